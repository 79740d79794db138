import Foundation
import Ordering
import Purchasing
import Wizard

/// What the order book and the engine that buys answer to the wizard.
struct BookAnswers: Sendable {
  let ports: Ports
  let reconciler: Reconciler
  /// Which rules hold; no book keeps it with a draft.
  var editions = RuleEditions.seeds

  /// - Returns: nil where there is nothing to say.
  func answer(to request: BookRequest) async -> Answer? {
    switch request {
    case .loadHome(let query):
      return await fromBook { () throws(BookFailure) in
        // A book that cannot be written is listed all the same.
        _ = try? await ports.book.archiveFinished(before: ports.now().addingTimeInterval(-Order.finishedStaysListed))
        var drafts = query.tab.listsDrafts ? try await ports.book.drafts(matching: query.text).filter(query.tab.lists) : []
        for index in drafts.indices where drafts[index].isApproved != nil {
          drafts[index].isChangedSinceStaged = try await isChangedSinceStaged(drafts[index].id)
        }
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
    case .takeBack(let whole, let made): return .takenBack(whole.id, await takeBack(whole, made: made))
    // The session's saver writes drafts.
    case .saveDraft: return nil
    }
  }

  /// Whether a draft orders something else than was staged of it; false where that cannot be told, as without a password that no book keeps.
  private func isChangedSinceStaged(_ id: Draft.ID) async throws(BookFailure) -> Bool {
    guard let approval = try await ports.book.approval(of: id), var draft = try await ports.book.draft(id) else { return false }
    draft.editions = editions
    let mark = String(repeating: "Z", count: 10)
    return PurchasePlan(draft, mark: mark).map { $0.digest(mark: mark) != approval.digest } ?? false
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

  /// Undoes what made drafts of one: that is written whole before the others go, so that no name is ever in none.
  private func takeBack(_ whole: Draft, made: [Draft]) async -> TakenBack {
    var taken: [Draft] = []
    do throws(BookFailure) {
      let window = try await ports.book.recentOrders(HomeState.window)
      var kept: TakenBack?
      for draft in made where kept == nil {
        if (window.orders + window.others).contains(where: { $0.draft == draft.id }) {
          kept = .kept(draft.name, .ordered)
        } else {
          kept = try await claim(draft, &taken)
        }
      }
      if let kept {
        for draft in taken { try await ports.book.releaseDraft(draft.id) }
        return kept
      }
      try await ports.book.saveDraft(whole)
    } catch {
      return .failed(error)
    }
    var left: [String] = []
    for draft in taken {
      do throws(BookFailure) { try await ports.book.deleteDraft(draft.id) } catch { left.append(draft.name) }
    }
    return .done(left: left)
  }

  /// Takes a draft that was made, to delete it; one that is gone already needs nothing.
  /// - Returns: why it has to stay.
  private func claim(_ draft: Draft, _ taken: inout [Draft]) async throws(BookFailure) -> TakenBack? {
    do throws(BookFailure) {
      let present = try await ports.book.claimDraft(draft.id).draft
      taken.append(draft)
      return present.isAlike(draft) ? nil : .kept(draft.name, .changed)
    } catch {
      switch error {
      case .missing: return nil
      case .draftHeld(_, let holder): return .kept(draft.name, .open(holder))
      default: throw error
      }
    }
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
