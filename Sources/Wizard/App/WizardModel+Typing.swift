import Ordering

// What is typed and pasted, into whichever field is focused.

extension WizardModel {
  /// Changes the focused field; without one, nothing.
  mutating func edit(_ edit: TextEdit) {
    guard let field = state.field else { return }
    var line = EditedLine(state.text(of: field), caret: state.caret)
    let before = line.text
    if case .insert(let character) = edit, givesWay(field, to: String(character)) { line = EditedLine("", caret: 0) }
    line.apply(edit)
    if line.text != before {
      if case .insert(let character) = edit, let reason = refusal(of: String(character), pasted: false, in: field) {
        return say(reason, .warning)
      }
      write(line.text, in: field)
      state.message = nil
    }
    state.caret = line.caret
  }

  /// Pasted text goes into the field, its lines joined where the field takes several; a list of names goes to the list at once. Nothing pasted
  /// confirms anything, and what finds no place is said.
  mutating func paste(_ text: String) {
    let field = state.field
    if state.overlay == nil, ScreenRegistry[state.screen].tell(.pasted(text, field), in: &self) { return }
    let all = EnteredText.lines(text).split(whereSeparator: \.isNewline).map { piece(String($0).replacing("\t", with: " ")) }
    let filled = all.filter { !$0.allSatisfy(\.isWhitespace) }
    // Blanks alone are lines to leave out among others, and by themselves what somebody typed quickly between two words.
    let lines = text.contains(where: \.isNewline) ? filled : all
    guard let field else { return filled.isEmpty ? () : say(Sentences.pasteUnplaced(filled.count), .warning) }
    if let reason = state.overlay?.model.refusalOfPaste(in: field) ?? refusal(of: text, pasted: true, in: field) {
      return say(reason, .warning)
    }
    let separator = state.overlay == nil ? state.shown?.separator(in: field) : nil
    let isReplaced = givesWay(field, to: text)
    var line = EditedLine(isReplaced ? "" : state.text(of: field), caret: isReplaced ? 0 : state.caret)
    let taken = separator.map { lines.joined(separator: $0) } ?? lines.first ?? ""
    line.insert(taken)
    write(line.text, in: field)
    state.caret = line.caret
    state.message = nil
    let parts = [
      separator == nil && lines.count > 1 ? Sentences.pasteShortened(lines.count) : nil, Sentences.pasteHidden(in: taken),
    ].compactMap(\.self)
    if !parts.isEmpty { say(parts.joined(separator: " "), .warning) }
  }

  /// Whether what stands in a field was filled in, and is replaced by what is typed or pasted behind it.
  private func givesWay(_ field: TextField, to text: String) -> Bool {
    guard state.overlay == nil, state.caret == state.text(of: field).count, let first = text.first else { return false }
    return !first.isWhitespace && !",;".contains(first) && state.shown?.givesWay(field) == true
  }

  mutating func write(_ text: String, in field: TextField) {
    if state.overlay != nil {
      state.overlay?.model.write(text, in: field)
    } else {
      ScreenRegistry[state.screen].tell(.written(text, field), in: &self)
    }
  }

  private func refusal(of text: String, pasted isPasted: Bool, in field: TextField) -> String? {
    guard state.overlay == nil else { return nil }
    return state.shown?.refusal(of: text, pasted: isPasted, in: field)
  }

  /// A line as its field takes it. In a field of the order what is hidden stays, and the field's problem names it; what lies over the screen has
  /// no such problems, so that it goes there.
  private func piece(_ text: String) -> String {
    state.overlay == nil ? text : HiddenCharacters.removed(from: text)
  }
}
