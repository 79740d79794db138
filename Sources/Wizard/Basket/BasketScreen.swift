import Foundation
public import Ordering

extension ScreenID {
  public static let basket = BasketScreen.id
}

extension Command {
  /// The orders of the basket that the order on the screen is a part of.
  public static let showBasket = Command("showBasket")
}

/// The orders of one split basket side by side, each with its own review and total; it goes on with the first that is not ordered.
public struct BasketScreen: ScreenModel {
  public static let id = ScreenID("basket")
  public static let commands: [CommandRecord<BasketScreen>] = [
    .accepting(title: { $0.acceptTitle }) { $0.openEntry() },
    CommandRecord(
      .next, "Go on with the next order", short: "Next order", rank: { $0.nextRow == nil ? nil : 11 },
      status: { $0.nextRow == nil ? .held(BasketSentences.allOrdered) : .ready }
    ) { $0.goOn() },
    CommandRecord(.back, "Home", rank: { _ in 60 }) { $0.context.ask(.home) },
    .refreshing(rank: { _ in 90 }) { $0.load() },
  ]
  public var state: BasketState
  public var context: Context

  public init?(state: BasketState, context: Context) {
    self.state = state
    self.context = context
  }

  public var title: String { state.basket.map { BasketSentences.title($0) } ?? "" }

  /// The order under the cursor.
  public var focused: BasketEntry? { state.entries.indices.contains(state.row) ? state.entries[state.row] : nil }

  /// Shows a basket.
  /// - Parameter draft: the one under the cursor.
  mutating func open(_ basket: BasketPart, at draft: Draft.ID?) {
    if state.basket != basket { state = BasketState() }
    state.basket = basket
    state.wanted = draft
  }

  public mutating func entered() {
    (state.opening, state.openingOrder, state.isReading, state.goesOn) = (nil, nil, false, false)
    load()
  }

  private mutating func load() {
    guard let basket = state.basket, !state.isReading else { return }
    state.isReading = true
    emit(.book(.loadBasket(basket)))
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .basket(let basket, let entries):
      guard basket == state.basket else { return }
      state.isReading = false
      state.entries = entries
      noteLacks()
      let wanted = state.wanted.flatMap { id in entries.firstIndex { $0.draftID == id } }
      state.row = wanted ?? max(0, min(state.row, entries.count - 1))
      state.wanted = nil
      // A basket that is gone on with in another sitting is priced as it was where it was split.
      let isSaleshandy = entries.contains { if case .draft(let draft) = $0 { draft.offer?.vendor == .saleshandy } else { false } }
      if isSaleshandy, context.shared.priceList(of: .saleshandy) == nil { readPrices() }
      if state.goesOn, isShown { nextRow == nil ? say(BasketSentences.allOrdered, .good) : goOn() }
      state.goesOn = false
    case .bookFailed: (state.isReading, state.opening, state.openingOrder) = (false, nil, nil)
    case .draft(let draft):
      guard isShown, state.opening == draft.id else { return }
      state.opening = nil
      begin(draft)
    case .orderRead(let order):
      guard isShown, state.openingOrder == order.id else { return }
      state.openingOrder = nil
      context.on(OrderScreen.self) { $0.open(order) }
      context.ask(.show(.order))
    default: break
    }
  }

  /// Looks through the drafts once: there may be thousands of mailboxes.
  private mutating func noteLacks() {
    state.lacks = [:]
    for case .draft(let draft) in state.entries { state.lacks[draft.id] = BasketLacks(current(draft)) }
  }

  /// What an order still asks for, each thing once; nothing where its review is next.
  public func lacking(_ id: Draft.ID) -> [String] { state.lacks[id]?.things ?? [] }

  /// What the order under the cursor lacks, in a sentence; nil where it lacks nothing.
  public var lackingHere: String? {
    guard case .draft(let draft) = focused else { return nil }
    return BasketSentences.lacks(state.row + 1, lacking(draft.id))
  }

  public mutating func move(_ move: Move) { state.row = moved(state.row, by: move, count: state.entries.count) }

  /// The draft as it is on the screen, where it is the one being entered; else with what another order of the basket has.
  public func current(_ draft: Draft) -> Draft {
    if let entry = context.wizard.entry, entry.draft.id == draft.id, !entry.isAside { return entry.draft }
    return state.template.map { draft.filled(from: $0) } ?? draft
  }

  /// Whether its order is being placed just now.
  public func isBeingPlaced(_ id: Draft.ID) -> Bool { context.shared.placing.values.contains(id) }

  /// What a draft of the basket comes to by our figures.
  public func quote(of draft: Draft) -> Quote? {
    draft.offer.map { Estimate.quote(draft, offer: $0, priceList: context.shared.priceList(of: $0.vendor), at: now) }
  }

  private var acceptTitle: String {
    switch focused {
    case .draft(let draft): lacking(draft.id).isEmpty ? "Review" : "Fill in"
    case .order: "Open"
    case .gone, nil: ""
    }
  }

  public var lostByLeaving: String? { nextRow == nil ? nil : BasketSentences.notOrdered }

  /// The first order that is not placed yet.
  private var nextRow: Int? {
    state.entries.firstIndex { entry in
      if case .draft(let draft) = entry { !isBeingPlaced(draft.id) } else { false }
    }
  }

  private mutating func goOn() {
    guard let nextRow else { return }
    state.row = nextRow
    openEntry()
  }

  private mutating func openEntry() {
    switch focused {
    case .draft(let draft): openDraft(draft)
    case .order(let order):
      guard state.openingOrder != order.id else { return }
      state.openingOrder = order.id
      emit(.book(.openOrder(order.id)))
    case .gone: say(BasketSentences.gone, .warning)
    case nil: break
    }
  }

  private mutating func openDraft(_ draft: Draft) {
    if isBeingPlaced(draft.id) { return say(BasketSentences.isBeingPlaced, .warning) }
    if let entry = context.wizard.entry, entry.draft.id == draft.id, !entry.isAside { return begin(entry.draft) }
    guard state.opening != draft.id else { return }
    state.opening = draft.id
    emit(.book(.openDraft(draft.id)))
  }

  /// Goes on with an order where it asks for something, else at its review.
  private mutating func begin(_ draft: Draft) { context.ask(.visit { $0.goOn(with: draft) }) }
}

