import Ordering

extension WizardModel {
  /// Goes to the field a problem belongs to and says its sentence.
  mutating func focus(on problem: Problem) {
    switch problem.place {
    case .names: go(to: .domains) { $0.domains.focus = $0.draft?.lines.isEmpty == false ? .names : .brand }
    case .name(let name):
      go(to: .domains) { state in
        state.domains.focus = .names
        state.domains.row = state.draft?.lines.firstIndex { $0.name == name } ?? 0
      }
    case .offer: go(to: state.steps.contains(.provider) ? .provider : .domains) { $0.provider.focus = .offers }
    case .price: go(to: .review) { _ in }
    case .wanted: go(to: .provider) { $0.provider.focus = .wanted }
    case .people: go(to: .mailboxes) { $0.mailboxes.focus = .people }
    case .mailbox(let name, let index, let column):
      go(to: .mailboxes) { state in
        state.mailboxes.focus = .grid
        state.mailboxes.column = column
        state.mailboxes.row = state.row(of: name, mailbox: index)
      }
    case .detail(let field):
      go(to: .details) { state in
        state.details.row = state.detailFields.firstIndex(of: field) ?? 0
        state.details.visited.insert(field)
      }
    }
    caretToEnd()
    say(Sentences.problem(problem), .problem)
  }

  private mutating func go(to step: Draft.Step, _ change: (inout WizardState) -> Void) {
    if state.place != .step(step) { enter(step) }
    change(&state)
  }
}

extension WizardState {
  /// The grid's row of a mailbox.
  func row(of name: DomainName, mailbox: Int) -> Int {
    guard let line = draft?.lines.firstIndex(where: { $0.name == name && $0.isChosen }),
      let start = mailboxes.grid.start(ofLine: line), let mailboxes = draft?.lines[line].mailboxes.count
    else { return 0 }
    return start + min(mailbox, max(0, mailboxes - 1))
  }
}
