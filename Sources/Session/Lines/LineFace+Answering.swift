import Ordering
import Terminal
import Wizard
import WizardScreens

// What a typed line does.

extension LineFace {
  func answer(_ typed: Typed) async {
    switch typed {
    case .leave: run(.leave, isTyped: true)
    // As a terminal that hangs up: what was sent is recorded, the draft is kept.
    case .end: session.end()
    case .paste(let text): session.handle(.paste(text))
    case .line(let line): answer(line)
    }
  }

  private func answer(_ line: LineEditor.Line) {
    let reading = reading
    switch LineIntent(line.text, in: session.state, reading) {
    case .accept: accept(isTyped: line.isTyped)
    // Whoever names a command behind a full stop means it; what spends or destroys is typed by hand all the same.
    case .command(let command):
      let isMeant = line.isTyped || line.text.hasPrefix(".") && session.state.care(of: command) < .confirmed
      run(command, isTyped: isMeant)
    case .value(let text): take(text, isTyped: line.isTyped)
    case .filter(let text): narrow(to: text, isTyped: line.isTyped)
    case .row(let number, let acts): go(to: number, acts: acts, isTyped: line.isTyped)
    case .box(let number): toggle(number, reading, isTyped: line.isTyped)
    case .oneLine(let text): takeLine(text, isTyped: line.isTyped)
    case .question(let number): go(toQuestion: number)
    case .word(let word): say(word)
    case .which(let choices): say(LineSentences.which(choices))
    case .unknown(let text): say(LineSentences.unknown(text))
    }
  }

  private func say(_ word: LineIntent.Word) {
    switch word {
    case .read:
      said.message = nil
      announce()
    case .more: readMore()
    case .quote:
      let lines = QuoteReading.lines(of: session.state)
      lines.isEmpty ? say(LineSentences.noQuote) : lines.forEach(say)
    case .questions: for (index, question) in questions().enumerated() { say("\(index + 1). \(question.text)") }
    case .clear: session.state.field == nil ? say(LineSentences.nothingToClear) : session.handle(.edit(.killAll))
    case .help: LineSentences.help(in: session.state).forEach(say)
    case .commands: LineSentences.commands(in: session.state).forEach(say)
    }
  }

  /// Enter: does what the screen's focus stands for. A question that is answered with Enter alone is answered with a word here.
  private func accept(isTyped: Bool) {
    let state = session.state
    // Enter has its own meaning in places, which the list of keys knows.
    if case .command(let command) = Bindings.meaning(of: .enter, in: state) { run(command, isTyped: isTyped) }
  }

  /// Runs a command if the line was typed as surely as the command has to be meant.
  func run(_ command: Command, isTyped: Bool) {
    let state = session.state
    guard state.status(of: command) != .absent else { return say(LineSentences.unknown(command.id)) }
    switch command {
    case .help where state.overlay == nil: return LineSentences.help(in: state).forEach(say)
    case .nextTheme where state.overlay == nil: return say(LineSentences.noColours)
    default: break
    }
    if state.care(of: command) >= .alone, !isTyped { return say(LineSentences.notTyped(isPipe: !terminal.isTyped)) }
    session.takeMeant(.command(command))
  }

  /// Puts text into the focused field in the place of what stands there, and presses Enter.
  private func take(_ text: String, isTyped: Bool) {
    let before = session.state
    guard let field = before.field else { return }
    if field.isTypedByHand, !isTyped { return say(LineSentences.notTyped(isPipe: !terminal.isTyped)) }
    session.handle(.edit(.killAll))
    if field.isTypedByHand {
      for character in text { session.handle(.edit(.insert(character))) }
    } else {
      session.handle(.paste(text))
    }
    // A text that was taken as more than a value, such as a list of names, needs no Enter; one that was refused has no value.
    guard session.state.screen == before.screen, session.state.field == field, session.state.message?.tone != .warning,
      session.state.text(of: field) != "" || text.isEmpty
    else { return }
    // Who types a number for an offer goes on with the next one; the orders are made by an empty line.
    if field == .splitNumber { return }
    accept(isTyped: isTyped)
  }

  /// Fills the order in by a line, or asks for one.
  private func takeLine(_ text: String, isTyped: Bool) {
    run(.oneLine, isTyped: isTyped)
    if !text.isEmpty, session.state.field == .oneLine { take(text, isTyped: isTyped) }
  }

  /// Narrows a list by a typed part; what fits alone is taken.
  private func narrow(to text: String, isTyped: Bool) {
    session.handle(.edit(.killAll))
    session.handle(.paste(text))
    if reading.rows.count == 1 { accept(isTyped: isTyped) }
  }

  /// Goes to a row, and does there what Enter does.
  private func go(to number: Int, acts: Bool, isTyped: Bool) {
    guard reading.row(number) != nil || number <= (reading.rows.last?.number ?? 0) || reading.rows.count >= 100 else {
      return say(LineSentences.noRow(number, of: reading.rows.count))
    }
    guard reach(number) else { return say(LineSentences.noRow(number, of: reading.rows.count)) }
    let state = session.state
    if reading.isForm {
      // What is picked from a list is asked as that list.
      if state.field == nil, state.status(of: .list) == .ready { run(.list, isTyped: isTyped) }
      return
    }
    if acts, state.field == nil || state.overlay != nil { accept(isTyped: isTyped) }
  }

  /// Moves the cursor to a row of the list.
  private func reach(_ number: Int) -> Bool {
    // The keys may be in a field above the list.
    if reading.focusedRow == nil, let list = questions().first(where: { $0.isList }) {
      list.way.forEach { session.handle(.command($0)) }
    }
    var tries = 0
    while let row = reading.focusedRow, row != number, tries < 2_000 {
      let distance = number - row
      session.handle(.command(abs(distance) >= 10 ? (distance > 0 ? .pageDown : .pageUp) : distance > 0 ? .down : .up))
      if reading.focusedRow == row { return false }
      tries += 1
    }
    return reading.focusedRow == number
  }

  /// Ticks a box, or takes the tick away.
  private func toggle(_ number: Int, _ reading: Reading, isTyped: Bool) {
    // Where one of several is chosen, going to it chooses it.
    session.handle(.command(.right))
    if self.reading.boxes.count == reading.boxes.count, self.reading.boxes.map(\.isChosen) != reading.boxes.map(\.isChosen) {
      for _ in reading.boxes where self.reading.boxes[number - 1].isChosen == false { session.handle(.command(.right)) }
      return
    }
    session.handle(.command(.left))
    for _ in reading.boxes { session.handle(.command(.left)) }
    for _ in 1..<max(1, number) { session.handle(.command(.right)) }
    if session.state.status(of: .choose) == .ready { run(.choose, isTyped: isTyped) }
  }

  private func go(toQuestion number: Int) {
    let questions = questions()
    guard questions.indices.contains(number - 1) else { return say(LineSentences.noQuestion(number, of: questions.count)) }
    for command in questions[number - 1].way { session.handle(.command(command)) }
  }
}
