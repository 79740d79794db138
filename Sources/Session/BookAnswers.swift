import Foundation
import Ordering
import Purchasing
import Wizard

/// What the order book and the engine that buys answer to the wizard.
struct BookAnswers: Sendable {
  let ports: Ports
  let reconciler: Reconciler

  /// - Returns: nil where there is nothing to say.
  func answer(to request: BookRequest) async -> Answer? {
    switch request {
    case .loadHome(let query):
      return await fromBook { () throws(BookFailure) in
        // A book that cannot be written is listed all the same.
        _ = try? await ports.book.archiveFinished(before: ports.now().addingTimeInterval(-Order.finishedStaysListed))
        let drafts = query.tab.listsDrafts ? try await ports.book.drafts(matching: query.text).filter(query.tab.lists) : []
        let changes = try await ChangeRunner(ports).open().filter { $0.state == .unknown }
        let clients = try await ports.book.clients()
        // Orders last, since what purchases say of them meanwhile must not be newer than this.
        let window = try await ports.book.recentOrders(query)
        return .home(
          drafts: drafts, orders: window.orders, others: window.others, older: window.older, changes: changes, clients: clients,
          query: query)
      }
    case .rename(let named, let name):
      return await fromBook { () throws(BookFailure) in
        switch named {
        case .order(let id): try await ports.book.renameOrder(id, to: name)
        case .draft(let id): try await ports.book.renameDraft(id, to: name)
        }
        return .renamed(named)
      }
    case .loadTotals: return await fromBook { () throws(BookFailure) in .totals(try await ports.book.totals()) }
    case .openDraft(let id): return await fromBook { () throws(BookFailure) in .draft(try await ports.book.claimDraft(id).draft) }
    case .deleteDraft(let id):
      return await fromBook { () throws(BookFailure) in
        try await ports.book.deleteDraft(id)
        return .draftDeleted
      }
    case .archive(let ids, let isArchived):
      do throws(BookFailure) {
        return .archived(ids, isArchived: isArchived, .success(try await ports.book.setArchived(isArchived, of: ids)))
      } catch {
        return .archived(ids, isArchived: isArchived, .failure(error))
      }
    case .openOrder(let id):
      return await fromBook { () throws(BookFailure) in
        guard let order = try await ports.book.order(id) else { throw .missing }
        return .orderRead(order)
      }
    case .orderAgain(let before):
      return await fromBook { () throws(BookFailure) in .orderedAgain(try await again(before), before) }
    case .approval(let step, let id, let digest, let total): return .approval(id, await approval(step, id, digest, total))
    case .readClient, .saveClient, .removeClient, .keepForClient: return await ClientAnswers(book: ports.book).answer(to: request)
    case .loadBasket(let basket):
      return await fromBook { () throws(BookFailure) in .basket(basket, try await entries(of: basket)) }
    case .usedBefore(let field, let client, let draft):
      return await fromBook { () throws(BookFailure) in
        .usedBefore(field, try await UsedBefore(book: ports.book).values(of: field, for: client, besides: draft))
      }
    // The session's saver writes drafts.
    case .saveDraft: return nil
    }
  }

  private func approval(_ step: ApprovalStep, _ id: Draft.ID, _ digest: String, _ total: Money?) async -> Result<
    Approval, BookFailure
  > {
    do throws(BookFailure) {
      switch step {
      case .stage: return .success(try await ports.book.stage(id, digest: digest, total: total))
      case .approve: return .success(try await ports.book.approve(id, digest: digest, total: total))
      }
    } catch {
      return .failure(error)
    }
  }

  /// Each order of a split basket: once something of it may have been bought, its draft counts no more.
  private func entries(of basket: BasketPart) async throws(BookFailure) -> [BasketEntry] {
    let window = try await ports.book.recentOrders(HomeState.window)
    let orders = window.orders + window.others
    var entries: [BasketEntry] = []
    for id in basket.drafts {
      if let order = orders.first(where: { $0.draft == id && $0.mayHaveBought }) {
        entries.append(.order(order))
      } else if let draft = try await ports.book.draft(id) {
        entries.append(.draft(draft))
      } else {
        entries.append(orders.first { $0.draft == id }.map(BasketEntry.order) ?? .gone(id))
      }
    }
    return entries
  }

  private func again(_ before: OrderedBefore) async throws(BookFailure) -> Draft {
    switch before {
    case .order(let id): try await OrderAgain(ports).draft(ofOrder: id)
    case .draft(let id): try await OrderAgain(ports).draft(ofDraft: id)
    }
  }

  func follow(_ id: Order.ID, isAsked: Bool) async -> Answer? {
    await fromBook { () throws(BookFailure) in .followed(try await follower.follow(id, isAsked: isAsked)) }
  }

  func acknowledgeGone(_ id: Order.ID, reason: String) async -> Answer? {
    await acknowledged(id) { () throws(Reconciler.Objection) in _ = try await reconciler.acknowledgeGone(id, reason: reason) }
  }

  func acknowledgeAccount(_ id: Order.ID, reason: String) async -> Answer? {
    await acknowledged(id) { () throws(Reconciler.Objection) in _ = try await reconciler.acknowledgeAccount(id, reason: reason) }
  }

  /// The lists are looked at at once, by what a person has just said.
  private func acknowledged(_ id: Order.ID, _ word: () async throws(Reconciler.Objection) -> Void) async -> Answer? {
    do throws(Reconciler.Objection) {
      try await word()
    } catch {
      // Where there is nothing to say it of any more, how the order stands now says why.
      if case .book(let failure) = error { return .bookFailed(failure) }
    }
    return await follow(id, isAsked: true)
  }

  func resolve(_ id: Order.ID, reason: String) async -> Answer? {
    do throws(Reconciler.Objection) {
      return .followed(try await reconciler.resolve(id, reason: reason))
    } catch {
      if case .book(let failure) = error { return .bookFailed(failure) }
      return await fromBook { () throws(BookFailure) in .notClosed(try await follower.follow(id, isAsked: false).order, error) }
    }
  }

  func priceRemainder(of id: Order.ID) async -> Answer? {
    await fromBook { () throws(BookFailure) in
      switch try await RemainderPricing(ports).price(id) {
      case .priced(let rest): .remainderPriced(id, .success(rest))
      case .failed(let failure): .remainderPriced(id, .failure(failure))
      case .nothingLeft(let order): .followed(order)
      }
    }
  }

  func missingNames(of id: Order.ID) async -> Answer? {
    await fromBook { () throws(BookFailure) in .missingNames(try await MissingNames(ports).draft(of: id)) }
  }

  private var follower: OrderFollower { OrderFollower(ports: ports, reconciler: reconciler) }

  private func fromBook(_ work: () async throws(BookFailure) -> Answer?) async -> Answer? {
    do throws(BookFailure) {
      return try await work()
    } catch {
      return .bookFailed(error)
    }
  }
}

extension Answer {
  /// How far an order is, as the engine says it.
  fileprivate static func followed(_ followed: Followed) -> Answer { .followed(followed.order, failure: followed.failure) }
}
