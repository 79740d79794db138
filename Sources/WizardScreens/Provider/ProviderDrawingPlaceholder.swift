import Terminal
import Wizard

enum ProviderDrawing: ScreenDrawing {
  static func draw(
    _ screen: ProviderScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {}
}
