import Ordering

extension DomainsScreen {
  mutating func receiveForms(_ result: Result<ShownList<WorkspaceForm>, VendorFailure>) {
    guard state.forms.isAsking else { return }
    state.forms.receive(result, at: now)
    switch result {
    case .failure(let failure): say(DomainsSentences.listFailed(.scaledmail, failure), .warning)
    case .success(let forms) where forms.isEmpty: say(DomainsSentences.noForms)
    case .success(let forms):
      if isShown { offerForms() }
      sayPart(forms.part, of: .scaledmail, "paid order")
    }
  }

  mutating func offerForms() {
    let all = (state.forms.last ?? []).map { ChoiceList.Choice(value: $0.form.id, title: DomainsSentences.line(of: $0)) }
    offer(ChoiceList(.forms, title: DomainsSentences.title(DomainsSentences.forms, state.forms.last?.part), all))
  }

  /// Takes a form with its workspace, its provider and its names, all of which are to be used.
  mutating func chooseForm(_ id: String) {
    guard let found = state.forms.last?.first(where: { $0.form.id == id }) else { return }
    // A name that a person gave it stays.
    let isOwn = draft.name != draft.form?.description && draft.name != Sentences.title(of: draft.kind).lowercased()
    draft.form = found.form
    draft.details.workspace = found.workspace
    draft.offer = Offer(.scaledmail, found.form.provider ?? .google)
    if !isOwn || draft.name.isEmpty { draft.name = found.form.description }
    draft.lines = found.form.names.map { DraftLine($0, origin: .listed(.scaledmail), isChosen: true) }
    state.focus = found.form.names.isEmpty ? .brand : .names
    caretToEnd()
    say(DomainsSentences.formChosen(found.form))
  }
}
