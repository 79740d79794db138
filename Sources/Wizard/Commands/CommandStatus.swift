import Ordering

extension WizardState {
  /// Whether a command can run now, and if not, why; read by the keys, the key bar, the palette and the help alike.
  public func status(of command: Command) -> CommandStatus {
    if let overlay { return status(of: command, over: overlay) }
    switch command {
    case .help, .palette, .leave, .back, .accept: return .ready
    case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .nextField, .previousField: return .ready
    case .next: if case .step = place { return .ready } else { return .absent }
    case .refresh: return refreshStatus
    case .newOrder: return .ready
    case .deleteDraft: return deleteStatus
    case .archive: return archiveStatus
    case .unarchive: return unarchiveStatus
    case .archiveFinished: return archiveFinishedStatus
    case .showArchived: return place == .home && home.archivedCount > 0 ? .ready : .absent
    case .choose: return chooseStatus
    case .checkNames, .chooseAvailable, .removeName, .clearUnchosen, .askSaleshandy: return domainsStatus(command)
    case .removeUnavailable, .moveToNewDraft: return providerStatus(command)
    case .toggleNumbers, .copyDown, .refillNames, .vendorNames, .changeProvider, .vendorNaming: return mailboxesStatus(command)
    case .list: return listStatus
    case .lookAgain: return place == .order || place == .step(.review) ? .ready : .absent
    case .acceptPrice: return acceptPriceStatus
    case .placeOrder: return place == .step(.review) ? placeStatus : .absent
    case .continuePlan: return continueStatus
    case .reconcile: return resolveStatus
    case .orderMissing: return orderMissingStatus
    case .reopenDraft: return reopenStatus
    case .showHoldings, .showPlanner: return place == .home ? .ready : .absent
    case .showOrders, .filterHoldings, .cancelMailboxes, .deleteDomain, .revokeDeletion, .cancelOrder, .changeTag, .changeRedirect,
      .swapDomain:
      return holdingsStatus(command)
    case .orderFromPlan: return orderFromPlanStatus
    }
  }

  private func status(of command: Command, over overlay: Overlay) -> CommandStatus {
    switch command {
    case .back, .accept, .leave: return .ready
    case .up, .down, .pageUp, .pageDown, .top, .bottom: return .ready
    case .nextField, .previousField: if case .form = overlay { return .ready } else { return .absent }
    default: return .absent
    }
  }

  private var refreshStatus: CommandStatus {
    switch place {
    case .step(.mailboxes): .absent
    case .step(.details): draft?.offer?.vendor == .instantly ? .absent : .ready
    case .step(.domains): draft?.kind.takesAnyName == true ? .absent : .ready
    case .home, .order, .holdings, .planner, .step: .ready
    }
  }

  private var deleteStatus: CommandStatus {
    guard place == .home else { return .absent }
    guard case .draft(let summary) = home.item else {
      return .held(Sentences.noDraftHere)
    }
    return placing.values.contains(summary.id) ? .held(Sentences.draftBeingOrdered(summary)) : .ready
  }

  /// Space chooses what is under the cursor: an ending, a name, a pattern, a workspace.
  private var chooseStatus: CommandStatus {
    switch place {
    case .step(.domains):
      switch domains.focus {
      case .endings: return .ready
      case .names: return draft?.lines.isEmpty == false ? .ready : .held(Sentences.noNames)
      case .brand: return .held(draft?.lines.isEmpty == false ? Sentences.goToNames : Sentences.noNames)
      }
    case .step(.mailboxes): return mailboxes.focus == .patterns ? .ready : .held(Sentences.goToPatterns)
    case .step(.details): return focusedDetail?.isPicked == true ? listStatus : .absent
    case .holdings: return markStatus
    case .planner: return planner.focus == .per || planner.focus == .tier ? .ready : .absent
    case .home, .order, .step: return .absent
    }
  }

  private func domainsStatus(_ command: Command) -> CommandStatus {
    guard place == .step(.domains), let draft else { return .absent }
    if command == .checkNames {
      guard draft.kind.registersNames else { return .absent }
      return draft.brand.isEmpty && draft.lines.isEmpty ? .held(Sentences.nothingToCheck) : .ready
    }
    guard !draft.lines.isEmpty else { return .held(Sentences.noNames) }
    switch command {
    case .removeName: return domains.focus == .names ? .ready : .held(Sentences.goToNames)
    case .askSaleshandy:
      guard draft.kind.vendors.contains(.saleshandy) else { return .absent }
      let isAsked = draft.lines.allSatisfy { line in
        line.answers[.saleshandy] != nil || !SaleshandyRules.keywordLength.contains(line.name.stem.count)
      }
      return isAsked ? .held(Sentences.saleshandyAsked) : .ready
    default: return .ready
    }
  }

  private func providerStatus(_ command: Command) -> CommandStatus {
    guard place == .step(.provider) else { return .absent }
    guard let row = focusedOffer else { return .held(Sentences.noOffer) }
    if row.isAsking { return .held(Sentences.stillAsking(row.offer)) }
    let unfit = row.unfitNames
    if unfit.isEmpty { return .held(Sentences.cannotTake(row)) }
    if unfit.count == draft?.chosenNames.count { return .held(Sentences.allUnfit(row.offer)) }
    return .ready
  }

  private func mailboxesStatus(_ command: Command) -> CommandStatus {
    guard place == .step(.mailboxes), let draft, let offer = draft.offer else { return .absent }
    switch command {
    case .changeProvider:
      guard draft.mixable(with: offer).count > 1 else { return .absent }
      return mailboxes.focus == .grid ? .ready : .held(Sentences.goToGrid)
    case .vendorNaming: return offer.vendor == .scaledmail ? .ready : .absent
    case .vendorNames:
      guard offer.vendor == .saleshandy else { return .absent }
      if mailboxes.asking != nil { return .held(Sentences.namesBeingMade) }
      return Person.list(in: draft.people).isEmpty ? .held(Sentences.nobodyForNames) : .ready
    case .copyDown:
      guard mailboxes.focus == .grid else { return .held(Sentences.goToGrid) }
      return gridCell.flatMap(cell(above:)) == nil ? .held(Sentences.nothingAbove) : .ready
    default: return .ready
    }
  }

  private var listStatus: CommandStatus {
    if place == .holdings { return workspaceStatus }
    if place == .step(.domains) {
      guard draft?.kind == .package || draft?.kind == .unfinishedForm else { return .absent }
      if domains.reading.contains(.scaledmail) { return .held(Sentences.listBeingRead) }
      let isEmpty = draft?.kind == .package ? domains.packages.isEmpty : domains.forms.isEmpty
      return isEmpty ? .held(draft?.kind == .package ? Sentences.noPackages : Sentences.noForms) : .ready
    }
    guard place == .step(.details) else { return .absent }
    switch focusedDetail {
    case .country, .payment: return .ready
    case .workspace:
      if details.isAskingWorkspaces { return .held(Sentences.workspacesBeingRead) }
      return details.workspaces?.isEmpty == false ? .ready : .held(Sentences.noWorkspaces(details.workspaceFailure))
    default: return .held(Sentences.noListHere)
    }
  }
}
