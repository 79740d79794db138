import Ordering
import Terminal
import Wizard

/// The last row.
enum KeyBar {
  /// The last row: the commands that help most here, best first, and help and quit at the right. What does not fit is left out from the
  /// end. A command that cannot run just now is not named.
  static func draw(_ reading: WizardReading, row: Int, on canvas: inout Canvas) {
    let width = canvas.frame.size.columns
    let place = KeyPlace(reading)
    let right = CommandTable.atRight.compactMap { Self.label($0, place, reading, isThere: false) }
    let rightWidth = right.reduce(0) { $0 + $1.width + 2 }
    var column = width - rightWidth + 1
    for label in right {
      put(label, column, row, on: &canvas)
      column += label.width + 2
    }
    column = 1
    for command in reading.keyBarCommands {
      guard let label = Self.label(command, place, reading, isThere: true) else { continue }
      guard column + label.width <= width - rightWidth else { break }
      put(label, column, row, on: &canvas)
      column += label.width + 2
    }
  }

  private struct Label {
    let key: String
    let title: String
    var width: Int { TextWidth.columns(of: key) + 1 + TextWidth.columns(of: title) }
  }

  private static func label(_ command: Command, _ place: KeyPlace, _ reading: WizardReading, isThere: Bool) -> Label? {
    let key = Bindings.label(for: command, at: place, in: reading, isThere: isThere)
    let title = reading.title(of: command, isShort: true)
    guard !key.isEmpty, !title.isEmpty else { return nil }
    return Label(key: key, title: title)
  }

  private static func put(_ label: Label, _ column: Int, _ row: Int, on canvas: inout Canvas) {
    canvas.run([(label.key, .key), (" " + label.title, .dim)], column, row, width: label.width)
  }
}
