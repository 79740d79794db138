import Ordering
import Terminal
import Wizard
import WizardScreens

// What is said, and when.

extension LineFace {
  /// What was said last, so that only what is new is said next.
  struct Said {
    var place = ""
    var lines: [String] = []
    var rows: [Int: String] = [:]
    var message: Message?
    /// The last row that was read out.
    var lastRow = 0
    /// When something was said by itself.
    var at = Duration.zero
  }

  /// Rows read out at once. Our choice: what somebody keeps in mind who hears them.
  static let rowsAtOnce = 10

  var reading: Reading { WizardScreen.read(session.state) }

  func say(_ text: String) {
    let words = SafeText.singleLine(KeyWords.spoken(text, in: session.state))
    guard !words.isEmpty else { return }
    saidCount += 1
    terminal.write(words + "\n")
  }

  /// A row with the number it is answered by.
  func say(_ row: Reading.Row, isFocused: Bool) { say("\(row.number). \(row.text)\(isFocused ? LineSentences.here : "")") }

  /// What was typed is left alone: what is new waits until its line is over.
  func noteChange() {
    guard !session.isOver else { return sayMessage() }
    guard sayLock() else { return }
    guard isPrompting else { return sayProgress() }
    guard editor.isEmpty, editor.patience == nil, said.message != session.state.messageBeside || isNewOfOrder else { return }
    terminal.write("\n")
    tell()
    prompt()
  }

  /// Says that the desk is locked, below as many blank lines as a screen has; when it is open again, where one is.
  /// - Returns: whether it is open.
  private func sayLock() -> Bool {
    guard let desk = session.desk, desk.isLocked else {
      guard !lockSaid.isEmpty else { return true }
      lockSaid = []
      announce()
      if isPrompting { prompt() }
      return true
    }
    guard desk.lines != lockSaid else { return false }
    if lockSaid.isEmpty, desk.cause == .idle { terminal.write(String(repeating: "\n", count: LineFace.blankLines)) }
    for line in desk.lines where !lockSaid.contains(line) { terminal.write(line + "\n") }
    lockSaid = desk.lines
    editor.discard()
    if !desk.isChecking { terminal.write(LineSentences.pin) }
    return false
  }

  /// Our choice: more rows than a screen has.
  private static let blankLines = 200

  /// An order moves by itself while somebody listens to it.
  private var isNewOfOrder: Bool {
    guard session.state.screen == .order, session.state.overlay == nil, clock.now() - said.at > .seconds(1) else { return false }
    let reading = reading
    return reading.lines != said.lines || reading.rows.contains { said.rows[$0.number] != $0.text }
  }

  /// While something is under way: the message, and once a second what the screen says of it.
  private func sayProgress() {
    sayMessage()
    guard clock.now() - said.at > .seconds(1), place(of: session.state) == said.place else { return }
    said.at = clock.now()
    let lines = reading.lines
    for line in lines where !said.lines.contains(line) { say(line) }
    said.lines = lines
  }

  func sayMessage() {
    let message = session.state.messageBeside
    guard message != said.message else { return }
    said.message = message
    if let message { say(message.tone == .problem ? LineSentences.problem(message.text) : message.text) }
  }

  /// Says what is new: all of another screen, else the lines and rows that changed.
  func tell() {
    guard place(of: session.state) == said.place else { return announce() }
    sayMessage()
    let reading = reading
    // What the message says is heard once, also where it stands among the lines.
    for line in reading.lines where !said.lines.contains(line) && line != said.message?.text { say(line) }
    let changed = reading.rows.filter { said.rows[$0.number] != $0.text }
    for row in changed.prefix(Self.rowsAtOnce) { say(row, isFocused: false) }
    if changed.count > Self.rowsAtOnce { say(LineSentences.moreChanged(changed.count - Self.rowsAtOnce)) }
    if changed.isEmpty, reading.rows.count < said.rows.count { say(LineSentences.rows(reading.rows.count)) }
    remember(reading)
    if !changed.isEmpty { said.lastRow = changed.prefix(Self.rowsAtOnce).last?.number ?? said.lastRow }
  }

  /// Reads the whole screen.
  func announce() {
    let state = session.state
    for line in LineSentences.header(state) { say(line) }
    let reading = reading
    read(reading)
    if state.screen == .review, state.overlay == nil { QuoteReading.lines(of: state).forEach(say) }
    // What stands among the lines already is said once.
    if let text = state.messageBeside?.text, reading.lines.contains(text) {
      said.message = state.messageBeside
    } else {
      sayMessage()
    }
    let last = said.lastRow
    remember(reading)
    said.lastRow = last
  }

  /// The lines in their order, and of the rows those around the cursor.
  private func read(_ reading: Reading) {
    let rows = reading.rows
    let focused = rows.firstIndex { $0.number == reading.focusedRow } ?? 0
    let first = rows.count <= Self.rowsAtOnce ? 0 : min(max(0, focused - 2), rows.count - Self.rowsAtOnce)
    let shown = Set(rows.dropFirst(first).prefix(Self.rowsAtOnce).map(\.number))
    for part in reading.parts {
      switch part {
      case .line(let line): say(line)
      case .row(let row): if shown.contains(row.number) { say(row, isFocused: row.number == reading.focusedRow) }
      }
    }
    said.lastRow = shown.max() ?? 0
    if rows.count > Self.rowsAtOnce { say(LineSentences.shown(shown.min() ?? 0, said.lastRow, of: rows.last?.number ?? 0)) }
  }

  /// Reads the rows behind those that were read last.
  func readMore() {
    let rows = reading.rows.filter { $0.number > said.lastRow }.prefix(Self.rowsAtOnce)
    guard let last = rows.last else { return say(LineSentences.noMore) }
    for row in rows { say(row, isFocused: false) }
    said.lastRow = last.number
  }

  private func remember(_ reading: Reading) {
    said.place = place(of: session.state)
    said.lines = reading.lines
    said.rows = Dictionary(reading.rows.map { ($0.number, $0.text) }, uniquingKeysWith: { first, _ in first })
    said.at = clock.now()
  }

  /// Which screen is shown and what lies over it.
  private func place(of state: WizardState) -> String {
    "\(state.screen) \(state.entry?.draft.id.description ?? "") \(state.overlay.map { String(describing: type(of: $0.model)) } ?? "")"
      + (state.toConfirm.map { state.overlay == nil ? "" : $0 } ?? "")
  }

  /// The question that is to be answered now.
  func prompt() {
    guard !session.isOver else { return }
    isPrompting = true
    for line in LineSentences.question(session.state, reading) { say(line) }
    terminal.write(LineSentences.prompt)
  }

  /// Begins the line anew that is being typed, after something else had the terminal.
  func promptAgain() {
    guard !session.isOver else { return }
    terminal.write("\n")
    if let desk = session.desk, desk.isLocked {
      for line in desk.lines { terminal.write(line + "\n") }
      if !desk.isChecking { terminal.write(LineSentences.pin + String(repeating: "*", count: desk.typed.count)) }
      return
    }
    if isPrompting { prompt() }
    terminal.write(editor.shown)
  }
}
