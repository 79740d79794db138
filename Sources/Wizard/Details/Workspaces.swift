import Ordering

extension DetailsScreen {
  /// Reads ScaledMail's workspaces, unless they are being read.
  mutating func readWorkspaces() {
    guard !state.workspaces.isAsking else { return }
    state.workspaces.ask(revision: context.shared.nextRevision(), at: now)
    emit(.vendor(.workspaces))
  }

  /// A single workspace is taken by itself; among several the person chooses.
  mutating func receiveWorkspaces(_ result: Result<ShownList<Workspace>, VendorFailure>) {
    // Workspaces that were asked for another draft are not this one's.
    guard state.workspaces.isAsking else { return }
    state.workspaces.receive(result, at: now)
    switch result {
    case .failure(let failure): say(DetailsSentences.workspacesUnread(failure), .warning)
    case .success(let workspaces):
      let chosen = draft.details.workspace
      if let part = workspaces.part {
        say(DetailsSentences.workspacesArePart(part), .warning)
      } else if workspaces.count == 1 {
        draft.details.workspace = workspaces[0]
      } else if let chosen, !workspaces.contains(chosen) {
        draft.details.workspace = nil
        say(DetailsSentences.workspaceGone(chosen), .warning)
      }
    }
  }
}
