import Terminal
import Wizard

enum OrderDrawing: ScreenDrawing {
  static func draw(
    _ screen: OrderScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {}
}
