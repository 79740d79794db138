import Ordering

// The lists themselves.

extension HoldingsScreen {
  /// Reads the list on the screen where it is not known; where a vendor has workspaces these come first.
  /// - Parameter isAnew: reads also what is known, and what is being read already: that answer is older than what happened since.
  mutating func readHoldings(isAnew: Bool = false) {
    let vendor = state.vendor
    if state.lacksWorkspace { return readWorkspaces(isAnew: isAnew) }
    var reading = state.reading
    guard isAnew || reading.isOutdated || (reading.holdings == nil && !reading.isAsking) else { return }
    let revision = context.shared.nextRevision()
    reading.list.ask(revision: revision, at: now)
    reading.isOutdated = false
    reading.dropQuestions()
    state.readings[vendor] = reading
    emit(.vendor(.holdings(vendor, state.workspace(at: vendor), revision: revision)))
  }

  /// Goes to where a change would be seen, and has the list read again when the screen is shown.
  mutating func lookFor(_ intent: ChangeIntent) {
    if let workspace = intent.workspace, workspace != state.workspace {
      state.workspace = workspace
      state.readings[intent.vendor] = nil
    }
    state.readings[intent.vendor]?.isOutdated = true
    show(intent.vendor)
    if intent.kind == .cancelOrder || intent.kind == .retag { state.part = .orders }
  }

  mutating func receiveHoldings(_ result: Result<Holdings, VendorFailure>, from vendor: Vendor, revision: Int) {
    guard var reading = state.readings[vendor], reading.list.asked.isAwaiting(revision) else { return }
    let isOnScreen = state.vendor == vendor
    let focused = (domain: isOnScreen ? lists.focusedDomain?.id : nil, order: isOnScreen ? lists.focusedOrder?.id : nil)
    let hadDetails = focused.order.flatMap { reading.details[$0] } != nil
    reading.list.receive(result, at: now)
    if case .success = result {
      reading.mailboxes = [:]
      reading.details = [:]
    }
    state.readings[vendor] = reading
    dropLostMarks(at: vendor)
    guard isOnScreen else { return }
    stay(on: focused.domain, order: focused.order)
    if state.part == .mailboxes { askForMailboxes() }
    if case .success = result, hadDetails { askForDetails() }
  }

  /// Keeps the cursor on what it was on; where that is gone, on the row.
  private mutating func stay(on domain: HeldDomain.ID?, order: HeldOrder.ID?) {
    if let domain, let row = lists.domains.firstIndex(where: { $0.id == domain }) {
      state.rows[.domains] = row
    } else if state.part == .mailboxes {
      state.part = .domains
    }
    if let order, let row = lists.orders.firstIndex(where: { $0.id == order }) { state.rows[.orders] = row }
    keepRowsInside()
    caretToEnd()
  }

  mutating func keepRowsInside() {
    let counts: [HoldingsState.Part: Int] = [.domains: lists.domains.count, .orders: lists.orders.count]
    for (part, count) in counts { state.rows[part] = max(0, min(state.rows[part] ?? 0, count - 1)) }
    state.rows[.mailboxes] = max(0, min(state.rows[.mailboxes] ?? 0, lists.mailboxes.count - 1))
  }
}
