package import Ordering

/// The check right before paying: whether everything can still be had, and at which prices now.
package struct FinalCheck: Sendable {
  let ports: Ports

  package init(_ ports: Ports) { self.ports = ports }

  /// Asks for what an order is made of, and for what the day has cost so far. It goes before every search. Nothing of it rests on a part of
  /// a list: what a part lacks is neither sold nor free.
  package func answer(to request: FinalCheckRequest) async throws(VendorFailure) -> FinalCheckAnswer {
    let spent = Spent(ports)
    var answer = FinalCheckAnswer(spent: try? await spent.today(), earlier: try? await spent.earlier(request.continues))
    answer.client = (try? await spent.limit(of: request.client)) ?? nil
    if let draft = request.draft { answer.approval = (try? await ports.book.approval(of: draft)) ?? nil }
    if request.kind == .preWarmed {
      let wanted = Set(request.names)
      answer.stock = try await ports.client(request.offer.vendor).stock(StockSearch(workspace: request.workspace), .lastCheck)
        .whole().filter { wanted.contains($0.name) }
      let listed = Set(answer.stock.map(\.name))
      answer.names = request.names.map { NameAnswer($0, listed.contains($0) ? .available : .taken, at: ports.now()) }
    } else if !request.names.isEmpty {
      answer.names = try await availability(request.names, request.offer)
    }
    if let package = request.package { answer.package = try await self.package(package, in: request.workspace) }
    if request.offer.vendor == .saleshandy {
      answer.plans = await captured { () throws(VendorFailure) in try await ports.client(.saleshandy).priceList().whole() }
    }
    return answer
  }

  /// Asks once more for every name; at Saleshandy stem by stem.
  func availability(_ names: [DomainName], _ offer: Offer) async throws(VendorFailure) -> [NameAnswer] {
    let client = ports.client(offer.vendor)
    // These clients split a long list into calls by their own rules.
    guard offer.vendor == .saleshandy else { return try await client.checkNames(names, .lastCheck) }
    var answers: [NameAnswer] = []
    var asked: Set<String> = []
    for stem in names.map(\.stem) where asked.insert(stem).inserted {
      let endings = Set(names.filter { $0.stem == stem }.map(\.ending)).sorted()
      let search = NameSearch(keyword: stem, endings: endings, provider: offer.provider, limit: 40)
      let offered = try await client.searchNames(search, .lastCheck)
      let wanted = names.filter { $0.stem == stem }
      // A name that was read is offered, whatever else could not be read.
      if let part = offered.part, !Set(wanted).isSubset(of: offered.map(\.name)) { throw part.asFailure }
      answers += offered
    }
    return answers
  }

  /// A bundle as it is sold now; nil when it no longer is.
  func package(_ id: MailboxPackage.ID, in workspace: Workspace?) async throws(VendorFailure) -> MailboxPackage? {
    try await ports.client(.scaledmail).packages(workspace).whole().first { $0.id == id }
  }
}