extension WizardModel {
  /// Opens an order of a basket at the first step that asks for something, else at its review.
  mutating func goOn(with draft: Draft) {
    noteOrderOfBasket()
    var draft = draft
    if let template = state.screens[BasketState.self].template, template.id != draft.id { draft = draft.filled(from: template) }
    // What was done to the draft on the screen can still be undone.
    if state.draft?.id != draft.id || state.entry?.isAside == true { perform(.begin(draft)) }
    with(DomainsScreen.self) { $0.resumed() }
    if let client = draft.client { emit(.book(.readClient(client.id, .refresh(draft.id)))) }
    passOver(from: .provider)
    if let basket = draft.basket, let number = basket.number(of: draft.id) {
      say(BasketSentences.isNumber(number, basket, isReview: state.screen == .review))
    }
  }
}

extension WizardModel {
  /// Keeps what was typed into an order of a basket for the others.
  mutating func noteOrderOfBasket() {
    guard let draft = state.draft, draft.basket != nil, draft.basket == state.screens[BasketState.self].basket else { return }
    with(BasketScreen.self) { $0.state.template = draft }
  }
}

extension WizardState {
  static let showBasketCommand = CommandRecord<WizardReading>(
    .showBasket, "Orders of the basket", short: "Basket", rank: { $0.state.basketOnScreen == nil ? nil : 9 },
    status: { $0.state.basketOnScreen == nil ? .absent : .ready }
  ) { _ in }

  /// The basket that the order on the screen is a part of, entered or placed.
  var basketOnScreen: BasketPart? {
    guard overlay == nil else { return nil }
    if step != nil { return entry?.draft.basket }
    guard screen == .order, let order = screens[OrderState.self].order, let basket = screens[BasketState.self].basket else {
      return nil
    }
    return basket.number(of: order.draft) == nil ? nil : basket
  }
}

extension WizardModel {
  /// From a placed order to the next one of its basket: that is found once the orders are read.
  mutating func goOnWithBasket() {
    showBasket()
    with(BasketScreen.self) { $0.state.goesOn = true }
  }

  mutating func showBasket() {
    guard let basket = state.basketOnScreen else { return }
    let current = state.step == nil ? nil : state.draft?.id
    with(BasketScreen.self) { $0.open(basket, at: current) }
    noteOrderOfBasket()
    perform(.show(.basket))
  }
}
