import Ordering
import Terminal
public import Wizard

extension WizardScreen {
  /// What a state says, in lines: the work area of the screen, or what lies over it. The quote is read apart, by `QuoteReading`.
  /// - Parameters:
  ///   - state: what is read.
  ///   - clock: writes times.
  public static func read(_ state: WizardState, clock: WallClock = WallClock()) -> Reading {
    if let reading = OverlayReading.read(state) { return reading }
    // Nothing is drawn: a frame without cells takes what the drawings say, in an area that cuts nothing.
    var canvas = Canvas(frame: Frame(size: Size(columns: 0, rows: 0)), glyphs: .utf8, clock: clock)
    canvas.recording = Recording()
    var windows = Windows()
    let area = Rectangle(column: 0, row: 0, columns: 1_000, rows: rowsRead)
    if let overlay = state.overlay {
      for drawing in DrawingRegistry.overlays where drawing.draw(any: overlay, state, in: area, on: &canvas, &windows) { break }
    } else {
      let reading = state.reading
      canvas.focused = reading.focused
      DrawingRegistry.screens.first { $0.id == state.screen }?.draw(reading, in: area, on: &canvas, &windows)
    }
    return Reading(canvas.recording ?? Recording())
  }

  /// Rows of a list that are read at once, around the cursor. Our choice: more than anybody listens to, few enough to be put together in a moment.
  private static let rowsRead = 120
}
