import Ordering

extension WizardState {
  /// Whether a command can run now, and if not, why; read by the keys, the key bar, the palette and the help alike.
  public func status(of command: Command) -> CommandStatus {
    if let overlay { return status(of: command, over: overlay) }
    switch command {
    case .help, .palette, .leave, .back, .accept: return .ready
    case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .nextField, .previousField: return .ready
    case .next: return place == .order ? .absent : .ready
    case .refresh: return .ready
    case .newOrder, .deleteDraft: return homeStatus(command)
    case .choose: return chooseStatus
    case .checkNames, .chooseFree, .removeName, .clearUnchosen, .askSaleshandy: return domainsStatus(command)
    case .dropUnfit, .splitUnfit: return providerStatus(command)
    case .toggleNumbers, .copyDown, .refillNames, .vendorNames: return mailboxesStatus(command)
    case .list: return listStatus
    case .lookAgain: return place == .order || place == .step(.review) ? .ready : .absent
    case .placeOrder: return place == .step(.review) ? placeStatus : .absent
    case .continuePlan: return continueStatus
    }
  }

  private func status(of command: Command, over overlay: Overlay) -> CommandStatus {
    switch command {
    case .back, .accept, .leave: return .ready
    case .up, .down, .pageUp, .pageDown, .top, .bottom: return .ready
    default: return .absent
    }
  }

  private func homeStatus(_ command: Command) -> CommandStatus {
    if command == .newOrder { return .ready }
    guard place == .home else { return .absent }
    guard home.items.indices.contains(home.row), case .draft = home.items[home.row] else { return .held(Sentences.noDraftHere) }
    return .ready
  }

  private func domainsStatus(_ command: Command) -> CommandStatus {
    guard place == .step(.domains), let draft else { return .absent }
    if command == .checkNames {
      return draft.brand.isEmpty && draft.lines.isEmpty ? .held(Sentences.nothingToCheck) : .ready
    }
    guard !draft.lines.isEmpty else { return .held(Sentences.noNames) }
    switch command {
    case .removeName: return domains.focus == .names ? .ready : .held(Sentences.goToNames)
    case .askSaleshandy:
      let isAsked = draft.lines.allSatisfy { $0.answers[.saleshandy] != nil }
      return isAsked ? .held(Sentences.saleshandyAsked) : .ready
    default: return .ready
    }
  }

  /// Names, endings, patterns and the workspace are chosen with the same command.
  private var chooseStatus: CommandStatus {
    switch place {
    case .step(.domains):
      if domains.focus == .endings { return .ready }
      if draft?.lines.isEmpty != false { return .held(Sentences.noNames) }
      return domains.focus == .names ? .ready : .held(Sentences.goToNames)
    case .step(.mailboxes): return mailboxes.focus == .patterns ? .ready : .absent
    case .step(.details): return focusedDetail == .workspace ? listStatus : .absent
    case .home, .order, .step(.provider), .step(.review): return .absent
    }
  }

  private func providerStatus(_ command: Command) -> CommandStatus {
    guard place == .step(.provider) else { return .absent }
    guard let row = focusedOffer else { return .held(Sentences.noOffer) }
    let unfit = row.unfitNames
    if unfit.isEmpty { return .held(Sentences.nothingUnfit(row.offer)) }
    if unfit.count == draft?.chosenNames.count { return .held(Sentences.allUnfit(row.offer)) }
    return .ready
  }

  private func mailboxesStatus(_ command: Command) -> CommandStatus {
    guard place == .step(.mailboxes), let draft, let offer = draft.offer else { return .absent }
    switch command {
    case .vendorNames:
      guard offer.vendor == .saleshandy else { return .absent }
      if mailboxes.asking != nil { return .held(Sentences.namesBeingMade) }
      return Person.list(in: draft.people).isEmpty ? .held(Sentences.nobodyForNames) : .ready
    case .copyDown:
      guard mailboxes.focus == .grid else { return .held(Sentences.goToGrid) }
      return mailboxes.row < draft.mailboxesPerDomain(with: offer) ? .held(Sentences.nothingAbove) : .ready
    default: return .ready
    }
  }

  private var listStatus: CommandStatus {
    guard place == .step(.details) else { return .absent }
    switch focusedDetail {
    case .country: return .ready
    case .workspace:
      if details.isAskingWorkspaces { return .held(Sentences.workspacesBeingRead) }
      return details.workspaces?.isEmpty == false ? .ready : .held(Sentences.noWorkspaces(details.workspaceFailure))
    default: return .held(Sentences.noListHere)
    }
  }

  private var continueStatus: CommandStatus {
    guard place == .order, let order = order.order else { return .absent }
    guard order.nextPurchase != nil, order.standing == .stopped else { return .absent }
    return self.order.isPlacing ? .held(Sentences.planUnderWay) : .ready
  }
}
