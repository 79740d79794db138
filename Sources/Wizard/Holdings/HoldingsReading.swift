import Ordering

extension WizardModel {
  /// Shows what the vendors hold, and reads what is not read yet.
  mutating func showHoldings() {
    state.place = .holdings
    state.message = nil
    state.holdings.isFiltering = false
    caretToEnd()
    readHoldings()
  }

  /// Goes to another vendor's list.
  mutating func show(_ vendor: Vendor) {
    state.holdings.vendor = vendor
    state.holdings.part = .domains
    state.holdings.filters = [:]
    state.holdings.rows = [:]
    readHoldings()
  }

  /// Reads the list on the screen where it is not known; at ScaledMail the workspaces come first.
  /// - Parameter isAnew: reads also what is known, and what is being read already: that answer is older than what happened since.
  mutating func readHoldings(isAnew: Bool = false) {
    let vendor = state.holdings.vendor
    if vendor == .scaledmail, state.holdings.workspace == nil {
      readWorkspacesOfHoldings(isAnew: isAnew)
      return
    }
    var reading = state.holdings.reading
    guard isAnew || reading.isOutdated || (reading.holdings == nil && !reading.isAsking) else { return }
    state.holdings.revision += 1
    reading.revision = state.holdings.revision
    reading.isAsking = true
    reading.isOutdated = false
    // What is asked for beside it carries the earlier revision and will be stale.
    reading.mailboxes = reading.mailboxes.filter { $0.value != .asking }
    reading.details = reading.details.filter { $0.value != .asking }
    state.holdings.readings[vendor] = reading
    emit(.holdings(vendor, vendor == .scaledmail ? state.holdings.workspace : nil, revision: reading.revision))
  }

  mutating func takeHoldings(_ result: Result<Holdings, VendorFailure>, from vendor: Vendor, revision: Int) {
    guard var reading = state.holdings.readings[vendor], reading.revision == revision, reading.isAsking else { return }
    let isShown = state.holdings.vendor == vendor
    let focused = (domain: isShown ? state.focusedDomain?.id : nil, order: isShown ? state.focusedOrder?.id : nil)
    let hadDetails = focused.order.flatMap { reading.details[$0] } != nil
    reading.isAsking = false
    switch result {
    case .failure(let failure): reading.failure = failure
    case .success(let holdings):
      reading.failure = nil
      reading.holdings = holdings
      reading.mailboxes = [:]
      reading.details = [:]
    }
    state.holdings.readings[vendor] = reading
    if vendor == .instantly { dropLostMarks() }
    guard isShown else { return }
    stay(on: focused.domain, order: focused.order)
    if state.holdings.part == .mailboxes { askForMailboxes() }
    if case .success = result, hadDetails { askForDetails() }
  }

  /// Keeps the cursor on what it was on; where that is gone, on the row.
  private mutating func stay(on domain: HeldDomain.ID?, order: HeldOrder.ID?) {
    if let domain, let row = state.heldDomains.firstIndex(where: { $0.id == domain }) {
      state.holdings.rows[.domains] = row
    } else if state.holdings.part == .mailboxes {
      state.holdings.part = .domains
    }
    if let order, let row = state.heldOrders.firstIndex(where: { $0.id == order }) { state.holdings.rows[.orders] = row }
    keepRowsInside()
    caretToEnd()
  }

  mutating func keepRowsInside() {
    let counts: [HoldingsState.Part: Int] = [.domains: state.heldDomains.count, .orders: state.heldOrders.count]
    for (part, count) in counts { state.holdings.rows[part] = max(0, min(state.holdings.rows[part] ?? 0, count - 1)) }
    state.holdings.rows[.mailboxes] = max(0, min(state.holdings.rows[.mailboxes] ?? 0, state.heldMailboxes.count - 1))
  }

  /// Asks for the mailboxes of the domain under the cursor, unless they are known or being asked for.
  mutating func askForMailboxes() {
    guard let domain = state.focusedDomain, domain.mailboxes == nil else { return }
    let vendor = state.holdings.vendor
    switch state.holdings.reading.mailboxes[domain.id] {
    case .asking, .there: return
    case .failed, nil: break
    }
    state.holdings.readings[vendor]?.mailboxes[domain.id] = .asking
    emit(.heldMailboxes(vendor, domain, state.holdings.workspace(at: vendor), revision: state.holdings.reading.revision))
  }

  mutating func takeMailboxes(
    _ result: Result<[HeldMailbox], VendorFailure>, of domain: HeldDomain.ID, from vendor: Vendor, revision: Int
  ) {
    guard let reading = state.holdings.readings[vendor], reading.revision == revision, reading.mailboxes[domain] == .asking else {
      return
    }
    state.holdings.readings[vendor]?.mailboxes[domain] = Loaded(result)
    keepRowsInside()
  }

  /// Asks for the domains and the tag of the order under the cursor.
  mutating func askForDetails() {
    guard let order = state.focusedOrder else { return }
    let vendor = state.holdings.vendor
    guard state.holdings.reading.details[order.id] != .asking else { return }
    state.holdings.readings[vendor]?.details[order.id] = .asking
    emit(.orderDetails(vendor, id: order.id, state.holdings.workspace(at: vendor), revision: state.holdings.reading.revision))
  }

  mutating func takeDetails(
    _ result: Result<HeldOrder, VendorFailure>, of order: HeldOrder.ID, from vendor: Vendor, revision: Int
  ) {
    guard let reading = state.holdings.readings[vendor], reading.revision == revision, reading.details[order] == .asking else {
      return
    }
    state.holdings.readings[vendor]?.details[order] = Loaded(result)
    if case .failure(let failure) = result, state.place == .holdings { say(Sentences.detailsUnread(vendor, failure), .warning) }
    keepRowsInside()
  }
}

extension HoldingsState {
  /// Only ScaledMail has workspaces.
  func workspace(at vendor: Vendor) -> Workspace? { vendor == .scaledmail ? workspace : nil }
}

extension Loaded {
  init(_ result: Result<Value, VendorFailure>) {
    switch result {
    case .success(let value): self = .there(value)
    case .failure(let failure): self = .failed(failure)
    }
  }
}
