import Ordering

// Orders that begin with a choice from ScaledMail's own lists: a package, or a paid order that waits for its domains.

extension ChoiceList.ID {
  static let packages = ChoiceList.ID("packages")
  static let forms = ChoiceList.ID("forms")
}

extension DomainsScreen {
  /// Reads the list the kind of order begins with, and offers it once it is there.
  mutating func readStart() {
    switch draft.kind {
    case .package where draft.package == nil:
      state.packages.ask(revision: context.shared.nextRevision(), at: now)
      emit(.vendor(.packages))
    case .unfinishedForm where draft.form == nil:
      state.forms.ask(revision: context.shared.nextRevision(), at: now)
      emit(.vendor(.pendingForms))
    case .newDomains, .preWarmed, .extraMailboxes, .ownDomains, .boughtDomains, .package, .unfinishedForm: break
    }
  }

  mutating func receivePackages(_ result: Result<ShownList<MailboxPackage>, VendorFailure>) {
    guard state.packages.isAsking else { return }
    state.packages.receive(result, at: now)
    switch result {
    case .failure(let failure): say(DomainsSentences.listFailed(.scaledmail, failure), .warning)
    case .success(let packages) where packages.isEmpty: say(DomainsSentences.noPackages, .warning)
    case .success(let packages):
      if isShown { offerPackages() }
      sayPart(packages.part, of: .scaledmail, "package")
    }
  }

  mutating func offerPackages() {
    let all = (state.packages.last ?? []).map { ChoiceList.Choice(value: $0.id, title: Sentences.line(of: $0)) }
    let title = DomainsSentences.title(DomainsSentences.packages, state.packages.last?.part)
    offer(ChoiceList(.packages, title: title, all))
  }

  mutating func choosePackage(_ id: String) {
    guard let package = state.packages.last?.first(where: { $0.id == id }) else { return }
    // A name that a person gave it stays.
    let isOwn = draft.name != draft.package?.name && draft.name != Sentences.title(of: draft.kind).lowercased()
    draft.package = package
    if !isOwn || draft.name.isEmpty { draft.name = package.name }
    draft.spreadPackage()
    say(DomainsSentences.packageChosen(package))
  }
}
