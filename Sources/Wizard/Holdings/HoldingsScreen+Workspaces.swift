import Ordering

extension ChoiceList.ID {
  /// The workspace whose holdings are shown.
  public static let holdingWorkspace = ChoiceList.ID("holdingWorkspace")
}

extension HoldingsScreen {
  /// - Parameter isAnew: reads also what is known.
  mutating func readWorkspaces(isAnew: Bool) {
    switch state.workspaces {
    case .asking: return
    case .received where !isAnew: return
    case .received, .failed, .idle: break
    }
    let revision = context.shared.nextRevision()
    state.workspaces = .asking(revision: revision, since: now)
    emit(.vendor(.holdingWorkspaces(revision: revision)))
  }

  /// A single workspace is taken by itself; among several the person chooses.
  mutating func receiveWorkspaces(_ result: Result<ShownList<Workspace>, VendorFailure>, revision: Int) {
    guard state.workspaces.isAwaiting(revision) else { return }
    state.workspaces = Asked(result, at: now)
    guard case .success(let workspaces) = result else { return }
    if let part = workspaces.part { say(DetailsSentences.workspacesArePart(part), .warning) }
    guard workspaces.part == nil, workspaces.count == 1 else { return }
    state.workspace = workspaces[0]
    if rules.hasWorkspaces { readHoldings() }
  }

  mutating func openWorkspaces() {
    let all = (state.workspaces.value ?? []).map { ChoiceList.Choice(value: $0.id, title: $0.name) }
    offer(ChoiceList(.holdingWorkspace, title: HoldingsSentences.workspaces, all))
  }

  /// Shows another workspace's holdings; what was read of the one before is let go.
  mutating func chooseWorkspace(_ id: String) {
    guard let workspace = state.workspaces.value?.first(where: { $0.id == id }), workspace != state.workspace else { return }
    state.workspace = workspace
    state.readings[state.vendor] = nil
    show(state.vendor)
  }

  /// The workspace can be chosen where there are several.
  var workspaceStatus: CommandStatus {
    guard rules.hasWorkspaces else { return .absent }
    switch state.workspaces {
    case .asking, .idle: return .held(HoldingsSentences.workspacesBeingRead)
    case .failed(let failure): return .held(HoldingsSentences.noWorkspaces(failure))
    case .received(let all, _): return all.isEmpty ? .held(HoldingsSentences.noWorkspaces(nil)) : .ready
    }
  }
}
