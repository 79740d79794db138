public import Ordering

// In place of a list that is not there.

extension HoldingsSentences {
  /// What is awaited, what failed, or that there is nothing; nil where there is a list.
  public static func instead(of screen: HoldingsScreen) -> String? {
    let state = screen.state
    let vendor = state.vendor
    if state.lacksWorkspace { return insteadOfWorkspace(state.workspaces, vendor) }
    guard let held = state.reading.holdings else {
      return state.reading.failure.map { unread(vendor, $0) } ?? "\(vendor.title) is asked what it holds. One moment."
    }
    switch state.part {
    case .domains where held.domains.isEmpty && (held.parts[.domains] ?? held.parts[.boughtNames]) != nil: return missing(held)
    case .orders where held.orders.isEmpty && held.parts[.orders] != nil: return missing(held)
    case .domains where held.domains.isEmpty:
      return "\(vendor.title) holds no domain for us. What is ordered there will be listed here."
    case .orders where held.orders.isEmpty && !vendor.holdingRules.listsOrders:
      return "\(vendor.title) lists the domains that were ordered one by one, and no orders. The orders are listed at home."
    case .orders where held.orders.isEmpty:
      return "\(vendor.title) lists no order of ours. What is ordered there will be listed here."
    case .mailboxes: return insteadOfMailboxes(screen)
    case .domains, .orders: return screen.lists.rows == 0 ? nothingWith(state.filter) : nil
    }
  }

  private static func insteadOfWorkspace(_ workspaces: Asked<ShownList<Workspace>>, _ vendor: Vendor) -> String {
    switch workspaces {
    case .asking, .idle: "\(vendor.title) is asked for its workspaces. One moment."
    case .failed(let failure): noKey(vendor, failure) ?? noWorkspaces(failure)
    case .received(let all, _):
      all.isEmpty
        ? noWorkspaces(nil)
        : "\(vendor.title) has \(Sentences.count(all.count, "workspace")) for this key. Press Enter to choose one."
    }
  }

  /// In place of the mailboxes of the domain under the cursor; nil where they are known.
  public static func insteadOfMailboxes(_ screen: HoldingsScreen) -> String? {
    let vendor = screen.state.vendor
    guard let domain = screen.lists.focusedDomain else { return noDomainHere }
    if let mailboxes = screen.lists.mailboxes(of: domain) {
      if mailboxes.isEmpty { return "\(domain.name) has no mailbox at \(vendor.title)." }
      return screen.lists.mailboxes.isEmpty ? nothingWith(screen.state.filters[.mailboxes] ?? "") : nil
    }
    switch screen.state.reading.mailboxes[domain.id] {
    case .asking: return "\(vendor.title) is asked for the mailboxes of \(domain.name). One moment."
    case .failed(let failure):
      return "The mailboxes of \(domain.name) could not be read: \(Sentences.failure(failure)) F5 refreshes."
    case .received, .idle, nil: return "Press Enter to read the mailboxes of \(domain.name)."
    }
  }

  /// In place of an order's domains and tag; nil where they are known.
  public static func insteadOfDetails(_ order: HeldOrder, _ screen: HoldingsScreen) -> String? {
    let vendor = screen.state.vendor
    guard vendor.holdingRules.givesOrderDetails else { return nil }
    switch screen.state.reading.details[order.id] {
    case .received: return nil
    case .asking: return detailsBeingRead
    case .failed(let failure): return detailsUnread(vendor, failure)
    case .idle, nil:
      return "Press Enter to read \(vendor.holdingRules.hasTags ? "the domains and the tag" : "the domains") of order \(order.id)."
    }
  }

  private static func nothingWith(_ filter: String) -> String {
    "Nothing in this list has ‘\(filter)’. Delete a few letters, or press Esc in the filter to see all."
  }
}
