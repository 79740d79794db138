import Ordering
import Terminal
import Wizard

/// A name of the table with what every vendor says of it.
private struct NameRow {
  let line: DraftLine
  /// Cut to the room it has.
  let name: String
  let cells: [NameCell]
  let mark: String?
}

/// Names that are looked up: one column a vendor.
enum NameTable {
  /// Names that are looked up: one column a vendor.
  /// - Returns: the columns a name has.
  static func draw(
    _ screen: DomainsScreen, _ marks: inout NameMarks, in body: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) -> Int {
    let draft = screen.entry.draft
    let table = table(draft, width: body.size.columns, on: canvas)
    let ellipsis = canvas.glyphs.ellipsis
    let basis = KeptRows.Basis(width: body.size.columns, client: draft.client, lookUps: screen.entry.lookUps, marks: marks.turn)
    canvas.names(of: screen, table, in: body, &windows, keptBy: basis) { line in
      let found = marks.of(line.name)
      return NameRow(
        line: line,
        name: TextWidth.truncate(line.name.text, to: table.width(of: 1) - 1, losing: .middle, ellipsis: ellipsis),
        cells: Vendor.allCases.map { screen.cells.cell(line, at: $0) },
        mark: DomainsSentences.mark(
          on: line.name, isOwnBrand: found.isOwnBrand, likeness: found.likeness, mark: found.mark,
          client: draft.clientMark(on: line.name)))
    }
    return table.width(of: 1) - 1
  }

  /// Narrow windows keep the names and leave the notes to the line below the table.
  private static func table(_ draft: Draft, width: Int, on canvas: Canvas) -> Table<NameRow> {
    let tick = canvas.glyphs.tick
    let vendors = Vendor.allCases.enumerated().map { index, vendor in
      Column<NameRow>(vendor.title, .fixed(11), wider: [(from: 72, width: .fixed(12))], gap: 1, align: .right) { row in
        TableCell(DomainsSentences.cell(row.cells[index]), Self.role(of: row.cells[index]))
      }
    }
    let notes = Column<NameRow>([("USD/year", .dim)], .fixed(11), from: 72, align: .right) { row in
      TableCell(row.mark ?? DomainsSentences.note(on: row.line), row.mark == nil ? .dim : .warning)
    }
    let columns: [Column<NameRow>] = [
      Column("", .fixed(1)) { $0.line.isChosen ? TableCell(tick, .chosen) : .empty },
      Column(domainHead(draft, isShort: width < 72), .share(1), gap: 1) { TableCell($0.name) },
    ]
    return Table(columns + vendors + [notes], width: width, margin: 2)
  }

  /// The head over the names: how many are chosen.
  static func domainHead(_ draft: Draft, isShort: Bool = false) -> [(String, StyleRole)] {
    let chosen = isShort ? DomainsSentences.shortlyChosen(in: draft) : DomainsSentences.chosen(in: draft)
    return [("Domain", .label), ("  " + chosen, .dim)]
  }

  private static func role(of cell: NameCell) -> StyleRole {
    switch cell {
    case .price: .amount
    case .available, .offered: .plain
    case .failed, .other: .warning
    case .notOffered, .notAsked, .asking, .waiting, .taken, .restricted, .notSold: .dim
    }
  }
}
