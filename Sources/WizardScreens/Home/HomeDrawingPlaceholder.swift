import Terminal
import Wizard

enum HomeDrawing: ScreenDrawing {
  static func draw(
    _ screen: HomeScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {}
}
