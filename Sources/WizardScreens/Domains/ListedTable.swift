import Ordering
import Terminal
import Wizard

/// A domain of a vendor's list, or one that was typed.
private struct ListedRow {
  let line: DraftLine
  /// Cut to the room it has.
  let name: [(String, StyleRole)]
  /// Why it wants a second look, where there is no listing beside it.
  let mark: String?
}

/// Domains that stand in a vendor's list, or that were typed.
enum ListedTable {
  /// Domains that stand in a vendor's list, or that were typed: nothing is looked up for them.
  /// - Returns: the columns a name has at least, with what is mostly said behind it.
  static func draw(
    _ screen: DomainsScreen, _ marks: inout NameMarks, in body: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) -> Int {
    let draft = screen.entry.draft
    let table = table(draft, width: body.size.columns, on: canvas)
    let ellipsis = canvas.glyphs.ellipsis
    canvas.names(of: screen, table, in: body, &windows) { line in
      let found = marks.of(line.name)
      let mark = DomainsSentences.mark(
        on: line.name, isOwnBrand: found.isOwnBrand, likeness: found.likeness, client: draft.clientMark(on: line.name))
      return Self.row(line, mark: mark, in: table, ellipsis: ellipsis)
    }
    return table.width(of: 1) - 1 + (draft.kind.picksFromList ? -markWidth : sellerWidth)
  }

  private static func row(_ line: DraftLine, mark: String?, in table: Table<ListedRow>, ellipsis: String) -> ListedRow {
    let hasListing = line.listing != nil
    // A typed name has the seller's column as well; a listed one shares its own with the mark.
    let room = table.width(of: 1) - 1 + (hasListing ? 0 : sellerWidth)
    let shared = hasListing ? mark.map { "  " + $0 } : nil
    let width = max(min(room, 12), room - (shared.map { TextWidth.columns(of: $0) } ?? 0))
    let name = TextWidth.truncate(line.name.text, to: width, losing: .middle, ellipsis: ellipsis)
    let pieces: [(String, StyleRole)] = [(name, .plain)] + (shared.map { [($0, .warning)] } ?? [])
    return ListedRow(line: line, name: pieces, mark: hasListing ? nil : mark)
  }

  private static var sellerWidth: Int { 13 }
  /// What a usual mark takes of a listed name's room.
  private static var markWidth: Int { 14 }
  /// The number of mailboxes; a long seller goes into it from the left.
  private static var mailboxesWidth: Int { 12 }

  /// Only pre-warmed stock is priced and has an age; elsewhere the names get the room.
  private static func table(_ draft: Draft, width: Int, on canvas: Canvas) -> Table<ListedRow> {
    let tick = canvas.glyphs.tick
    let hasHeads = draft.kind.picksFromList && draft.kind != .unfinishedForm
    let columns: [Column<ListedRow>] = [
      Column("", .fixed(1)) { $0.line.isChosen ? TableCell(tick, .chosen) : .empty },
      Column(NameTable.domainHead(draft), .share(1), gap: 1, losing: .middle) {
        TableCell($0.name, span: $0.line.listing == nil ? 2 : 1)
      },
      Column(hasHeads ? "Sold by" : "", .fixed(Self.sellerWidth)) { row in
        row.line.listing.map { TableCell(Self.seller(of: $0), span: 2) } ?? .empty
      },
      Column(hasHeads ? "Mailboxes" : "", .fixed(Self.mailboxesWidth), align: .right) { row in
        row.mark.map { TableCell($0, .warning) } ?? .empty
      },
    ]
    return Table(columns + (draft.kind == .preWarmed ? Self.stockColumns : []), width: width)
  }

  private static var stockColumns: [Column<ListedRow>] {
    [
      Column("warmed", .fixed(8), from: 72, align: .right) { row in
        row.line.listing?.months.map { TableCell("\($0) mo", .dim) } ?? .empty
      },
      Column("set-up", .fixed(8), align: .right) { row in
        row.line.listing?.setUp.map { TableCell($0.description, .amount) } ?? .empty
      },
      Column("USD/mo", .fixed(8), align: .right) { row in
        row.line.listing?.monthly.map { TableCell($0.description, .amount) } ?? .empty
      },
    ]
  }

  /// Who sells a listed domain, and how many mailboxes it has.
  private static func seller(of listing: Listing) -> String {
    let provider = listing.provider.map { Offer(listing.vendor, $0).providerTitle } ?? ""
    let count = listing.mailboxCount.map(String.init) ?? "?"
    let room = sellerWidth + mailboxesWidth - 6
    return TextWidth.fit("\(listing.vendor.title) \(provider)", columns: room, losing: .end, align: .left, ellipsis: "")
      + TextWidth.fit(count, columns: 6, losing: .end, align: .right, ellipsis: "")
  }
}
