public import Ordering

extension WizardState {
  /// Whether something can be marked to be cancelled; only Instantly cancels mailboxes.
  var markStatus: CommandStatus {
    guard holdings.vendor == .instantly, holdings.part != .orders else { return .absent }
    guard let domain = focusedDomain else { return .held(Sentences.noDomainHere) }
    if holdings.part == .mailboxes {
      guard let mailbox = focusedMailbox else { return .held(Sentences.noMailboxHere) }
      return mailbox.isLive ? .ready : .held(Sentences.cancelledAlready(mailbox.address))
    }
    guard let mailboxes = heldMailboxes(of: domain) else { return .held(Sentences.mailboxesFirst(domain.name)) }
    return mailboxes.contains(where: \.isLive) ? .ready : .held(Sentences.nothingToCancel(domain.name))
  }

  /// What Cancel would cancel: the marked mailboxes; without any, what is under the cursor.
  public var mailboxesToCancel: [HeldMailbox] {
    if !holdings.marked.isEmpty {
      let all = holdings.readings[.instantly]?.holdings?.domains ?? []
      return all.flatMap { heldMailboxes(of: $0) ?? [] }.filter { $0.isLive && holdings.marked.contains($0.address) }
    }
    if holdings.part == .mailboxes { return [focusedMailbox].compactMap(\.self).filter(\.isLive) }
    return (focusedDomain.flatMap(heldMailboxes(of:)) ?? []).filter(\.isLive)
  }

  /// How much of a domain is marked, for its row.
  public func marks(of domain: HeldDomain) -> Int {
    guard !holdings.marked.isEmpty else { return 0 }
    return (heldMailboxes(of: domain) ?? []).count { holdings.marked.contains($0.address) }
  }
}

extension WizardModel {
  /// Marks the mailbox under the cursor, or every mailbox of the domain; what is marked whole is taken back.
  mutating func toggleMark() {
    let isOne = state.holdings.part == .mailboxes
    let mailboxes = isOne ? [state.focusedMailbox].compactMap(\.self) : state.focusedDomain.flatMap(state.heldMailboxes(of:)) ?? []
    let addresses = Set(mailboxes.filter(\.isLive).map(\.address))
    if addresses.isSubset(of: state.holdings.marked) {
      state.holdings.marked.subtract(addresses)
    } else {
      state.holdings.marked.formUnion(addresses)
    }
    say(Sentences.marked(state.holdings.marked.count))
  }

  /// What is no longer there, or is cancelled meanwhile, is not marked any more.
  mutating func dropLostMarks() {
    let domains = state.holdings.readings[.instantly]?.holdings?.domains ?? []
    let live = domains.flatMap { $0.mailboxes ?? [] }.filter(\.isLive).map(\.address)
    state.holdings.marked.formIntersection(live)
  }
}
