import Ordering

extension WizardState {
  /// Whether a change can be asked for here, and if not, why.
  func holdingsStatus(_ command: Command) -> CommandStatus {
    guard place == .holdings else { return .absent }
    let vendor = holdings.vendor
    switch command {
    case .filterHoldings, .showOrders: return .ready
    case .cancelMailboxes: return vendor == .instantly ? unlessBusy(cancelMailboxesStatus) : .absent
    case .deleteDomain: return vendor == .saleshandy ? unlessBusy(deleteDomainStatus) : .absent
    case .revokeDeletion: return vendor == .saleshandy ? unlessBusy(revokeStatus) : .absent
    case .changeRedirect, .swapDomain: return vendor == .scaledmail ? unlessBusy(usedDomainStatus) : .absent
    case .cancelOrder, .changeTag: return vendor == .scaledmail ? unlessBusy(orderStatus(command)) : .absent
    default: return .absent
    }
  }

  /// One change at a time: what the list shows has to be what is changed.
  private func unlessBusy(_ status: CommandStatus) -> CommandStatus {
    holdings.changing == nil ? status : .held(Sentences.changeUnderWay)
  }

  private var cancelMailboxesStatus: CommandStatus {
    if !mailboxesToCancel.isEmpty { return .ready }
    if holdings.part == .orders { return .held(Sentences.goToDomains) }
    return markStatus == .ready ? .held(Sentences.noMailboxHere) : markStatus
  }

  private var deleteDomainStatus: CommandStatus {
    guard holdings.part != .orders else { return .held(Sentences.goToDomains) }
    guard let domain = focusedDomain else { return .held(Sentences.noDomainHere) }
    return domain.stage == .ready && !domain.canBeRevoked ? .ready : .held(Sentences.notActive(domain))
  }

  private var revokeStatus: CommandStatus {
    guard holdings.part != .orders else { return .held(Sentences.goToDomains) }
    guard let domain = focusedDomain else { return .held(Sentences.noDomainHere) }
    return domain.canBeRevoked ? .ready : .held(Sentences.notDeleted(domain))
  }

  private var usedDomainStatus: CommandStatus {
    guard holdings.part != .orders else { return .held(Sentences.goToDomains) }
    guard let domain = focusedDomain else { return .held(Sentences.noDomainHere) }
    return domain.isUnused ? .held(Sentences.notUsedYet(domain.name)) : .ready
  }

  private func orderStatus(_ command: Command) -> CommandStatus {
    guard holdings.part == .orders else { return .held(Sentences.goToOrders) }
    guard let order = focusedOrder else { return .held(Sentences.noOrderHere) }
    switch holdings.reading.details[order.id] {
    case .asking: return .held(Sentences.detailsBeingRead)
    case .there: break
    case .failed, nil: return .held(Sentences.detailsFirst(order))
    }
    if command == .cancelOrder, order.isCancelled { return .held(Sentences.orderCancelled(order)) }
    return .ready
  }

  /// What Enter does in the list on the screen; empty where it does nothing.
  var acceptInHoldingsTitle: String {
    if holdings.isFiltering { return "To the list" }
    if holdings.vendor == .scaledmail, holdings.workspace == nil { return workspaceStatus == .ready ? "Workspace" : "" }
    switch holdings.part {
    case .domains: return focusedDomain == nil ? "" : "Mailboxes"
    case .mailboxes: return markStatus == .ready ? "Mark" : ""
    case .orders: return focusedOrder == nil || holdings.vendor == .instantly ? "" : "Read details"
    }
  }

  /// The workspace can be chosen where there are several.
  var workspaceStatus: CommandStatus {
    guard holdings.vendor == .scaledmail else { return .absent }
    switch holdings.workspaces {
    case .asking, nil: return .held(Sentences.workspacesBeingRead)
    case .failed(let failure): return .held(Sentences.noWorkspaces(failure))
    case .there(let all): return all.isEmpty ? .held(Sentences.noWorkspaces(nil)) : .ready
    }
  }
}

extension HeldOrder {
  /// Source: Vendors/ScaledMail, Orders: `status` is `Active` or `Cancelled`; the cancel answer spells it `canceled`.
  var isCancelled: Bool { ["cancelled", "canceled"].contains(status.lowercased()) }
}
