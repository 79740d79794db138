import Foundation
public import Ordering

extension ScreenID {
  public static let split = SplitScreen.id
}

extension Command {
  public static let splitCheapest = Command("splitCheapest")
  public static let splitByPercent = Command("splitByPercent")
  public static let splitByHand = Command("splitByHand")
  /// Goes from the offers to where the basket is split over several.
  public static let splitBasket = Command("splitBasket")
}

extension TextField {
  /// What is typed for the offer under the cursor.
  public static let splitNumber = TextField("splitNumber")
}

/// One basket over several offers: by what is cheapest, by per cent, or by hand; what an order cannot take makes a further one.
public struct SplitScreen: ScreenModel {
  public static let id = ScreenID("split")
  public static let commands: [CommandRecord<SplitScreen>] = [
    CommandRecord(
      .accept, title: { $0.acceptTitle }, rank: { $0.acceptStatus == .ready ? 10 : nil }, status: { $0.acceptStatus },
      care: { _ in .typed }
    ) { $0.takeEnter() },
    .goingBack { $0.context.ask(.show(.provider)) },
    CommandRecord(
      .next, title: { SplitSentences.makes($0.state) }, rank: { $0.state.focus == .way && $0.ordersStatus == .ready ? 11 : nil },
      status: { $0.ordersStatus }, care: { _ in .typed }
    ) { $0.makeOrders() },
    .naming(.nextField, "Next field") { _ in 14 },
    .choosing("Next way", rank: { $0.state.focus == .way ? 12 : nil }, status: { $0.state.focus == .way ? .ready : .absent }) {
      $0.turn(forward: true)
    },
    CommandRecord(.splitCheapest, "Split by what is cheapest", rank: { _ in nil }) { $0.set(.cheapest) },
    CommandRecord(.splitByPercent, "Split by per cent", rank: { _ in nil }) { $0.set(.percent) },
    CommandRecord(.splitByHand, "Split by hand", rank: { _ in nil }) { $0.set(.byHand) },
    .refreshing(rank: { _ in nil }) { $0.readPrices() },
  ]
  public var state: SplitState
  public var context: Context

  public init?(state: SplitState, context: Context) {
    self.state = state
    self.context = context
  }

  public var title: String { context.wizard.draft.map { SplitSentences.title($0) } ?? "" }

  /// The offers that can be split over.
  public var offers: [Offer] { state.costs?.offers ?? [] }
  public var focusedOffer: Offer? { offers.indices.contains(state.row) ? offers[state.row] : nil }

  public mutating func entered() {
    guard let draft = context.wizard.draft else { return context.ask(.home) }
    if state.draft != draft.id { state = SplitState() }
    state.draft = draft.id
    if context.shared.priceList(of: .saleshandy) == nil { readPrices() }
    read(draft)
    caretToEnd()
  }

  public mutating func receive(_ answer: Answer) {
    if case .priceList = answer, isShown, let draft = context.wizard.draft { read(draft) }
  }

  private mutating func read(_ draft: Draft) {
    state.costs = BasketCosts(draft, prices: prices, at: now)
    resplit()
  }

  private var prices: [Vendor: PriceList] {
    Dictionary(Vendor.allCases.compactMap { vendor in context.shared.priceList(of: vendor).map { (vendor, $0) } }) { first, _ in
      first
    }
  }

  /// Splits anew by what is typed.
  private mutating func resplit() {
    guard let costs = state.costs, let draft = context.wizard.draft else { return }
    let split =
      switch state.way {
      case .cheapest: costs.cheapest(atMost: state.numbers)
      case .percent: costs.split(byPercent: state.numbers)
      case .byHand: costs.split(byHand: state.numbers)
      }
    state.split = split
    state.orderRow = 0
    state.parts = split.parts.map { SplitState.PricedPart(part: $0, quote: draft.quote(of: $0, prices: prices, at: now)) }
  }

  // MARK: Fields

