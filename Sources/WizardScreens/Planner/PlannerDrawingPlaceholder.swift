import Terminal
import Wizard

enum PlannerDrawing: ScreenDrawing {
  static func draw(
    _ screen: PlannerScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {}
}
