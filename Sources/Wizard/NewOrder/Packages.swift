import Ordering

// Orders that begin with a choice from ScaledMail's own lists: a package, or a paid order that waits for its domains.

extension WizardModel {
  /// Reads the list the kind of order begins with, and offers it once it is there.
  mutating func askForStart() {
    guard let draft = state.draft else { return }
    switch draft.kind {
    case .package where draft.package == nil:
      state.domains.reading.insert(.scaledmail)
      emit(.packages)
    case .unfinishedForm where draft.form == nil:
      state.domains.reading.insert(.scaledmail)
      emit(.pendingForms)
    default: break
    }
  }

  mutating func takePackages(_ result: Result<[MailboxPackage], VendorFailure>) {
    guard state.draft?.kind == .package, state.domains.reading.remove(.scaledmail) != nil else { return }
    switch result {
    case .failure(let failure): listFailed(.scaledmail, failure)
    case .success(let packages):
      state.domains.listFailures[.scaledmail] = nil
      state.domains.packages = packages
      guard !packages.isEmpty else { return say(Sentences.noPackages, .warning) }
      openPackages()
    }
  }

  mutating func openPackages() {
    let all = state.domains.packages.map { ChoiceList.Choice(value: $0.id, title: Sentences.line(of: $0)) }
    openOverlay(.choices(ChoiceList(purpose: .package, title: Sentences.packages, all: all)))
  }

  mutating func choosePackage(_ id: String) {
    guard let package = state.domains.packages.first(where: { $0.id == id }) else { return }
    state.draft?.package = package
    state.draft?.name = package.name
    spreadPackage()
    say(Sentences.packageChosen(package))
  }

  /// Gives the chosen domains their providers as the bundle splits them, in the order of the list.
  mutating func spreadPackage() {
    guard var draft = state.draft, let package = draft.package else { return }
    let providers = package.split.sorted { $0.key.rawValue < $1.key.rawValue }
    var seats = providers.flatMap { Array(repeating: $0.key, count: $0.value * draft.quantity) }.makeIterator()
    for index in draft.lines.indices {
      draft.lines[index].provider = draft.lines[index].isChosen ? seats.next() : nil
    }
    if let first = providers.first { draft.offer = Offer(.scaledmail, first.key) }
    state.draft = draft
  }

  mutating func takeForms(_ result: Result<[WorkspaceForm], VendorFailure>) {
    guard state.draft?.kind == .unfinishedForm, state.domains.reading.remove(.scaledmail) != nil else { return }
    switch result {
    case .failure(let failure): listFailed(.scaledmail, failure)
    case .success(let forms):
      state.domains.listFailures[.scaledmail] = nil
      state.domains.forms = forms
      guard !forms.isEmpty else { return say(Sentences.noForms, .info) }
      openForms()
    }
  }

  mutating func openForms() {
    let all = state.domains.forms.map { ChoiceList.Choice(value: $0.form.id, title: Sentences.line(of: $0)) }
    openOverlay(.choices(ChoiceList(purpose: .form, title: Sentences.forms, all: all)))
  }

  /// Takes a form with its workspace, its provider and its names, all of which are to be used.
  mutating func chooseForm(_ id: String) {
    guard let found = state.domains.forms.first(where: { $0.form.id == id }) else { return }
    state.draft?.form = found.form
    state.draft?.details.workspace = found.workspace
    state.draft?.offer = Offer(.scaledmail, found.form.provider ?? .google)
    state.draft?.name = found.form.description
    state.draft?.lines = found.form.names.map { DraftLine($0, origin: .listed(.scaledmail), isChosen: true) }
    state.domains.focus = found.form.names.isEmpty ? .brand : .names
    caretToEnd()
    say(Sentences.formChosen(found.form))
  }
}
