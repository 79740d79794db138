import Ordering

// Moves between the lists, in them, and into the filter.

extension HoldingsScreen {
  public mutating func move(_ move: Move) {
    switch move {
    case .left, .right: if !state.isFiltering { showNeighbour(forward: move == .right) }
    case .nextField, .previousField: filter(!state.isFiltering)
    default: moveInList(move)
    }
  }

  private mutating func moveInList(_ move: Move) {
    guard !state.isFiltering else {
      if move == .down { filter(false) }
      return
    }
    state.rows[state.part] = moved(state.row, by: move, count: lists.rows)
    if state.part == .domains { state.rows[.mailboxes] = 0 }
  }

  private mutating func showNeighbour(forward: Bool) {
    let all = Vendor.allCases
    guard let index = all.firstIndex(of: state.vendor) else { return }
    show(all[(index + (forward ? 1 : all.count - 1)) % all.count])
  }

  /// Goes to another vendor's list.
  mutating func show(_ vendor: Vendor) {
    state.vendor = vendor
    state.part = .domains
    state.filters = [:]
    state.rows = [:]
    readHoldings()
  }

  /// Shows another list of the same vendor.
  mutating func show(_ part: HoldingsState.Part) {
    state.part = part
    state.isFiltering = false
    state.filters[.mailboxes] = ""
    state.rows[.mailboxes] = 0
    caretToEnd()
  }

  mutating func filter(_ isFiltering: Bool) {
    state.isFiltering = isFiltering
    caretToEnd()
  }

  mutating func setFilter(_ text: String) {
    state.filters[state.part] = text
    state.rows[state.part] = 0
    if state.part == .domains { state.rows[.mailboxes] = 0 }
  }

  /// What Enter does in the list on the screen; empty where it does nothing.
  var acceptTitle: String {
    if state.isFiltering { return "To the list" }
    if state.lacksWorkspace { return workspaceStatus == .ready ? "Workspace" : "" }
    switch state.part {
    case .domains: return lists.focusedDomain == nil ? "" : "Mailboxes"
    case .mailboxes: return changeStatus.ofMarking == .ready ? "Mark" : ""
    case .orders: return lists.focusedOrder == nil || !rules.givesOrderDetails ? "" : "Read details"
    }
  }

  /// Enter: from the filter to the list, from a domain to its mailboxes; marks a mailbox, reads an order.
  mutating func takeEnter() {
    if state.isFiltering { return filter(false) }
    if state.lacksWorkspace {
      if workspaceStatus == .ready { openWorkspaces() }
      return
    }
    switch state.part {
    case .domains:
      guard lists.focusedDomain != nil else { return }
      show(.mailboxes)
      askForMailboxes()
    case .mailboxes: if changeStatus.ofMarking == .ready { toggleMark() }
    case .orders: if rules.givesOrderDetails { askForDetails() }
    }
  }

  /// From the filter to the list, from mailboxes and orders to the domains, from there home.
  mutating func goBack() {
    if state.isFiltering {
      setFilter("")
      filter(false)
    } else if state.part != .domains {
      show(.domains)
    } else {
      context.ask(.home)
    }
  }
}
