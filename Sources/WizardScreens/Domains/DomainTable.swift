import Ordering
import Terminal
import Wizard

/// The columns of the table of names.
struct DomainColumns {
  let mark = 2
  let name = 4
  let nameWidth: Int
  let vendors: Int
  let vendorWidth: Int
  let notes: Int
  let notesWidth: Int

  init(width: Int) {
    vendorWidth = width < 72 ? 12 : 13
    // Narrow windows keep the names and leave the notes to the line below the table.
    notesWidth = width < 72 ? 0 : 12
    let taken = name + 3 * vendorWidth + notesWidth + (notesWidth > 0 ? 1 : 2)
    nameWidth = width - taken
    vendors = name + nameWidth
    notes = vendors + 3 * vendorWidth
  }
}

extension Canvas {
  mutating func domainHeads(_ state: WizardState, _ draft: Draft, columns: DomainColumns, row: Int) {
    let chosen = Sentences.chosen(draft.lines.count(where: \.isChosen), of: draft.lines.count)
    run([("Domain", .label), ("  " + chosen, .dim)], columns.name, row, width: columns.nameWidth)
    for (index, vendor) in Vendor.allCases.enumerated() {
      let column = columns.vendors + index * columns.vendorWidth
      cell(vendor.title, column, row, width: columns.vendorWidth, role: .label, align: .right)
    }
    cell("USD/year", columns.notes, row, width: columns.notesWidth - 1, role: .dim, align: .right)
  }

  mutating func nameRow(
    _ line: DraftLine, _ state: WizardState, _ draft: Draft, columns: DomainColumns, row: Int, _ lookAlikes: LookAlikes
  ) {
    if line.isChosen { text(glyphs.tick, columns.mark, row, width: 1, role: .chosen) }
    text(line.name.text, columns.name, row, width: columns.nameWidth - 1, losing: .middle)
    for (index, vendor) in Vendor.allCases.enumerated() {
      let shown = state.cell(line, at: vendor)
      let column = columns.vendors + index * columns.vendorWidth
      cell(
        " " + Sentences.cell(shown), column, row, width: columns.vendorWidth, role: Self.role(of: shown), losing: .end,
        align: .right)
    }
    let mark = Sentences.mark(
      on: line.name, isOwnBrand: draft.isOwnBrand(line.name), likeness: lookAlikes.likeness(of: line.name))
    let note = mark ?? Sentences.note(on: line)
    cell(note, columns.notes, row, width: columns.notesWidth - 1, role: mark == nil ? .dim : .warning, align: .right)
  }

  private static func role(of cell: NameCell) -> StyleRole {
    switch cell {
    case .price: .amount
    case .free, .offered: .plain
    case .failed, .other: .warning
    case .notOffered, .notAsked, .asking, .waiting, .taken, .restricted, .notSold: .dim
    }
  }
}
