public import Ordering

extension WizardState {
  /// The fields the chosen offer needs.
  public var detailFields: [DetailField] {
    guard let draft, let offer = draft.offer else { return [] }
    return draft.detailFields(with: offer)
  }

  public var focusedDetail: DetailField? {
    let fields = detailFields
    guard place == .step(.details), fields.indices.contains(details.row) else { return nil }
    return fields[details.row]
  }

  /// What is wrong with a field; nothing while the person has not been in it and it is only empty.
  public func problem(of field: DetailField) -> Problem? {
    guard let draft, let offer = draft.offer else { return nil }
    let problem = DraftCheck.details(draft, offer: offer).first { $0.place == .detail(field) }
    if problem?.fault == .missing, !details.visited.contains(field) { return nil }
    return problem
  }
}

extension WizardModel {
  mutating func enterDetails() {
    state.details.row = min(state.details.row, max(0, state.detailFields.count - 1))
    guard let draft = state.draft, draft.offer?.vendor == .scaledmail else { return }
    if state.details.workspaces == nil { readWorkspaces() }
  }

  private mutating func readWorkspaces() {
    guard !state.details.isAskingWorkspaces else { return }
    state.details.isAskingWorkspaces = true
    emit(.workspaces)
  }

  /// A single workspace is taken by itself; among several the person chooses.
  mutating func takeWorkspaces(_ result: Result<[Workspace], VendorFailure>) {
    // Workspaces that were asked for another draft are not this one's.
    guard state.details.isAskingWorkspaces else { return }
    state.details.isAskingWorkspaces = false
    switch result {
    case .failure(let failure):
      state.details.workspaceFailure = failure
      say(Sentences.workspacesUnread(failure), .warning)
    case .success(let workspaces):
      state.details.workspaceFailure = nil
      state.details.workspaces = workspaces
      let chosen = state.draft?.details.workspace
      if workspaces.count == 1 {
        state.draft?.details.workspace = workspaces[0]
      } else if let chosen, !workspaces.contains(chosen) {
        state.draft?.details.workspace = nil
        say(Sentences.workspaceGone(chosen), .warning)
      }
    }
  }

  mutating func runDetails(_ command: Command) {
    switch command {
    case .nextField, .previousField, .up, .down, .pageUp, .pageDown, .top, .bottom:
      leaveField()
      let move: Command = command == .nextField ? .down : command == .previousField ? .up : command
      state.details.row = moved(state.details.row, by: move, count: state.detailFields.count)
      caretToEnd()
    case .list: openChoices()
    case .choose: if state.focusedDetail?.isPicked == true { openChoices() }
    case .refresh:
      if state.draft?.offer?.vendor == .scaledmail { readWorkspaces() }
      uploadPictures(retrying: true)
    default: break
    }
  }

  mutating func acceptInDetails() {
    guard let field = state.focusedDetail else { return }
    if field == .workspace, state.draft?.details.workspace == nil, state.status(of: .list) == .ready {
      openChoices()
      return
    }
    leaveField()
    if state.details.row + 1 < state.detailFields.count {
      state.details.row += 1
      caretToEnd()
    } else {
      leaveDetails()
    }
  }

  /// What is empty in a field the person has left is a problem from then on; pictures are uploaded when they are named.
  private mutating func leaveField() {
    guard let field = state.focusedDetail else { return }
    state.details.visited.insert(field)
    if field == .pictures { uploadPictures(retrying: false) }
  }

  private mutating func openChoices() {
    switch state.focusedDetail {
    case .country:
      let all = Country.all.map { ChoiceList.Choice(value: $0.code, title: "\($0.code)  \($0.name)") }
      var list = ChoiceList(purpose: .detail(.country), title: Sentences.countries, all: all)
      let typed = state.draft?.details.registrant.country ?? ""
      if let country = Country.named(typed), let row = all.firstIndex(where: { $0.value == country.code }) { list.row = row }
      openOverlay(.choices(list))
    case .workspace:
      let all = (state.details.workspaces ?? []).map { ChoiceList.Choice(value: $0.id, title: $0.name) }
      openOverlay(.choices(ChoiceList(purpose: .detail(.workspace), title: Sentences.workspaces, all: all)))
    case .payment:
      let all = PaymentWay.allCases.map { ChoiceList.Choice(value: $0.rawValue, title: Sentences.title(of: $0)) }
      openOverlay(.choices(ChoiceList(purpose: .detail(.payment), title: Sentences.payments, all: all)))
    default: break
    }
  }

  mutating func choose(_ choice: ChoiceList.Choice, for purpose: ChoiceList.Purpose) {
    switch purpose {
    case .detail(let field): choose(choice, for: field)
    case .kind: if let kind = OrderKind(rawValue: choice.value) { newOrder(kind) }
    case .package: choosePackage(choice.value)
    case .form: chooseForm(choice.value)
    case .workspace: chooseWorkspace(choice.value)
    }
  }

  private mutating func choose(_ choice: ChoiceList.Choice, for field: DetailField) {
    state.details.visited.insert(field)
    if field == .workspace {
      state.draft?.details.workspace = state.details.workspaces?.first { $0.id == choice.value }
    } else {
      state.draft?.details[field] = choice.value
    }
  }

  mutating func leaveDetails() {
    guard let draft = state.draft, let offer = draft.offer else { return }
    state.details.visited.formUnion(state.detailFields)
    uploadPictures(retrying: false)
    if let problem = DraftCheck.details(draft, offer: offer).stopping.first {
      focus(on: problem)
      return
    }
    enter(.review)
  }
}
