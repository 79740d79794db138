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
      return ofDomains { domain in
        domain.stage == .ready && !domain.canBeRevoked ? .ready : .held(HoldingsSentences.notActive(domain))
      }
    case .revokeDeletion: return ofDomains { $0.canBeRevoked ? .ready : .held(HoldingsSentences.notDeleted($0)) }
    case .changeRedirect: return ofDomains { $0.isUnused ? .held(HoldingsSentences.notUsedYet($0.name)) : .ready }
    case .swapDomain: return ofDomain { $0.isUnused ? .held(HoldingsSentences.notUsedYet($0.name)) : .ready }
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

  /// Of all that would be changed: the first that cannot says why.
  private func ofDomains(_ status: (HeldDomain) -> CommandStatus) -> CommandStatus {
    guard state.part != .orders else { return .held(HoldingsSentences.goToDomains) }
    let domains = lists.domainsToChange
    if domains.count > ChangeBatch.most { return .held(HoldingsSentences.tooMany(domains.count)) }
    return first(domains.map(status)) ?? .held(HoldingsSentences.noDomainHere)
  }

  private func first(_ statuses: [CommandStatus]) -> CommandStatus? { statuses.first { $0 != .ready } ?? statuses.first }

  /// An order is changed only once what it is for was read.
  private func ofOrder(_ status: (HeldOrder) -> CommandStatus) -> CommandStatus {
    guard state.part == .orders else { return .held(HoldingsSentences.goToOrders) }
    let orders = lists.ordersToChange
    if orders.count > ChangeBatch.most { return .held(HoldingsSentences.tooMany(orders.count)) }
    return first(orders.map { ofRead($0, status) }) ?? .held(HoldingsSentences.noOrderHere)
  }

  private func ofRead(_ order: HeldOrder, _ status: (HeldOrder) -> CommandStatus) -> CommandStatus {
    switch state.reading.details[order.id] {
    case .asking: .held(HoldingsSentences.detailsBeingRead)
    case .received: status(order)
    case .failed, .idle, nil: .held(HoldingsSentences.detailsFirst(order))
    }
  }

  /// Whether something can be marked to be changed together with others: mailboxes where the vendor cancels them, else domains and orders.
  var ofMarking: CommandStatus {
    if state.part == .orders {
      guard rules.allows(.cancelOrder) || rules.allows(.changeTag) else { return .absent }
      return lists.focusedOrder == nil ? .held(HoldingsSentences.noOrderHere) : .ready
    }
    guard rules.allows(.cancelMailboxes) else {
      guard state.part == .domains else { return .absent }
      return lists.focusedDomain == nil ? .held(HoldingsSentences.noDomainHere) : .ready
    }
    guard let domain = lists.focusedDomain else { return .held(HoldingsSentences.noDomainHere) }
    if state.part == .mailboxes {
      guard let mailbox = lists.focusedMailbox else { return .held(HoldingsSentences.noMailboxHere) }
      return mailbox.isLive ? .ready : .held(HoldingsSentences.cancelledAlready(mailbox.address))
    }
    guard let mailboxes = lists.mailboxes(of: domain) else { return .held(HoldingsSentences.mailboxesFirst(domain.name)) }
    return mailboxes.contains(where: \.isLive) ? .ready : .held(HoldingsSentences.nothingToCancel(domain.name))
  }
}
