import Ordering

extension DetailsScreen {
  public static let commands: [CommandRecord<DetailsScreen>] = [
    .accepting(title: { _ in "Next field" }) { $0.takeEnter() },
    .goingBack { $0.goBack() },
    .goingOn { $0.leaveFields() },
    .refreshing(rank: { _ in nil }, status: { $0.draft.offer?.vendor == .instantly ? .absent : .ready }) { $0.refresh() },
    .listing(rank: { $0.listStatus == .ready ? 40 : nil }, status: \.listStatus) { $0.openChoices() },
    .choosing(rank: { _ in nil }, status: { $0.focused?.isPicked == true ? $0.listStatus : .absent }) { $0.openChoices() },
  ]

  /// Whether the focused field has a list to pick from now.
  private var listStatus: CommandStatus {
    switch focused {
    case .country, .payment: return .ready
    case .workspace:
      if state.workspaces.isAsking { return .held(DetailsSentences.workspacesBeingRead) }
      let failure = state.workspaces.failure
      return state.workspaces.last?.isEmpty == false ? .ready : .held(DetailsSentences.noWorkspaces(failure))
    // What was typed there before is offered instead.
    case .some(let field) where UsedField(field) != nil: return .absent
    default: return .held(DetailsSentences.noListHere)
    }
  }

  private mutating func refresh() {
    if draft.offer?.vendor == .scaledmail { readWorkspaces() }
    uploadPictures(retrying: true)
  }

  private mutating func takeEnter() {
    guard let field = focused else { return }
    if field == .workspace, draft.details.workspace == nil, listStatus == .ready { return openChoices() }
    leaveField()
    guard state.row + 1 < fields.count else { return leaveFields() }
    state.row += 1
    caretToEnd()
  }

  public mutating func move(_ move: Move) {
    guard move != .left, move != .right else { return }
    let step: Move = move == .nextField ? .down : move == .previousField ? .up : move
    let row = moved(state.row, by: step, count: fields.count)
    // From the topmost field Up leaves nothing.
    guard row != state.row || step != .up else { return }
    leaveField()
    state.row = row
    caretToEnd()
  }

  /// What is empty in a field the person has left is a problem from then on; pictures are uploaded when they are named.
  private mutating func leaveField() {
    guard let field = focused else { return }
    state.visited.insert(field)
    if field == .pictures { uploadPictures(retrying: false) }
  }

  private mutating func leaveFields() {
    guard let offer = draft.offer else { return }
    state.visited.formUnion(fields)
    uploadPictures(retrying: false)
    if let problem = DraftCheck.details(draft, offer: offer).stopping.first { return show(problem) }
    goOn()
  }
}
