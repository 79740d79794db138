import Ordering

extension WizardModel {
  /// - Parameter isAnew: reads also what is known.
  mutating func readWorkspacesOfHoldings(isAnew: Bool) {
    switch state.holdings.workspaces {
    case .asking: return
    case .there where !isAnew: return
    case .there, .failed, nil: break
    }
    state.holdings.workspaceRevision += 1
    state.holdings.workspaces = .asking
    emit(.holdingWorkspaces(revision: state.holdings.workspaceRevision))
  }

  /// A single workspace is taken by itself; among several the person chooses.
  mutating func takeWorkspacesOfHoldings(_ result: Result<[Workspace], VendorFailure>, revision: Int) {
    guard revision == state.holdings.workspaceRevision, state.holdings.workspaces == .asking else { return }
    state.holdings.workspaces = Loaded(result)
    guard case .success(let workspaces) = result, workspaces.count == 1 else { return }
    state.holdings.workspace = workspaces[0]
    if state.holdings.vendor == .scaledmail { readHoldings() }
  }

  mutating func openWorkspaces() {
    let all = (state.holdings.workspaces?.value ?? []).map { ChoiceList.Choice(value: $0.id, title: $0.name) }
    openOverlay(.choices(ChoiceList(purpose: .workspace, title: Sentences.workspaces, all: all)))
  }

  /// Shows another workspace's holdings; what was read of the one before is let go.
  mutating func chooseWorkspace(_ id: String) {
    guard let workspace = state.holdings.workspaces?.value?.first(where: { $0.id == id }) else { return }
    guard workspace != state.holdings.workspace else { return }
    state.holdings.workspace = workspace
    state.holdings.readings[.scaledmail] = nil
    show(.scaledmail)
  }
}
