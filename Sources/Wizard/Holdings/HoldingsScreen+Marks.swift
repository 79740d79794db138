public import Ordering

// Mailboxes marked to be cancelled together.

extension HoldingsScreen {
  /// Whether something can be marked to be cancelled, where the vendor cancels mailboxes.
  var markStatus: CommandStatus {
    guard rules.allows(.cancelMailboxes), state.part != .orders else { return .absent }
    guard let domain = focusedDomain else { return .held(HoldingsSentences.noDomainHere) }
    if state.part == .mailboxes {
      guard let mailbox = focusedMailbox else { return .held(HoldingsSentences.noMailboxHere) }
      return mailbox.isLive ? .ready : .held(HoldingsSentences.cancelledAlready(mailbox.address))
    }
    guard let mailboxes = heldMailboxes(of: domain) else { return .held(HoldingsSentences.mailboxesFirst(domain.name)) }
    return mailboxes.contains(where: \.isLive) ? .ready : .held(HoldingsSentences.nothingToCancel(domain.name))
  }

  /// What Cancel would cancel: the marked mailboxes; without any, what is under the cursor.
  public var mailboxesToCancel: [HeldMailbox] {
    if !state.marked.isEmpty {
      return state.reading.domains.flatMap { heldMailboxes(of: $0) ?? [] }.filter { $0.isLive && state.marked.contains($0.address) }
    }
    if state.part == .mailboxes { return [focusedMailbox].compactMap(\.self).filter(\.isLive) }
    return (focusedDomain.flatMap(heldMailboxes(of:)) ?? []).filter(\.isLive)
  }

  /// How much of a domain is marked, for its row.
  public func marks(of domain: HeldDomain) -> Int {
    guard !state.marked.isEmpty else { return 0 }
    return (heldMailboxes(of: domain) ?? []).count { state.marked.contains($0.address) }
  }

  /// Marks the mailbox under the cursor, or every mailbox of the domain; what is marked whole is unmarked.
  mutating func toggleMark() {
    let isOne = state.part == .mailboxes
    let mailboxes = isOne ? [focusedMailbox].compactMap(\.self) : focusedDomain.flatMap(heldMailboxes(of:)) ?? []
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
