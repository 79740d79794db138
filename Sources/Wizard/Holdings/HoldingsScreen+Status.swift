import Ordering

// Whether a change can be asked for here, and if not, why.

extension HoldingsScreen {
  /// Absent where the vendor has no such change. One change at a time: what the list shows has to be what is changed.
  func status(of operation: HoldingRules.Operation) -> CommandStatus {
    guard rules.allows(operation) else { return .absent }
    guard state.changing == nil else { return .held(HoldingsSentences.changeUnderWay) }
    switch operation {
    case .cancelMailboxes: return cancelMailboxesStatus
    case .deleteDomain:
      return domainStatus { domain in
        domain.stage == .ready && !domain.canBeRevoked ? .ready : .held(HoldingsSentences.notActive(domain))
      }
    case .revokeDeletion: return domainStatus { $0.canBeRevoked ? .ready : .held(HoldingsSentences.notDeleted($0)) }
    case .changeRedirect, .swapDomain:
      return domainStatus { $0.isUnused ? .held(HoldingsSentences.notUsedYet($0.name)) : .ready }
    case .cancelOrder: return orderStatus { $0.isCancelled ? .held(HoldingsSentences.orderCancelled($0)) : .ready }
    case .changeTag: return orderStatus { _ in .ready }
    }
  }

  private var cancelMailboxesStatus: CommandStatus {
    if !mailboxesToCancel.isEmpty { return .ready }
    if state.part == .orders { return .held(HoldingsSentences.goToDomains) }
    return markStatus == .ready ? .held(HoldingsSentences.noMailboxHere) : markStatus
  }

  private func domainStatus(_ status: (HeldDomain) -> CommandStatus) -> CommandStatus {
    guard state.part != .orders else { return .held(HoldingsSentences.goToDomains) }
    return focusedDomain.map(status) ?? .held(HoldingsSentences.noDomainHere)
  }

  /// An order is changed only once what it is for was read.
  private func orderStatus(_ status: (HeldOrder) -> CommandStatus) -> CommandStatus {
    guard state.part == .orders else { return .held(HoldingsSentences.goToOrders) }
    guard let order = focusedOrder else { return .held(HoldingsSentences.noOrderHere) }
    return switch state.reading.details[order.id] {
    case .asking: .held(HoldingsSentences.detailsBeingRead)
    case .received: status(order)
    case .failed, .idle, nil: .held(HoldingsSentences.detailsFirst(order))
    }
  }

  /// What Enter does in the list on the screen; empty where it does nothing.
  var acceptTitle: String {
    if state.isFiltering { return "To the list" }
    if state.lacksWorkspace { return workspaceStatus == .ready ? "Workspace" : "" }
    switch state.part {
    case .domains: return focusedDomain == nil ? "" : "Mailboxes"
    case .mailboxes: return markStatus == .ready ? "Mark" : ""
    case .orders: return focusedOrder == nil || !rules.givesOrderDetails ? "" : "Read details"
    }
  }
}

extension HeldOrder {
  /// Source: Vendors/ScaledMail, Orders: `status` is `Active` or `Cancelled`; the cancel answer spells it `canceled`.
  var isCancelled: Bool { ["cancelled", "canceled"].contains(status.lowercased()) }
}
