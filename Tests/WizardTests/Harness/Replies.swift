import Ordering
import Testing
import Wizard
import WizardTestSupport

extension WizardHarness {
  /// Answers everything that is asked, as the world has it, until nothing more is asked. Wakes, purchases and what needs no answer stay.
  func serve(at place: SourceLocation = #_sourceLocation) {
    while let answer = open.lazy.compactMap({ self.reply(to: $0) }).first { self.answer(answer, at: place) }
  }

  func reply(to effect: Effect) -> Answer? {
    switch effect {
    case .book(let request): reply(to: request)
    case .vendor(let request): world.reply(to: request, estimate: state.quote.quote?.lines ?? [], at: now)
    case .purchasing(.priceRemainder(let id)): remainder(of: id)
    case .purchasing, .device, .file: nil
    }
  }

  private func reply(to request: BookRequest) -> Answer? {
    switch request {
    case .loadHome(let query): return home(query)
    case .rename(let named, let name):
      switch named {
      case .order(let id): for index in world.orders.indices where world.orders[index].id == id { world.orders[index].name = name }
      case .draft(let id): for index in world.drafts.indices where world.drafts[index].id == id { world.drafts[index].name = name }
      }
      return .renamed(named)
    case .loadTotals: return .totals([])
    case .openDraft(let id):
      let entered = state.draft.flatMap { $0.id == id ? $0 : nil }
      return (entered ?? world.drafts.first { $0.id == id } ?? saved(id)).map(Answer.draft) ?? .bookFailed(.missing)
    case .deleteDraft(let id):
      world.drafts.removeAll { $0.id == id }
      return .draftDeleted
    case .archive(let ids, let isArchived):
      for index in world.orders.indices where ids.contains(world.orders[index].id) {
        if !isArchived || world.orders[index].archiveBlocker == nil {
          world.orders[index].archivedAt = isArchived ? now : nil
        }
      }
      return .archived(ids, isArchived: isArchived, .success(world.orders.filter { ids.contains($0.id) }))
    case .openOrder(let id): return world.orders.first { $0.id == id }.map(Answer.orderRead) ?? .bookFailed(.missing)
    case .loadBasket(let basket):
      return .basket(
        basket,
        basket.drafts.map { id in
          if let order = world.orders.first(where: { $0.draft == id && OrderOverview($0).mayHaveBought }) {
            return .order(OrderOverview(order))
          }
          return (world.drafts.first { $0.id == id } ?? saved(id)).map(BasketEntry.draft) ?? .gone(id)
        })
    case .takeBack(let whole, let made):
      let ordered = made.first { draft in world.orders.contains { $0.draft == draft.id } }
      if let ordered { return .takenBack(whole.id, .kept(ordered.name, .ordered)) }
      world.drafts.removeAll { draft in made.contains { $0.id == draft.id } }
      return .takenBack(whole.id, .done(left: []))
    // A test that is about the second person answers it by itself.
    case .saveDraft, .approval: return nil
    case .orderAgain(.order(let id)):
      guard let order = world.orders.first(where: { $0.id == id }) else { return .bookFailed(.missing) }
      let client = world.clients.first { $0.id == order.client }
      return .orderedAgain(order.again(id: Draft.ID("AGAIN\(log.count)"), client: client, at: now), .order(id))
    case .orderAgain(.draft(let id)):
      guard let draft = world.drafts.first(where: { $0.id == id }) else { return .bookFailed(.missing) }
      return .orderedAgain(draft.again(id: Draft.ID("AGAIN\(log.count)"), at: now), .draft(id))
    case .readClient, .saveClient, .removeClient, .keepForClient, .usedBefore: return world.reply(toClients: request)
    }
  }

  /// A draft as it was last written, or as it is on the screen.
  func saved(_ id: Draft.ID) -> Draft? {
    if let draft = state.draft, draft.id == id { return draft }
    return log.reversed().lazy.compactMap { if case .book(.saveDraft(let draft)) = $0, draft.id == id { draft } else { nil } }.first
  }

  /// What a book would list: the words in a name, and of the tabs what is over or not.
  private func home(_ query: OrderQuery) -> Answer {
    func isFound(_ name: String) -> Bool { query.words.allSatisfy { name.contains($0) } }
    let asked = world.orders.filter { order in
      let isInTab =
        switch query.tab {
        case .all: true
        case .open, .attention: !order.isOver
        case .ready: order.status == .ready && order.archivedAt == nil
        }
      return isInTab && isFound(order.name)
    }
    let orders = asked.prefix(query.newest)
    let others = world.orders.filter { order in !order.isOver && !orders.contains { $0.id == order.id } }
    let drafts = world.drafts.filter { isFound($0.name) && query.tab.listsDrafts && query.tab.lists(world.summary($0)) }
    return .home(
      drafts: drafts.map(world.summary), orders: orders.map(OrderOverview.init), others: others.map(OrderOverview.init),
      older: asked.count - orders.count, changes: world.changes, clients: world.summaries, query: query)
  }

  private func remainder(of id: Order.ID) -> Answer? {
    guard let order = state.order.order, order.id == id,
      let rest = order.rest(order.namesToBuy.map { NameAnswer($0, .available, firstYear: .dollars(15), at: now) }, at: now)
    else { return nil }
    return .remainderPriced(id, .success(rest))
  }
}
