public import Ordering

// What a face needs to know that asks for a field by its name.

extension WizardState {
  /// Whether what stands in the focused field is shown to nobody.
  public var isFieldSecret: Bool {
    guard let field else { return false }
    if let form = overlay?.as(HoldingForm.self) { return form.focused.isSecret }
    return overlay == nil && DetailField.allCases.contains { $0.isSecret && field == .detail($0) }
  }

  /// Which column of the grid is typed into; nil elsewhere.
  public var cellColumn: MailboxColumn? {
    field?.isCell == true ? MailboxesScreen(reading: self)?.state.column : nil
  }
}
