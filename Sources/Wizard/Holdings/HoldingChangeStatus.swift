import Ordering

/// Whether a change of what a vendor holds can be asked for where the cursor is, and if not, why.
struct HoldingChangeStatus {
  private let state: HoldingsState
  private let lists: HeldLists

  init(_ state: HoldingsState) {
    self.state = state
    lists = HeldLists(state)
  }

  private var rules: HoldingRules { state.vendor.holdingRules }

  /// Absent where the vendor has no such change. One change at a time: what the list shows has to be what is changed.
  func of(_ operation: HoldingRules.Operation) -> CommandStatus {
    guard rules.allows(operation) else { return .absent }
    guard state.changing == nil else { return .held(HoldingsSentences.changeUnderWay) }
    switch operation {
    case .cancelMailboxes: return ofCancelling
    case .deleteDomain:
      return ofDomain { domain in
        domain.stage == .ready && !domain.canBeRevoked ? .ready : .held(HoldingsSentences.notActive(domain))
      }
    case .revokeDeletion: return ofDomain { $0.canBeRevoked ? .ready : .held(HoldingsSentences.notDeleted($0)) }
    case .changeRedirect, .swapDomain:
      return ofDomain { $0.isUnused ? .held(HoldingsSentences.notUsedYet($0.name)) : .ready }
    case .cancelOrder: return ofOrder { $0.isCancelled ? .held(HoldingsSentences.orderCancelled($0)) : .ready }
    case .changeTag: return ofOrder { _ in .ready }
    }
  }

  private var ofCancelling: CommandStatus {
    if !lists.mailboxesToCancel.isEmpty { return .ready }
    if state.part == .orders { return .held(HoldingsSentences.goToDomains) }
    return ofMarking == .ready ? .held(HoldingsSentences.noMailboxHere) : ofMarking
  }

  private func ofDomain(_ status: (HeldDomain) -> CommandStatus) -> CommandStatus {
    guard state.part != .orders else { return .held(HoldingsSentences.goToDomains) }
    return lists.focusedDomain.map(status) ?? .held(HoldingsSentences.noDomainHere)
  }

  /// An order is changed only once what it is for was read.
  private func ofOrder(_ status: (HeldOrder) -> CommandStatus) -> CommandStatus {
    guard state.part == .orders else { return .held(HoldingsSentences.goToOrders) }
    guard let order = lists.focusedOrder else { return .held(HoldingsSentences.noOrderHere) }
    return switch state.reading.details[order.id] {
    case .asking: .held(HoldingsSentences.detailsBeingRead)
    case .received: status(order)
    case .failed, .idle, nil: .held(HoldingsSentences.detailsFirst(order))
    }
  }

  /// Whether something can be marked to be cancelled, where the vendor cancels mailboxes.
  var ofMarking: CommandStatus {
    guard rules.allows(.cancelMailboxes), state.part != .orders else { return .absent }
    guard let domain = lists.focusedDomain else { return .held(HoldingsSentences.noDomainHere) }
    if state.part == .mailboxes {
      guard let mailbox = lists.focusedMailbox else { return .held(HoldingsSentences.noMailboxHere) }
      return mailbox.isLive ? .ready : .held(HoldingsSentences.cancelledAlready(mailbox.address))
    }
    guard let mailboxes = lists.mailboxes(of: domain) else { return .held(HoldingsSentences.mailboxesFirst(domain.name)) }
    return mailboxes.contains(where: \.isLive) ? .ready : .held(HoldingsSentences.nothingToCancel(domain.name))
  }
}
