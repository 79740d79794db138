import Ordering

extension WizardState {
  /// The field that takes what is typed; nil where letters are commands.
  public var field: TextField? {
    switch overlay {
    case .palette: return .palette
    case .choices: return .choiceFilter
    case .question(.continuePlan), .question(.reconcile): return .continuation
    case .question(.change(let question)): return question.word == nil ? nil : .holdingWord
    case .form(let form): return .form(form.focused)
    case .help, .question: return nil
    case nil: break
    }
    switch place {
    case .home, .order: return nil
    case .step(.domains): return domains.focus == .brand ? .brand : nil
    case .step(.provider): return provider.focus == .wanted ? .wanted : nil
    case .step(.mailboxes):
      switch mailboxes.focus {
      case .people: return .people
      case .patterns: return nil
      case .grid: return gridCell.map { .cell(line: $0.line, mailbox: $0.mailbox, mailboxes.column) }
      }
    case .step(.details): return focusedDetail.flatMap { $0.isPicked ? nil : .detail($0) }
    case .step(.review): return .total
    case .holdings: return holdings.isFiltering ? .holdingFilter : nil
    case .planner: if case .field(let field) = planner.focus { return .planner(field) } else { return nil }
    }
  }

  /// What stands in a field.
  public func text(of field: TextField) -> String {
    switch field {
    case .brand: draft?.brand ?? ""
    case .wanted: provider.wanted
    case .people: draft?.people ?? ""
    case .cell(let line, let mailbox, let column): draft?[line, mailbox, column] ?? ""
    case .detail(let detail): draft?.details[detail] ?? ""
    case .total: review.total
    case .palette: if case .palette(let query, _) = overlay { query } else { "" }
    case .choiceFilter: if case .choices(let list) = overlay { list.filter } else { "" }
    case .continuation: order.continuation
    case .holdingFilter: holdings.filter
    case .holdingWord: holdings.word
    case .form(let field): if case .form(let form) = overlay { form[field] } else { "" }
    case .planner(let field): planner.text(of: field)
    }
  }
}

extension WizardModel {
  mutating func caretToEnd() { state.caret = state.field.map { state.text(of: $0).count } ?? 0 }

  mutating func openOverlay(_ overlay: Overlay) {
    state.overlay = overlay
    caretToEnd()
  }

  /// Changes the focused field; without one, nothing.
  mutating func edit(_ edit: TextEdit) {
    guard let field = state.field else { return }
    var line = EditedLine(state.text(of: field), caret: state.caret)
    let before = line.text
    line.apply(edit)
    if line.text != before {
      if case .insert(let character) = edit, let reason = refusal(of: character, in: field) {
        say(reason, .warning)
        return
      }
      set(String(line.text), in: field)
      state.message = nil
    }
    state.caret = line.caret
  }

  /// Pasted text goes into the field as one line; a list of names goes to the list at once. Nothing pasted confirms anything.
  mutating func paste(_ text: String) {
    guard let field = state.field else {
      if state.place == .step(.domains), state.overlay == nil { importNames(text) }
      return
    }
    if field == .brand, NameImport(text).names.count > 1 || text.contains(where: \.isNewline) && !NameImport(text).names.isEmpty {
      importNames(text)
      return
    }
    if field == .total || field == .continuation {
      say(field == .total ? Sentences.totalNotPasted : Sentences.wordNotPasted, .warning)
      return
    }
    if field == .holdingWord || field == .form(.word) {
      say(Sentences.changeNotPasted, .warning)
      return
    }
    if let reason = refusal(ofPasted: text, in: field) {
      say(reason, .warning)
      return
    }
    let separator = field == .people ? ", " : " "
    let lines = text.split(whereSeparator: \.isNewline).map { visible($0.replacing("\t", with: " ")) }
    var line = EditedLine(state.text(of: field), caret: state.caret)
    line.insert(lines.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: separator))
    set(line.text, in: field)
    state.caret = line.caret
    state.message = nil
  }

  /// Without what nobody could see and no vendor should get: control characters, byte order marks, marks that turn the direction of
  /// writing. The joiners some scripts are written with stay.
  private func visible(_ text: some StringProtocol) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: false
      case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
      default: true
      }
    }
    return String(String.UnicodeScalarView(kept))
  }

  private func refusal(of character: Character, in field: TextField) -> String? {
    switch field {
    case .wanted where !(character.isASCII && character.isNumber): Sentences.wantedTakesDigits
    case .wanted where state.provider.wanted.count >= 3: Sentences.wantedTooLong
    case .planner(let number): state.planner.refusal(of: String(character), in: number)
    default: nil
    }
  }

  private func refusal(ofPasted text: String, in field: TextField) -> String? {
    let digits = text.filter { !$0.isWhitespace }
    switch field {
    case .wanted:
      guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return Sentences.wantedTakesDigits }
      return state.provider.wanted.count + digits.count > 3 ? Sentences.wantedTooLong : nil
    case .planner(let number): return state.planner.refusal(of: digits, in: number)
    default: return nil
    }
  }

  private mutating func set(_ text: String, in field: TextField) {
    switch field {
    case .brand: state.draft?.brand = text
    case .wanted: setWanted(text)
    case .people:
      state.draft?.people = text
      fillGrid()
    case .cell(let line, let mailbox, let column): setCell(line, mailbox, column, to: text)
    case .detail(let detail):
      state.draft?.details[detail] = text
      state.details.visited.insert(detail)
    case .total: state.review.total = text
    case .continuation: state.order.continuation = text
    case .holdingFilter: setFilter(text)
    case .holdingWord: state.holdings.word = text
    case .form(let field):
      guard case .form(var form) = state.overlay else { return }
      form[field] = text
      state.overlay = .form(form)
    case .planner(let field): setPlanner(field, to: text)
    case .palette: state.overlay = .palette(query: text, row: 0)
    case .choiceFilter:
      guard case .choices(var list) = state.overlay else { return }
      list.filter = text
      list.row = 0
      state.overlay = .choices(list)
    }
  }
}

/// A line of text with a caret.
struct EditedLine {
  private var characters: [Character]
  private(set) var caret: Int

  init(_ text: String, caret: Int) {
    characters = Array(text)
    self.caret = min(max(caret, 0), characters.count)
  }

  var text: String { String(characters) }

  mutating func insert(_ text: String) {
    // Marks at the seams join their neighbours, so the whole is counted anew.
    let head = String(characters[..<caret]) + text
    characters = Array(head + String(characters[caret...]))
    caret = min(head.count, characters.count)
  }

  mutating func apply(_ edit: TextEdit) {
    switch edit {
    case .insert(let character): insert(String(character))
    case .backspace:
      guard caret > 0 else { return }
      caret -= 1
      characters.remove(at: caret)
    case .delete:
      guard caret < characters.count else { return }
      characters.remove(at: caret)
    case .left: caret = max(caret - 1, 0)
    case .right: caret = min(caret + 1, characters.count)
    case .start: caret = 0
    case .end: caret = characters.count
    case .killToEnd: characters.removeSubrange(caret...)
    case .killAll:
      characters.removeAll()
      caret = 0
    case .killWord:
      var start = caret
      while start > 0, characters[start - 1].isWhitespace { start -= 1 }
      while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
      characters.removeSubrange(start..<caret)
      caret = start
    }
  }
}
