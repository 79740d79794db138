import Terminal
import Wizard
import WizardScreens

// What is on the screen, a frame a change.

extension WizardSession {
  /// Keys of one burst make one frame, drawn when the device has delivered them all; what else happens is drawn behind it.
  func drawSoon() {
    guard !isDrawDue, !isOver else { return }
    isDrawDue = true
    busy.begin()
    if !isTaking { Task { drawNow() } }
  }

  func drawNow() {
    guard isDrawDue else { return }
    isDrawDue = false
    draw()
    busy.end()
  }

  func draw() {
    guard !isOver else { return }
    if let desk, desk.isLocked {
      gate.shown(reading, isSeen: false)
      return device.present(screen.drawLocked(desk.lines, stars: desk.typed.count, size: device.size))
    }
    let reading = reading
    device.present(screen.draw(reading, size: device.size))
    gate.shown(reading, isSeen: !isTooSmall && !device.isBehind)
  }
}
