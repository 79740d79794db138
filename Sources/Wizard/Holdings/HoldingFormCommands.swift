import Ordering

extension WizardModel {
  /// Opens the form of a change; what was typed before it is thrown away.
  mutating func openForm(_ command: Command) {
    guard let workspace = state.holdings.workspace, let subject = subject(of: command) else { return }
    openOverlay(.form(HoldingForm(subject, workspace: workspace)))
    emit(.flushInput)
  }

  private func subject(of command: Command) -> HoldingForm.Subject? {
    switch command {
    case .changeRedirect: return state.focusedDomain.map { .redirect($0) }
    case .changeTag: return state.focusedOrder.map { .tag($0) }
    case .swapDomain:
      let unused = (state.holdings.reading.holdings?.domains ?? []).filter(\.isUnused).map(\.name)
      return state.focusedDomain.map { .swap($0, unused: unused) }
    default: return nil
    }
  }

  mutating func runForm(_ command: Command, _ form: HoldingForm) {
    var form = form
    switch command {
    case .accept where form.row + 1 >= form.fields.count: submit(form)
    case .accept, .nextField, .down: move(&form, to: form.row + 1)
    case .previousField, .up: move(&form, to: form.row - 1)
    case .top, .pageUp: move(&form, to: 0)
    case .bottom, .pageDown: move(&form, to: form.fields.count - 1)
    default: break
    }
  }

  private mutating func move(_ form: inout HoldingForm, to row: Int) {
    form.row = min(max(row, 0), form.fields.count - 1)
    openOverlay(.form(form))
  }

  /// Sends what was typed, or goes to the first field that is not right and says why.
  private mutating func submit(_ form: HoldingForm) {
    var form = form
    if let (field, fault) = form.faults.first {
      form.row = form.fields.firstIndex(of: field) ?? 0
      openOverlay(.form(form))
      say(Sentences.problem(of: field, fault, form), .warning)
      return
    }
    guard state.holdings.changing == nil else {
      say(Sentences.changeUnderWay, .warning)
      return
    }
    guard let change = form.change else { return }
    send(change, done: Sentences.done(change))
    form.sent = state.holdings.changing?.revision
    state.overlay = .form(form)
  }

  /// Closes the form of a change that was made. One that was not keeps what was typed, but for the word that gives a name up.
  mutating func endForm(_ revision: Int, failure: VendorFailure?) {
    guard case .form(var form) = state.overlay, form.sent == revision else { return }
    form.sent = nil
    form[.word] = ""
    state.overlay = failure == nil ? nil : .form(form)
    caretToEnd()
  }
}
