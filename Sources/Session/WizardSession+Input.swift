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

  func take(_ event: TerminalEvent) {
    guard !isOver else { return }
    lastEvent = ports.now()
    // Nothing acts that cannot be seen.
    if event.isTyped, isTooSmall { return device.ring() }
    switch event {
    case .key(.character(let character)) where SafeText(foreign: String(character)).removed > 0:
      // What cannot be shown is no text either: in a name nobody would see it.
      device.ring()
    case .key(let key): gate.take(key)
    case .paste(let text): gate.take(.paste(SafeText(foreign: text, lines: .many).text))
    case .pasteCut(let bytes): gate.take(.pasteCut(bytes))
    case .pasteStalled: gate.take(.pasteStalled)
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
