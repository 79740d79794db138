import Ordering
import Terminal
import Wizard
import WizardScreens

/// What line mode says by itself.
enum LineSentences {
  static let beginning =
    "mailorder in lines. Answer each question; an empty line does what is offered. Type ? for help, .quote for the price, .. to go back."
  static let prompt = "> "
  static let pin = "PIN: "
  static let here = ", here"
  /// An answer that nothing else was said to.
  static let done = "Done."
  static let nothingChanged = "Nothing has changed."
  static let noMore = "No more rows."
  static let noQuote = "There is no price here."
  static let nothingToClear = "No field is asked for here."
  static let noColours = "Line mode writes no colours; nothing is changed."

  static func problem(_ text: String) -> String { "Problem. \(text)" }
  static func moreChanged(_ count: Int) -> String { "\(count) more rows; .more reads on." }
  static func rows(_ count: Int) -> String { Sentences.count(count, "row") }

  static func shown(_ first: Int, _ last: Int, of more: Int) -> String {
    last < more ? "Rows \(first) to \(last) of \(more); .more reads on." : "Rows \(first) to \(last) of \(more)."
  }

  static func noRow(_ number: Int, of count: Int) -> String {
    count == 0 ? "There is no list here." : "There is no row \(number). Type a number of the list; .read reads it."
  }

  static func noQuestion(_ number: Int, of count: Int) -> String {
    "There is no question \(number): this screen has \(count). .questions lists them."
  }

  static func which(_ choices: [String]) -> String { "Which one? Type \(choices.joined(separator: ", or "))." }

  static func unknown(_ text: String) -> String {
    "Nothing here is called ‘\(text)’. Type a number of the list, or ? for what can be done."
  }

  /// - Parameter isPipe: whether lines come from a pipe, which nobody can be seen to type.
  static func notTyped(isPipe: Bool) -> String {
    isPipe
      ? "Confirmation: lines that come from a pipe confirm nothing in LIVE. Run mailorder --plain at a terminal, or use mailorder place."
      : "Confirmation: that line, or its end, came as fast as pasted text does. Type it by hand and wait a moment before you end it; nothing pasted spends or destroys."
  }

  /// Where one is: mode, order, step.
  static func header(_ state: WizardState) -> [String] {
    if state.overlay != nil { return [] }
    var first = [Sentences.badge(state.mode)]
    if state.shared.bookTrouble != nil { first.append(Sentences.bookMark) }
    if !state.shared.terms.mayOrder { first.append(Sentences.readerMark) }
    if state.hasOverdue { first.append(OrderSentences.overdueMark) }
    let client = state.clientName.flatMap { $0 == state.title ? nil : $0 }
    first.append(state.title + (client.map { ", for \($0)" } ?? ""))
    guard let step = state.step, let draft = state.draft else {
      return [(first + [state.mark].filter { !$0.isEmpty }).joined(separator: ", ")]
    }
    let number = (draft.steps.firstIndex(of: step) ?? 0) + 1
    return [
      first.joined(separator: ", "),
      "Step \(number) of \(draft.steps.count): \(Sentences.title(of: step, kind: draft.kind))",
    ]
  }

  /// What is asked now, and what an empty line does.
  static func question(_ state: WizardState, _ reading: Reading) -> [String] {
    if let overlay = state.overlay, overlay.model.takesYesOrNo, overlay.model.field == nil {
      return ["yes: \(state.title(of: .accept)). no: \(state.title(of: .back))."]
    }
    var parts: [String] = []
    if state.field != nil || reading.isForm {
      let value = value(state, reading)
      parts.append(label(state, reading) + (value.isEmpty ? "" : ", now \(value)"))
      if state.field == nil, state.status(of: .list) == .ready {
        parts.append(".\(state.title(of: .list).lowercased()) lists them")
      }
    } else if !reading.boxes.isEmpty {
      parts.append("\(reading.label), a number from 1 to \(reading.boxes.count)")
    } else if let last = reading.rows.last?.number {
      parts.append(last == 1 ? "1, or a part of the row" : "A number from 1 to \(last), or a part of a row")
    }
    if let usual = usual(state, reading) { parts.append("\(parts.isEmpty ? "E" : "e")mpty line: \(usual)") }
    return parts.isEmpty ? [] : [parts.joined(separator: "; ")]
  }

  /// What an empty line does.
  private static func usual(_ state: WizardState, _ reading: Reading) -> String? {
    guard case .command(let command) = Bindings.meaning(of: .enter, in: state), state.status(of: command) == .ready else {
      return nil
    }
    let title = state.title(of: command)
    guard !title.isEmpty else { return nil }
    // What is made there is made of all rows.
    let row = reading.isForm || state.splitQuestion != nil ? nil : reading.focusedRow.flatMap(reading.row)
    return row.map { "\(title), \($0.title)" } ?? title
  }

  /// What the focused place is called.
  static func label(_ state: WizardState, _ reading: Reading) -> String {
    if let split = state.splitQuestion { return split }
    if !reading.label.isEmpty { return reading.label }
    if let column = state.cellColumn {
      return "Row \(reading.focusedRow ?? 0), \(Sentences.title(of: column))"
    }
    return reading.focusedRow == nil ? reading.lines.first ?? "Answer" : "List"
  }

  /// What stands in the focused place; stars for what is secret.
  static func value(_ state: WizardState, _ reading: Reading) -> String {
    guard let field = state.field else {
      guard reading.isForm, let row = reading.focusedRow.flatMap(reading.row) else { return "" }
      return row.text.hasPrefix(row.title + ": ") ? String(row.text.dropFirst(row.title.count + 2)) : ""
    }
    let text = state.text(of: field)
    return state.isFieldSecret ? text.isEmpty ? "" : Sentences.count(text.count, "hidden character") : text
  }

  /// How lines are answered, then the commands that are used most on this screen.
  static func help(in state: WizardState) -> [String] {
    let words = [
      "A line answers what was asked last. An empty line does what is offered.",
      "A number takes that row or box; a part of a name does too, where no field is asked for.",
      ".. goes back. .next goes to the next step. A full stop and a part of a command's name runs it; a full stop alone lists them.",
      ".read reads the screen again. .more reads further rows. .row 5 goes to a row and does nothing there.",
      ".questions lists the fields and lists of this screen. .go 2 goes to the second.",
      ".quote reads the price. .clear empties the field. A colon begins an order in one line.",
    ]
    // These stand above.
    let known: Set<Command> = [.accept, .back, .help, .palette, .nextField, .previousField]
    let all = LineCommands.listed(in: state)
    let first = state.keyBarCommands.filter { all.contains($0) && !known.contains($0) && state.status(of: $0) == .ready }
    let mattering = first.prefix(mostInHelp).map { ".\(state.title(of: $0).lowercased())" }
    let here = mattering.isEmpty ? [] : ["Most used here: \(mattering.joined(separator: ", "))."]
    return words + here + [".commands lists all \(commands(in: state).count) with why some cannot run now."]
  }

  /// Our choice: what somebody keeps in mind who hears them.
  private static let mostInHelp = 6

  /// Every command of this screen, with why some cannot run.
  static func commands(in state: WizardState) -> [String] {
    LineCommands.listed(in: state).map { command in
      let title = ".\(state.title(of: command).lowercased())"
      if case .held(let reason) = state.status(of: command) { return "\(title), not now: \(reason)" }
      return title
    }
  }
}
