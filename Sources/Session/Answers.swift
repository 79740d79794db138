import Ordering
import Purchasing
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
        return .archive(ids, isArchived: isArchived, .success(try await ports.book.setArchived(isArchived, of: ids)))
      } catch {
        return .archive(ids, isArchived: isArchived, .failure(error))
      }
    case .openOrder(let id):
      return await fromBook(ports) { book throws(BookFailure) in
        guard let order = try await book.order(id) else { throw .missing }
        return .order(order, isPlacing: false)
      }
    default: return await fromEngine(effect, ports, reconciler)
    }
  }

  /// What the purchasing engine finds out of an order.
  private nonisolated static func fromEngine(_ effect: Effect, _ ports: Ports, _ reconciler: Reconciler) async -> Answer? {
    let follower = OrderFollower(ports: ports, reconciler: reconciler)
    switch effect {
    case .reconcile(let id, let reason):
      return await fromBook(ports) { _ throws(BookFailure) in .followed(try await follower.resolve(id, reason: reason)) }
    case .follow(let id): return await fromBook(ports) { _ throws(BookFailure) in .followed(try await follower.follow(id)) }
    case .priceRest(let id):
      return await fromBook(ports) { _ throws(BookFailure) in
        switch try await RemainderPricing(ports).price(id) {
        case .priced(let rest): .restPriced(id, .success(rest))
        case .failed(let failure): .restPriced(id, .failure(failure))
        case .nothingLeft(let order): .followed(order)
        }
      }
    case .missingNames(let id):
      return await fromBook(ports) { _ throws(BookFailure) in .missingNames(try await MissingNames(ports).draft(of: id)) }
    default: return await fromVendor(effect, ports)
    }
  }

  private nonisolated static func fromBook(
    _ ports: Ports, _ work: (any OrderBook) async throws(BookFailure) -> Answer?
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
      let result = await captured { () throws(VendorFailure) in try await ports.client(vendor).checkNames(names) }
      return .names(vendor, asked: names, result, revision: revision)
    case .searchNames(let search, let isBrand, let revision):
      let result = await captured { () throws(VendorFailure) in try await ports.client(.saleshandy).searchNames(search) }
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
    case .finalCheck(let request, let revision):
      await CallReservation(ports).keep(for: request)
      let result = await captured { () throws(VendorFailure) in
        try await FinalCheck(ports).answers(request.kind, request.offer, request.names, in: request.workspace)
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
}

extension Answer {
  /// How far an order is, as the engine says it.
  fileprivate static func followed(_ followed: Followed) -> Answer { .followed(followed.order, failure: followed.failure) }

  /// The vendor whose calls a look-up used.
  var lookedUpAt: Vendor? {
    switch self {
    case .names(let vendor, _, _, _), .suggested(let vendor, _, _): vendor
    case .offered: .saleshandy
    default: nil
    }
  }
}
