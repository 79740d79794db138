import Terminal
import Wizard

/// What draws a screen or an overlay. A new one needs a line in the lists below and one in the registry of `Wizard`.
enum DrawingRegistry {
  static let screens: [any ScreenDrawing.Type] = [
    HomeDrawing.self, DomainsDrawing.self, ProviderDrawing.self, MailboxesDrawing.self, DetailsDrawing.self, ReviewDrawing.self,
    OrderDrawing.self, HoldingsDrawing.self, PlannerDrawing.self, ClientsDrawing.self, ImportDrawing.self, TotalsDrawing.self,
    SplitDrawing.self, BasketDrawing.self,
  ]

  static let overlays: [any OverlayDrawing.Type] = [
    HelpDrawing.self, PaletteDrawing.self, ChoicesDrawing.self, QuestionDrawing.self, HoldingFormDrawing.self, ReplaceDrawing.self,
    PathFormDrawing.self, OneLineDrawing.self, RenameDrawing.self,
  ]
}

/// Draws a screen's work area.
protocol ScreenDrawing: Sendable {
  associatedtype Model: ScreenModel
  /// - Parameters:
  ///   - screen: what is drawn.
  ///   - wizard: what lies around it: the caret, the commands' titles.
  static func draw(_ screen: Model, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows)
}

extension ScreenDrawing {
  static var id: ScreenID { Model.id }

  static func draw(_ reading: WizardReading, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows) {
    if let screen = reading.screen(Model.self) { draw(screen, reading.state, in: area, on: &canvas, &windows) }
  }
}

/// Draws an overlay in the middle of a block, over the screen below.
protocol OverlayDrawing: Sendable {
  associatedtype Model: OverlayModel
  static func draw(_ overlay: Model, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows)
}

extension OverlayDrawing {
  /// - Returns: whether the overlay is of this kind.
  static func draw(
    any overlay: Overlay, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) -> Bool {
    guard let model = overlay.as(Model.self) else { return false }
    draw(model, wizard, in: block, on: &canvas, &windows)
    return true
  }
}
