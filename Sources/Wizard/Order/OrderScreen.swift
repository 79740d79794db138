import Foundation
import Ordering

extension ScreenID {
  public static let order = ScreenID("order")
}

/// A placed order, followed until every mailbox is ready.
public struct OrderScreen: ScreenModel {
  public static let id = ScreenID.order
  public static let commands = orderCommands + archiveCommands

  public var state: OrderState
  public var context: Context

  public init?(state: OrderState, context: Context) {
    self.state = state
    self.context = context
  }

  public var title: String { state.order?.name ?? "" }
  public var mark: String { "Order \(state.order?.id.text ?? "") " }

  /// Whether its purchases are being made right now.
  public var isPlacing: Bool { state.order.map { context.shared.placing[$0.id] != nil } ?? false }

  public mutating func move(_ move: Move) {
    if state.showsAddress, let address = payableAddress {
      // No window is narrower than sixty columns.
      state.addressRow = moved(state.addressRow, by: move, count: address.count / 57 + 1)
      return
    }
    if state.showsMailboxes, let order = state.order {
      state.mailboxRow = moved(state.mailboxRow, by: move, count: OrderedMailboxes(order).count)
      return
    }
    state.row = moved(state.row, by: move, count: state.order?.plan.names.count ?? 0)
  }

  public func shownQuote(isWide: Bool) -> ShownQuote? { state.order.map(ShownQuote.init) }
  public var shownDomain: ShownDomain? { state.order.flatMap { ShownDomain($0, row: domainRow) } }

  /// The domain under the cursor, whichever list is shown.
  private var domainRow: Int {
    guard state.showsMailboxes, let order = state.order else { return state.row }
    return OrderedMailboxes(order).domainIndex(of: state.mailboxRow)
  }

  var mailboxesStatus: CommandStatus {
    state.order == nil || isShowingAddress || state.order?.mailboxCount == 0 ? .absent : .ready
  }

  /// The cursor stays on its domain.
  mutating func setShowsMailboxes(_ shows: Bool) {
    guard let order = state.order, shows != state.showsMailboxes else { return }
    let mailboxes = OrderedMailboxes(order)
    if shows { state.mailboxRow = mailboxes.firstRow(of: state.row) } else { state.row = domainRow }
    state.showsMailboxes = shows
  }

  /// Takes an order that is about to be placed.
  mutating func begin(_ order: Order) { state = OrderState(order) }

  /// Takes an order from the home screen.
  mutating func open(_ order: Order) {
    if state.order?.id != order.id { state = OrderState() }
    state.showsAddress = false
    // While its purchases are made, what is known here is newer than the list.
    if state.order == nil || !isPlacing { state.order = order }
    if let stop = context.shared.unrecorded[order.id] { state.stop = stop }
    state.row = 0
    state.mailboxRow = 0
  }

  public mutating func entered() { if !isPlacing { check() } }

  /// Takes the marks of archived orders.
  mutating func mark(_ marks: [Order.ID: Date?]) {
    if let id = state.order?.id, let mark = marks[id] { state.order?.archivedAt = mark }
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .order(let order, let isPlacing): receive(marked(order), isPlacing: isPlacing)
    case .planStopped(let order, let stop): planStopped(marked(order), stop)
    case .notRecorded(let order, let stop): notRecorded(order, stop)
    case .purchaseWaits(let order, let vendor, let time): purchaseWaits(order, at: vendor, until: time)
    case .followed(let order, let failure): receiveFollowed(marked(order), failure)
    case .notClosed(let order, let objection): receiveNotClosed(marked(order), objection)
    case .reconciled(let orders, _): receiveReconciled(orders.map(marked))
    case .remainderPriced(let id, let result): receiveRemainder(of: id, result)
    case .missingNames(let draft): receiveMissingNames(draft)
    case .woke(.follow(let id)): checkInTurn(id)
    case .bookFailed:
      // Following goes on when the book does.
      if state.following.isAsking { state.following = .idle }
      followOn()
    default: break
    }
  }

  /// An order with the archive mark that the home screen knows of.
  private func marked(_ order: Order) -> Order { context.wizard.screens[HomeState.self].marked(order) }

  public var standing: String? { state.stop.map(PurchaseSentences.stop) }

  func isOnScreen(_ id: Order.ID) -> Bool { state.order?.id == id }
}

extension OrderScreen: ScreenWithOrder {
  var orderAtHand: Order? { state.order }

  mutating func setArchived(_ order: Order, _ isArchived: Bool) {
    context.on(HomeScreen.self) { $0.setArchived(order as any ListedOrder, isArchived) }
  }
}
