import Foundation
import Ordering
import Purchasing
import Terminal
import Wizard
import WizardScreens

extension WizardSession {
  /// Whether the window shows a notice instead of the screen.
  var isTooSmall: Bool {
    let smallest = WizardScreen.smallestSize
    return device.size.columns < smallest.columns || device.size.rows < smallest.rows
  }

  /// - Parameter time: when it reached this machine; nil for now.
  func take(_ event: TerminalEvent, at time: Duration?) {
    guard !isOver else { return }
    isTaking = true
    defer { isTaking = false }
    lastEvent = ports.now()
    if let desk, desk.isLocked, event.isTyped {
      if case .key(let key) = event { desk.take(key) }
      return
    }
    // Nothing acts that cannot be seen.
    if event.isTyped, isTooSmall { return device.ring() }
    switch event {
    case .key(.character(let character)) where SafeText(foreign: "a\(character)").removed > 0:
      // What cannot be shown is no text either: in a name nobody would see it. A mark is typed behind its letter, and composed with it.
      device.ring()
    case .key(let key): gate.take(key, at: time)
    case .paste(let text): gate.take(.paste(EnteredText.lines(text)), at: time)
    case .pasteCut(let bytes): gate.take(.pasteCut(bytes), at: time)
    case .pasteStalled: gate.take(.pasteStalled, at: time)
    case .mouse(let mouse):
      guard let moves = screen.moves(for: mouse) else { return }
      for _ in 0..<abs(moves) { gate.take(.command(moves < 0 ? .up : .down), at: time) }
    case .resize:
      // What waits was typed at a screen that is gone.
      if isTooSmall { gate.discard() }
      drawSoon()
    case .resumed:
      device.repaint()
      drawSoon()
    case .hangup, .interrupt:
      gate.end()
      end()
    }
  }
}
