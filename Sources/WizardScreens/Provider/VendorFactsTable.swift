import Ordering
import Terminal
import Wizard

/// What is known of each vendor, side by side, where a window has the room.
enum VendorFactsTable {
  private static let gap = 2
  /// Narrower, the sentences would stand word below word.
  private static let narrowest = 24

  /// How many rows it takes at a width; nil where it has no room there.
  static func rows(in columns: Int) -> Int? {
    let width = self.width(in: columns)
    guard width >= narrowest else { return nil }
    return 1 + (Vendor.allCases.map { TextWidth.wrap(Sentences.facts($0), columns: width).count }.max() ?? 0)
  }

  /// - Parameter focused: the vendor of the offer under the cursor.
  static func draw(focused: Vendor?, in block: Rectangle, on canvas: inout Canvas) {
    let width = self.width(in: block.size.columns)
    for (index, vendor) in Vendor.allCases.enumerated() {
      let column = block.origin.column + index * (width + gap)
      let isFocused = vendor == focused
      canvas.text(vendor.title, column, block.origin.row, width: width, role: isFocused ? .accent : .label)
      let text = Rectangle(column: column, row: block.origin.row + 1, columns: width, rows: block.size.rows - 1)
      canvas.paragraph(Sentences.facts(vendor), in: text, role: isFocused ? .plain : .dim)
    }
  }

  private static func width(in columns: Int) -> Int { (columns - gap * (Vendor.allCases.count - 1)) / Vendor.allCases.count }
}
