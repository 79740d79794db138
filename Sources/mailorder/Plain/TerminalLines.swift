import CursesTerminal
import Session
import Terminal

/// A person at a terminal that is written in lines.
@MainActor
final class TerminalLines: LineTerminal {
  let isTyped = true
  private let terminal: PlainTerminal

  init(_ terminal: PlainTerminal) { self.terminal = terminal }

  var onInput: (@MainActor (LineInput) -> Void)? {
    didSet {
      guard let onInput else { return terminal.onEvent = nil }
      terminal.onEvent = { event, time in onInput(.event(event, time)) }
    }
  }

  func write(_ text: String) { terminal.write(text) }
  func flushInput() { terminal.flushInput() }
  func deliverArrived() { terminal.deliverArrived() }
}
