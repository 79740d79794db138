import Ordering

extension WizardModel {
  mutating func runHoldings(_ command: Command) {
    switch command {
    case .up, .down, .pageUp, .pageDown, .top, .bottom: moveInHoldings(command)
    case .left, .right: if !state.holdings.isFiltering { showNeighbour(forward: command == .right) }
    case .nextField, .previousField, .filterHoldings: filter(command == .filterHoldings || !state.holdings.isFiltering)
    case .list: openWorkspaces()
    case .choose: toggleMark()
    case .refresh: readHoldings(isAnew: !state.holdings.reading.isAsking)
    case .showOrders: show(state.holdings.part == .orders ? .domains : .orders)
    case .cancelMailboxes, .deleteDomain, .revokeDeletion, .cancelOrder: ask(command)
    case .changeRedirect, .swapDomain, .changeTag: openForm(command)
    default: break
    }
  }

  mutating func acceptInHoldings() {
    if state.holdings.isFiltering {
      filter(false)
      return
    }
    if state.holdings.vendor == .scaledmail, state.holdings.workspace == nil {
      if state.workspaceStatus == .ready { openWorkspaces() }
      return
    }
    switch state.holdings.part {
    case .domains:
      guard state.focusedDomain != nil else { return }
      show(.mailboxes)
      askForMailboxes()
    case .mailboxes: if state.markStatus == .ready { toggleMark() }
    // Source: Vendors/Instantly, List orders: there is no call for one order.
    case .orders: if state.holdings.vendor != .instantly { askForDetails() }
    }
  }

  /// From the filter to the list, from mailboxes and orders to the domains, from there home.
  mutating func backInHoldings() {
    if state.holdings.isFiltering {
      setFilter("")
      filter(false)
    } else if state.holdings.part != .domains {
      show(.domains)
    } else {
      goHome()
    }
  }

  mutating func setFilter(_ text: String) {
    state.holdings.filters[state.holdings.part] = text
    state.holdings.rows[state.holdings.part] = 0
    if state.holdings.part == .domains { state.holdings.rows[.mailboxes] = 0 }
  }

  /// Shows another list of the same vendor.
  private mutating func show(_ part: HoldingsState.Part) {
    state.holdings.part = part
    state.holdings.isFiltering = false
    state.holdings.filters[.mailboxes] = ""
    state.holdings.rows[.mailboxes] = 0
    caretToEnd()
  }

  private mutating func filter(_ isFiltering: Bool) {
    state.holdings.isFiltering = isFiltering
    caretToEnd()
  }

  private mutating func showNeighbour(forward: Bool) {
    let all = Vendor.allCases
    guard let index = all.firstIndex(of: state.holdings.vendor) else { return }
    show(all[(index + (forward ? 1 : all.count - 1)) % all.count])
  }

  private mutating func moveInHoldings(_ command: Command) {
    if state.holdings.isFiltering {
      if command == .down { filter(false) }
      return
    }
    let part = state.holdings.part
    state.holdings.rows[part] = moved(state.holdings.row, by: command, count: state.heldRows)
    if part == .domains { state.holdings.rows[.mailboxes] = 0 }
  }
}
