import Ordering

// Mailboxes, domains and orders marked to be changed together.

extension HoldingsScreen {
  /// Marks the mailbox under the cursor, or every mailbox of the domain; what is marked whole is unmarked.
  mutating func toggleMark() {
    guard rules.allows(.cancelMailboxes), state.part != .orders else { return toggleWhole() }
    let isOne = state.part == .mailboxes
    let mailboxes = isOne ? [lists.focusedMailbox].compactMap(\.self) : lists.focusedDomain.flatMap(lists.mailboxes(of:)) ?? []
    let addresses = Set(mailboxes.filter(\.isLive).map(\.address))
    if addresses.isSubset(of: state.marked) {
      state.marked.subtract(addresses)
    } else {
      state.marked.formUnion(addresses)
    }
    say(HoldingsSentences.marked(state.marked.count))
  }

  /// Marks the domain or the order under the cursor. What an order is for is read, since it is changed only once that is known.
  private mutating func toggleWhole() {
    if state.part == .orders {
      guard let order = lists.focusedOrder else { return }
      if state.markedOrders.remove(order.id) == nil {
        state.markedOrders.insert(order.id)
        if state.reading.details[order.id]?.value == nil { askForDetails() }
      }
      say(HoldingsSentences.markedOrders(state.markedOrders.count))
    } else {
      guard let domain = lists.focusedDomain else { return }
      var marked = state.markedDomains[state.vendor] ?? []
      if marked.remove(domain.id) == nil { marked.insert(domain.id) }
      state.markedDomains[state.vendor] = marked
      say(HoldingsSentences.markedDomains(marked.count, rules))
    }
  }

  /// What is changed is not marked any more.
  mutating func unmark(_ change: ChangeIntent) {
    switch change.kind {
    case .deleteDomain, .revokeDeletion, .swapRedirect:
      let changed = (state.readings[change.vendor]?.domains ?? []).filter { change.targets.contains($0.name.text) }
      state.markedDomains[change.vendor]?.subtract(changed.map(\.id))
    case .cancelOrder, .retag: state.markedOrders.subtract(change.targets)
    case .cancelMailboxes, .swapDomain: break
    }
  }

  /// What is no longer there, or is cancelled meanwhile, is not marked any more.
  mutating func dropLostMarks(at vendor: Vendor) {
    let domains = state.readings[vendor]?.domains ?? []
    state.markedDomains[vendor]?.formIntersection(domains.map(\.id))
    if vendor.holdingRules.allows(.cancelOrder) {
      state.markedOrders.formIntersection((state.readings[vendor]?.orders ?? []).map(\.id))
    }
    guard vendor.holdingRules.allows(.cancelMailboxes) else { return }
    let live = domains.flatMap { $0.mailboxes ?? [] }.filter(\.isLive).map(\.address)
    state.marked.formIntersection(live)
  }
}
