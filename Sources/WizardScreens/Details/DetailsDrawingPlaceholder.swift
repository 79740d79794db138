import Terminal
import Wizard

enum DetailsDrawing: ScreenDrawing {
  static func draw(
    _ screen: DetailsScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {}
}