  public var field: TextField? { state.focus == .offers && focusedOffer != nil ? .splitNumber : nil }
  public func text(of field: TextField) -> String { focusedOffer.map { state.text(of: $0) } ?? "" }
  public mutating func write(_ text: String, in field: TextField) {
    guard let offer = focusedOffer else { return }
    state.texts[state.way, default: [:]][offer] = text.isEmpty ? nil : text
    resplit()
  }
  public func refusal(of text: String, pasted isPasted: Bool, in field: TextField) -> String? {
    let digits = isPasted ? text.filter { !$0.isWhitespace } : text
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return SplitSentences.takesDigits(state.way) }
    return self.text(of: field).count + digits.count > 4 ? SplitSentences.tooManyDigits : nil
  }

  public mutating func move(_ move: Move) {
    if move == .left || move == .right { return turn(forward: move == .right) }
    if state.focus == .orders, move.rows != nil, move != .up || state.orderRow > 0 {
      state.orderRow = moved(state.orderRow, by: move, count: SplitSentences.lines(state).count)
      return
    }
    let order = FocusOrder(
      ring: SplitState.Focus.allCases, column: SplitState.Focus.allCases, list: .offers, rows: offers.count)
    if move == .down, state.focus == .offers, state.row + 1 >= offers.count {
      state.focus = .orders
    } else {
      _ = state.move(move, in: order)
    }
    caretToEnd()
  }

  private mutating func set(_ way: SplitState.Way) {
    state.way = way
    resplit()
    caretToEnd()
  }

  private mutating func turn(forward: Bool) {
    guard state.focus == .way, let index = SplitState.Way.allCases.firstIndex(of: state.way) else { return }
    let all = SplitState.Way.allCases
    state.way = all[(index + (forward ? 1 : all.count - 1)) % all.count]
    resplit()
  }

  public var standing: String? { SplitSentences.fault(state) }

  /// The order that is being split is entered, whatever stands here.
  public var lostByLeaving: String? { SplitSentences.lost }

  // MARK: Orders

  private var acceptTitle: String { state.focus == .way ? "To the offers" : SplitSentences.makes(state) }

  /// Whether the orders can be made of what is typed, and if not, why.
  private var ordersStatus: CommandStatus { SplitSentences.fault(state).map(CommandStatus.held) ?? .ready }
  private var acceptStatus: CommandStatus { state.focus == .way ? .ready : ordersStatus }

  private mutating func takeEnter() {
    guard state.focus != .way else {
      state.focus = .offers
      return caretToEnd()
    }
    makeOrders()
  }

  /// Makes the drafts of the split's orders, and shows them side by side; where it is one order alone, the order goes on as ever.
  private mutating func makeOrders() {
    guard let split = state.split else { return }
    context.ask(.visit { wizard in wizard.split(by: split) })
  }
}

extension WizardModel {
  /// Turns the order being entered into the orders of a split.
  mutating func split(by split: BasketSplit) {
    guard let draft = state.draft, !split.parts.isEmpty else { return }
    let drafts = draft.drafts(of: split, at: state.now, makeID: makeID)
    state.entry?.draft = drafts[0]
    for other in drafts.dropFirst() { emit(.book(.saveDraft(other))) }
    guard let basket = drafts[0].basket else {
      passOver(from: .provider)
      return
    }
    with(BasketScreen.self) { $0.open(basket, at: drafts[0].id) }
    perform(.show(.basket))
    say(SplitSentences.made(drafts.count, unplaced: split.unplaced), split.unplaced.isEmpty ? .good : .warning)
  }
}

extension WizardState {
  /// What is typed for the offer under the cursor where a basket is split; nil elsewhere.
  public var splitQuestion: String? {
    guard screen == .split, overlay == nil, field == .splitNumber else { return nil }
    let state = screens[SplitState.self]
    let head = SplitSentences.head(of: state.way)
    let offers = state.costs?.offers ?? []
    guard offers.indices.contains(state.row) else { return nil }
    return "\(offers[state.row].title), \(head)"
  }

}

extension ProviderScreen {
  /// Whether the basket can be split over several offers.
  var splitStatus: CommandStatus {
    guard draft.kind == .newDomains else { return .absent }
    if draft.basket != nil { return .held(SplitSentences.isPart) }
    if draft.lines.count(where: \.isChosen) < 2 { return .held(SplitSentences.tooFew) }
    let isAsking = Vendor.allCases.contains { entry.lookUps[$0]?.isBusy == true }
    return isAsking ? .held(SplitSentences.stillAsking) : .ready
  }
}
