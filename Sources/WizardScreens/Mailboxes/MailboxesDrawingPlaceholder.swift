import Terminal
import Wizard

enum MailboxesDrawing: ScreenDrawing {
  static func draw(
    _ screen: MailboxesScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {}
}
