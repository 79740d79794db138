import Ordering

// Mailboxes marked to be cancelled together.

extension HoldingsScreen {
  /// Marks the mailbox under the cursor, or every mailbox of the domain; what is marked whole is unmarked.
  mutating func toggleMark() {
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

  /// What is no longer there, or is cancelled meanwhile, is not marked any more.
  mutating func dropLostMarks(at vendor: Vendor) {
    guard vendor.holdingRules.allows(.cancelMailboxes) else { return }
    let domains = state.readings[vendor]?.domains ?? []
    let live = domains.flatMap { $0.mailboxes ?? [] }.filter(\.isLive).map(\.address)
    state.marked.formIntersection(live)
  }
}
