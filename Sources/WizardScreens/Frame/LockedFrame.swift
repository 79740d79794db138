public import Terminal

extension WizardScreen {
  /// The frame of a desk that is locked: nothing of what stood there, and the field for the PIN.
  /// - Parameters:
  ///   - lines: what is said.
  ///   - stars: how many characters are typed.
  ///   - size: of the window.
  public func drawLocked(_ lines: [String], stars: Int, size: Size) -> Frame {
    var frame = Frame(size: size)
    let shown = lines + ["", "PIN  " + String(repeating: "*", count: stars)]
    for (row, line) in shown.enumerated() {
      frame.put(line, at: Position(column: 2, row: 1 + row), role: row == 0 ? .title : .plain, maxWidth: max(0, size.columns - 3))
    }
    frame.cursor = Position(column: min(size.columns - 1, 7 + stars), row: min(size.rows - 1, shown.count))
    return frame
  }
}
