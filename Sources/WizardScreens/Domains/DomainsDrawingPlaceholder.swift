import Terminal
import Wizard

enum DomainsDrawing: ScreenDrawing {
  static func draw(
    _ screen: DomainsScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {}
}
