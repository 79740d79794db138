import Terminal

extension Canvas {
  /// Marks the chosen row of a list while the keys are elsewhere.
  mutating func bullet(_ chosen: Int, of window: Window, in list: Rectangle) {
    guard window.rows.contains(chosen) else { return }
    text(glyphs.bullet, list.origin.column, list.origin.row + chosen - window.rows.lowerBound, width: 1, role: .accent)
  }
}
