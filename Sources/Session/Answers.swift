import Ordering
import Wizard

extension EffectRunner {
  /// The answer to a read or a write of the book; nil where there is nothing to say.
  nonisolated static func answer(to effect: Effect, _ ports: Ports, _ reconciler: Reconciler) async -> Answer? {
    switch effect {
    case .loadHome:
      return await fromBook(ports) { book throws(BookFailure) in
        .home(drafts: try await book.drafts(), orders: try await book.orders())
      }
    case .openDraft(let id):
      return await fromBook(ports) { book throws(BookFailure) in
        .draft(try await book.claimDraft(id).draft)
      }
    case .deleteDraft(let id):
      return await fromBook(ports) { book throws(BookFailure) in
        try await book.deleteDraft(id)
        return .draftDeleted
      }
    case .archive(let ids, let isArchived):
      do throws(BookFailure) {
        return .archive(ids, isArchived: isArchived, .success(try await ports.book.archive(ids, isArchived)))
      } catch {
        return .archive(ids, isArchived: isArchived, .failure(error))
      }
    case .openOrder(let id):
      return await fromBook(ports) { book throws(BookFailure) in
        guard let order = try await book.order(id) else { throw .missing }
        return .order(order, isPlacing: false)
      }
    case .reconcile(let id, let reason): return await OrderFollower(ports: ports, reconciler: reconciler).close(id, reason: reason)
    case .follow(let id): return await OrderFollower(ports: ports, reconciler: reconciler).follow(id)
    case .priceRest(let id): return await fromBook(ports) { _ throws(BookFailure) in try await priceRest(id, ports) }
    case .missingNames(let id): return await fromBook(ports) { _ throws(BookFailure) in try await missingNames(of: id, ports) }
    default: return await fromVendor(effect, ports)
    }
  }

  private nonisolated static func fromBook(
    _ ports: Ports, _ work: (OrderBook) async throws(BookFailure) -> Answer?
  ) async -> Answer? {
    do throws(BookFailure) {
      return try await work(ports.book)
    } catch {
      return .bookFailed(error)
    }
  }

  private nonisolated static func fromVendor(_ effect: Effect, _ ports: Ports) async -> Answer? {
    switch effect {
    case .checkNames(let vendor, let names, let revision):
      let result = await captured { () throws(VendorFailure) in try await ports.client(vendor).checkNames(names, .ordinary) }
      return .names(vendor, asked: names, result, revision: revision)
    case .searchNames(let search, let isBrand, let revision):
      let result = await captured { () throws(VendorFailure) in try await ports.client(.saleshandy).searchNames(search, .ordinary) }
      return .offered(keyword: search.keyword, isBrand: isBrand, result, revision: revision)
    case .suggestNames(let vendor, let search, let revision):
      let result = await captured { () throws(VendorFailure) in try await ports.client(vendor).suggestNames(search) }
      return .suggested(vendor, result, revision: revision)
    case .priceList(let vendor):
      return .priceList(vendor, await captured { () throws(VendorFailure) in try await ports.client(vendor).priceList() })
    case .mailboxNames(let person, let domain, let count):
      let client = ports.client(.saleshandy)
      return .mailboxNames(
        domain, await captured { () throws(VendorFailure) in try await client.mailboxNames(person, domain, count) })
    case .workspaces:
      return .workspaces(await captured { () throws(VendorFailure) in try await ports.client(.scaledmail).workspaces() })
    case .finalCheck(let kind, let offer, let names, let workspace, let revision):
      await reserve(kind, offer, names, ports)
      let result = await captured { () throws(VendorFailure) in
        try await finalCheck(kind, offer, names, workspace, ports)
      }
      return .finalCheck(result, revision: revision)
    default: return await fromHoldings(effect, ports)
    }
  }

  /// What vendors hold for us.
  private nonisolated static func fromHoldings(_ effect: Effect, _ ports: Ports) async -> Answer? {
    switch effect {
    case .holdings(let vendor, let workspace, let revision):
      let result = await captured { () throws(VendorFailure) in try await ports.client(vendor).holdings(workspace) }
      return .holdings(vendor, result, revision: revision)
    case .holdingWorkspaces(let revision):
      let result = await captured { () throws(VendorFailure) in try await ports.client(.scaledmail).workspaces() }
      return .holdingWorkspaces(result, revision: revision)
    case .heldMailboxes(let vendor, let domain, let workspace, let revision):
      let result = await captured { () throws(VendorFailure) in try await ports.client(vendor).heldMailboxes(domain, workspace) }
      return .heldMailboxes(vendor, domain.id, result, revision: revision)
    case .orderDetails(let vendor, let id, let workspace, let revision):
      let result = await captured { () throws(VendorFailure) in try await ports.client(vendor).orderDetails(id, workspace) }
      return .orderDetails(vendor, id: id, result, revision: revision)
    default: return await fromLists(effect, ports)
    }
  }

  /// Asks once more for every name, before every search; at Saleshandy stem by stem.
  nonisolated static func finalCheck(
    _ offer: Offer, _ names: [DomainName], _ ports: Ports
  ) async throws(VendorFailure) -> [NameAnswer] {
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
}
