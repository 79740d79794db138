import Terminal
import Wizard

enum ReviewDrawing: ScreenDrawing {
  static func draw(
    _ screen: ReviewScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {}
}
