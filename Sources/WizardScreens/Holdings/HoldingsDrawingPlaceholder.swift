import Terminal
import Wizard

enum HoldingsDrawing: ScreenDrawing {
  static func draw(
    _ screen: HoldingsScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {}
}
