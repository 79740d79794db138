public import Ordering

extension TextField {
  public static let people = TextField("people")

  /// A cell of the grid.
  public static func cell(line: Int, mailbox: Int, _ column: MailboxColumn) -> TextField {
    TextField("cell \(line) \(mailbox) \(column.rawValue)", isCell: true)
  }
}

extension MailboxesScreen {
  public var field: TextField? {
    switch state.focus {
    case .people: .people
    case .patterns: nil
    case .grid where state.anchor != nil: nil
    case .grid: gridCell.map { .cell(line: $0.line, mailbox: $0.mailbox, state.column) }
    }
  }

  public func text(of field: TextField) -> String {
    if field == .people { return draft.people }
    guard field.isCell, let cell = gridCell else { return "" }
    return draft[cell.line, cell.mailbox, state.column]
  }

  public mutating func write(_ text: String, in field: TextField) {
    if field == .people {
      if text.allSatisfy(\.isWhitespace) { state.pasted = nil }
      draft.people = text
      fillGrid()
    } else if field.isCell, let cell = gridCell {
      // An alias has small letters; who types capitals sees them become small.
      write(state.column == .alias ? MailboxesScreen.lowered(text) : text, in: cell, state.column)
    }
  }

  private static func lowered(_ alias: String) -> String {
    String(alias.map { $0.isASCII && $0.isUppercase ? Character($0.lowercased()) : $0 })
  }

  /// Rows of people are read as a table or a list, and stand in the field as names; what is none of them is said.
  public mutating func takePaste(_ text: String, in field: TextField?) -> Bool {
    guard field == .people, text.contains(where: { $0.isNewline || $0 == "\t" }) else { return false }
    if let sheet = OrderSheet(text), sheet.columns.contains(.domain) {
      context.on(ImportScreen.self) { $0.show(sheet, pastedOn: .mailboxes) }
      return true
    }
    let found = PeopleReading(text)
    let lines = EnteredText.lines(text).split(separator: "\n").map { EnteredText.tidy($0) }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return false }
    // What can be read in two ways is for the person to say, in the field.
    let isUnclear = found.faults.contains { if case .order = $0 { true } else { false } }
    state.pasted = nil
    write(
      PeopleField.adding(isUnclear ? lines.joined(separator: "; ") : found.text, to: draft.people, at: context.wizard.caret),
      in: .people)
    state.pasted = isUnclear ? nil : found
    caretToEnd()
    let hidden = Sentences.pasteHidden(in: text.filter { !$0.isNewline && $0 != "\t" })
    let parts = [isUnclear ? nil : MailboxesSentences.pasted(found), hidden].compactMap(\.self)
    if !parts.isEmpty { say(parts.joined(separator: " "), found.faults.isEmpty && hidden == nil ? .info : .warning) }
    return true
  }

  public func separator(in field: TextField) -> String? { field == .people ? ", " : nil }
}

/// The people field, which takes pasted people beside those that stand in it.
enum PeopleField {
  /// - Parameter caret: characters before the caret.
  static func adding(_ people: String, to field: String, at caret: Int) -> String {
    let (head, tail) = (String(field.prefix(caret)), String(field.dropFirst(caret)))
    let mark = people.contains(";") ? "; " : ", "
    return head + (needsMark(head.last { !$0.isWhitespace }) ? mark : "") + people
      + (needsMark(tail.first { !$0.isWhitespace }) ? mark : "") + tail
  }

  private static func needsMark(_ neighbour: Character?) -> Bool { neighbour.map { $0 != "," && $0 != ";" } ?? false }
}
