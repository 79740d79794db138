import Terminal

extension Reading {
  /// - Parameter recording: what the drawings said.
  init(_ recording: Recording) {
    var line = Line()
    for item in recording.items {
      switch item {
      case .text(let text, let role, let column, let row):
        // The label of the focused field stands two columns behind its mark.
        let isMarked = recording.mark == Position(column: column - 2, row: row) && role != .plain
        take(text, role, row: row, isMarked: isMarked, into: &line)
      case .field(let text, let row, let isFocused):
        if line.row != row { end(&line) }
        // What stands in the focused row of a form is said with its row.
        if line.row == nil, focusedRow != nil { continue }
        line.row = row
        line.add(text.isEmpty ? Spoken.empty : Spoken.isHidden(text) ? Spoken.hidden : text)
        if isFocused { line.isMarked = true }
      case .row(let row):
        end(&line)
        take(row)
      case .panel(let title):
        self = Reading()
        line = Line()
        parts.append(.line(title))
      }
    }
    end(&line)
  }

  /// A line that is being put together of what stands on one row.
  private struct Line {
    var row: Int?
    var text = ""
    /// The label it begins with; what comes next is said of it.
    var label = ""
    var isLabelled = false
    var boxes: [Box] = []
    /// Whether it has the keys.
    var isMarked = false

    mutating func add(_ piece: String) {
      guard !piece.isEmpty else { return }
      text += text.isEmpty ? piece : (isLabelled ? ": " : ", ") + piece
      isLabelled = false
    }
  }

  private mutating func take(_ text: String, _ role: StyleRole, row: Int, isMarked: Bool, into line: inout Line) {
    // What stands behind others on the same row is an idea of its own where it has a label.
    if line.row != row || role == .label && !line.text.isEmpty { end(&line) }
    line.row = row
    if let box = Spoken.box(text) {
      line.boxes.append(box)
      return line.add(Spoken.words(of: box))
    }
    // Brackets around a field.
    if text == "[" || text == "]" { return }
    let words = Spoken.tab(text) ?? Spoken.words(text)
    guard !words.isEmpty else { return }
    if line.text.isEmpty, role == .label || isMarked { line.label = words }
    line.add(words)
    if role == .label || isMarked { line.isLabelled = true }
    if isMarked { line.isMarked = true }
  }

  private mutating func end(_ line: inout Line) {
    if !line.text.isEmpty { parts.append(.line(line.text)) }
    if line.isMarked { (label, boxes) = (line.label, line.boxes) }
    line = Line()
  }

  private mutating func take(_ row: Recording.ListRow) {
    var (text, title, wasLabel, marks) = ("", "", false, [String]())
    for (head, pieces) in row.cells {
      let plain = pieces.map(\.0).joined()
      if let mark = Spoken.mark(plain) {
        marks.append(mark)
        continue
      }
      let words = Spoken.words(plain)
      guard !words.isEmpty else { continue }
      if title.isEmpty {
        title = words
        text = ([words] + marks).joined(separator: ", ")
        marks = []
      } else {
        text += (wasLabel ? ": " : ", ") + Spoken.headed(words, by: head)
      }
      wasLabel = pieces.count == 1 && pieces[0].1 == .label
    }
    guard let number = row.number else { return text.isEmpty ? () : parts.append(.line(text)) }
    if wasLabel { text += ": " + Spoken.empty }
    parts.append(.row(Row(number: number + 1, text: text.isEmpty ? Spoken.empty : text, title: title)))
    guard row.isFocused else { return }
    focusedRow = number + 1
    if row.cells.first?.pieces.first?.1 == .label { (label, isForm) = (title, true) }
  }
}

/// Signs as words.
enum Spoken {
  static let empty = "empty"
  static let chosen = "chosen"
  static let hidden = "hidden"

  static func isHidden(_ text: String) -> Bool { !text.isEmpty && text.allSatisfy { $0 == "•" } }

  /// Text without the signs that stand beside words saying the same.
  static func words(_ text: String) -> String {
    // What is typed in secret.
    if text.count > 1, isHidden(text) { return hidden }
    var words = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "✓", "✗", "›", "•", "↑", "↓", "░", "█", "◐", "◓", "◑", "◒", "│", "─": words += " "
      case "·": words += ", "
      case "→": words += " to "
      default: words.unicodeScalars.append(scalar)
      }
    }
    if words.hasPrefix("! ") { words.removeFirst(2) }
    let parts = words.split(separator: "  ").map { $0.trimmingPrefix(while: { $0 == " " || $0 == "," }) }
    let filled = parts.map { part in part.reversed().drop { $0 == " " || $0 == "," }.reversed().map(String.init).joined() }
    return filled.filter { !$0.isEmpty }.joined(separator: ", ").replacing(" , ", with: ", ").replacing(",, ", with: ", ")
  }

  /// A cell that is nothing but a sign; nil for what has words.
  static func mark(_ text: String) -> String? {
    switch text.trimming() {
    case "✓": chosen
    case "✗": "not possible"
    case "?": "asking"
    case "*": "typed by hand"
    default: nil
    }
  }

  /// A text such as `[x]com`: a box and what it is for.
  static func box(_ text: String) -> Reading.Box? {
    let text = text.trimming()
    guard text.count > 3, text.first == "[", text.dropFirst(2).first == "]" else { return nil }
    let title = String(text.dropFirst(3))
    return Reading.Box(title: title.trimming(), isChosen: text.dropFirst().first != " ")
  }

  /// A text such as `[All]`: the part of a screen that is shown, beside others.
  static func tab(_ text: String) -> String? {
    guard text.count > 3, text.first == "[", text.last == "]" else { return nil }
    return "\(text.dropFirst().dropLast()) shown"
  }

  /// What a cell says behind the head of its column; an amount's unit stands only before figures.
  static func headed(_ words: String, by head: String) -> String {
    if head.isEmpty || head.hasPrefix("USD") && !words.contains(where: \.isNumber) { return words }
    return "\(head == "#" ? "mailbox" : self.words(head)) \(words)"
  }

  static func words(of box: Reading.Box) -> String { "\(box.title) \(box.isChosen ? chosen : "not chosen")" }
}

extension String {
  fileprivate func trimming() -> String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
