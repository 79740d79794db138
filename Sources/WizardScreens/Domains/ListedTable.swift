import Ordering
import Terminal
import Wizard

/// The columns of a table of domains that stand in a vendor's list, or that were typed.
struct ListedColumns {
  let mark = 2
  let name = 4
  let nameWidth: Int
  let offer: Int
  static let offerWidth = 19
  let mailboxes: Int
  static let mailboxesWidth = 6
  let months: Int
  let monthsWidth: Int
  let setUp: Int
  let priceWidth: Int
  let monthly: Int

  /// - Parameter hasPrices: only pre-warmed stock is priced and has an age; elsewhere the names get the room.
  init(width: Int, hasPrices: Bool) {
    monthsWidth = width < 72 || !hasPrices ? 0 : 8
    priceWidth = hasPrices ? 8 : 0
    monthly = width - 1 - priceWidth
    setUp = monthly - priceWidth
    months = setUp - monthsWidth
    mailboxes = months - Self.mailboxesWidth
    offer = mailboxes - Self.offerWidth
    nameWidth = offer - name
  }
}

extension Canvas {
  mutating func listedHeads(_ draft: Draft, columns: ListedColumns, row: Int) {
    let chosen = Sentences.chosen(draft.lines.count(where: \.isChosen), of: draft.lines.count)
    run([("Domain", .label), ("  " + chosen, .dim)], columns.name, row, width: columns.nameWidth)
    guard draft.kind.picksFromList, draft.kind != .unfinishedForm else { return }
    text("Sold by", columns.offer, row, width: ListedColumns.offerWidth, role: .label)
    cell("boxes", columns.mailboxes, row, width: ListedColumns.mailboxesWidth, role: .label, align: .right)
    guard draft.kind == .preWarmed else { return }
    cell("warmed", columns.months, row, width: columns.monthsWidth, role: .label, align: .right)
    cell("set-up", columns.setUp, row, width: columns.priceWidth, role: .label, align: .right)
    cell("USD/mo", columns.monthly, row, width: columns.priceWidth, role: .label, align: .right)
  }

  mutating func listedRow(_ line: DraftLine, _ draft: Draft, columns: ListedColumns, row: Int, _ lookAlikes: LookAlikes) {
    if line.isChosen { text(glyphs.tick, columns.mark, row, width: 1, role: .chosen) }
    let mark = Sentences.mark(
      on: line.name, isOwnBrand: draft.isOwnBrand(line.name), likeness: lookAlikes.likeness(of: line.name))
    let isWide = line.listing == nil
    text(
      line.name.text, columns.name, row, width: isWide ? columns.mailboxes - columns.name - 7 : columns.nameWidth - 1,
      losing: .middle)
    if let mark {
      let (start, width) = (columns.mailboxes - 6, ListedColumns.mailboxesWidth + 6)
      cell(mark, start, row, width: width, role: .warning, align: .right)
    }
    guard let listing = line.listing else { return }
    let provider = listing.provider.map { Offer(listing.vendor, $0).providerTitle } ?? ""
    text("\(listing.vendor.title) \(provider)", columns.offer, row, width: ListedColumns.offerWidth - 1)
    let count = listing.mailboxCount.map(String.init) ?? "?"
    cell(count, columns.mailboxes, row, width: ListedColumns.mailboxesWidth, align: .right)
    if let months = listing.months {
      cell("\(months) mo", columns.months, row, width: columns.monthsWidth, role: .dim, align: .right)
    }
    if let setUp = listing.setUp {
      cell(setUp.description, columns.setUp, row, width: columns.priceWidth, role: .amount, align: .right)
    }
    if let monthly = listing.monthly {
      cell(monthly.description, columns.monthly, row, width: columns.priceWidth, role: .amount, align: .right)
    }
  }
}
