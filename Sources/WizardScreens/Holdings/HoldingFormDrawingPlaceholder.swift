import Terminal
import Wizard
enum HoldingFormDrawing: OverlayDrawing {
  static func draw(_ form: HoldingForm, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows) {}
}
