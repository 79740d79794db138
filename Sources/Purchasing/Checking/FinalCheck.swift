package import Ordering

/// The availability check right before paying: whether every name can still be had.
package struct FinalCheck: Sendable {
  let ports: Ports

  package init(_ ports: Ports) { self.ports = ports }

  /// Asks for an order of a kind. It goes before every search.
  /// - Parameter workspace: where ScaledMail's stock is looked up.
  package func answers(
    _ kind: OrderKind, _ offer: Offer, _ names: [DomainName], in workspace: Workspace?
  ) async throws(VendorFailure) -> [NameAnswer] {
    kind == .preWarmed ? try await stillListed(names, offer, workspace) : try await availability(names, offer)
  }

  /// Asks once more for every name; at Saleshandy stem by stem.
  private func availability(_ names: [DomainName], _ offer: Offer) async throws(VendorFailure) -> [NameAnswer] {
    let client = ports.client(offer.vendor)
    // These clients split a long list into calls by their own rules.
    guard offer.vendor == .saleshandy else { return try await client.checkNames(names, .lastCheck) }
    var answers: [NameAnswer] = []
    var asked: Set<String> = []
    for stem in names.map(\.stem) where asked.insert(stem).inserted {
      let endings = Set(names.filter { $0.stem == stem }.map(\.ending)).sorted()
      let search = NameSearch(keyword: stem, endings: endings, provider: offer.provider, limit: 40)
      answers += try await client.searchNames(search, .lastCheck)
    }
    return answers
  }

  /// Which of the names are still in stock.
  private func stillListed(
    _ names: [DomainName], _ offer: Offer, _ workspace: Workspace?
  ) async throws(VendorFailure) -> [NameAnswer] {
    let listed = Set(try await ports.client(offer.vendor).stock(StockSearch(workspace: workspace), .lastCheck).map(\.name))
    return names.map { NameAnswer($0, listed.contains($0) ? .available : .taken, at: ports.now()) }
  }
}
