import Ordering
import Terminal
import Wizard

/// What is to be sent and what we assume, ScaledMail's own answer, and one row an offer; in a wide window the answer is a panel.
enum PlannerDrawing: ScreenDrawing {
  static func draw(
    _ screen: PlannerScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let isWide = area.size.columns >= Layout.wide
    let isLow = area.size.rows < 14
    let (whole, panel) = area.split(right: SidePanel.width(in: area))
    let fields = PlannerFields.draw(screen.state, wizard, in: whole, on: &canvas)
    let (_, body) = whole.split(top: fields)
    guard screen.state.mailboxesNeeded != nil else {
      let fault = screen.state.planFault
      let words = fault == nil || fault == .volumeMissing ? PlannerSentences.intro : fault.map(PlannerSentences.fault) ?? ""
      canvas.paragraph(words, in: body.split(top: 1).rest.inset(columns: 2), role: .dim)
      return
    }
    let (notes, table) = body.split(top: isLow ? 1 : isWide ? 2 : 4)
    assumed(screen.state, withAnswer: !isWide, in: isLow ? notes : notes.split(bottom: 1).rest, on: &canvas)
    if isWide {
      canvas.frame.verticalLine(at: panel.origin, rows: panel.size.rows, glyphs: canvas.glyphs)
      answer(screen.state, in: panel.split(left: 2).rest, on: &canvas)
    }
    offers(screen, detailRows: isLow ? 1 : 2, in: table, on: &canvas, &windows)
  }
}
