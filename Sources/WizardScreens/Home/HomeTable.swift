import Foundation
import Ordering
import Terminal
import Wizard

/// The columns of the home list. Narrow windows leave the offer to the order's own screen.
enum HomeTable {
  static func table(width: Int, now: Date, clock: WallClock, glyphs: Glyphs) -> Table<HomeItem> {
    Table(
      [
        Column("", .share(1, atMost: 36), losing: .middle) { name(of: $0) },
        Column("", .fixed(20), from: 72, gap: 1) { TableCell(offer(of: $0), .dim) },
        Column("", .fixed(11), align: .right, isAtRight: true) { TableCell(domains(of: $0)) },
        Column("", .fixed(20), wider: [(from: 100, width: .fixed(28))], gap: 2) {
          status(of: $0, width: width < 100 ? 20 : 28, now: now, glyphs)
        },
        Column("", .fixed(6), gap: 1, align: .right) { TableCell(time(of: $0).map { clock.short($0, now: now) } ?? "", .dim) },
      ], width: width)
  }

  private static func name(of item: HomeItem) -> TableCell {
    switch item {
    case .newOrder: TableCell("New order", .title)
    case .change(let change): TableCell(HoldingChangeSentences.what(change.intent), span: 3)
    case .changing(let change): TableCell(change.what, span: 3)
    case .draft(let draft): TableCell(draft.name.isEmpty ? "new order" : draft.name)
    case .archivedOrders(let count): TableCell(HomeSentences.areArchived(count), .dim, span: 3)
    case .olderOrders(let count): TableCell(HomeSentences.areOlder(count), .dim, span: 3)
    case .order(let order), .attention(let order), .archived(let order): TableCell(order.name)
    }
  }

  private static func offer(of item: HomeItem) -> String {
    func words(_ offer: Offer) -> String { "\(offer.vendor.title) \(offer.providerTitle)" }
    if let order = item.order { return words(order.offer) }
    guard case .draft(let draft) = item else { return "" }
    return draft.offer.map(words) ?? (draft.kind == .newDomains ? "" : Sentences.title(of: draft.kind))
  }

  private static func domains(of item: HomeItem) -> String {
    if let order = item.order { return Sentences.count(order.domains, "domain") }
    if case .draft(let draft) = item { return Sentences.count(draft.domains, "domain") }
    return ""
  }

  private static func status(of item: HomeItem, width: Int, now: Date, _ glyphs: Glyphs) -> TableCell {
    if let order = item.order {
      if order.isDifferent { return TableCell(DifferenceSentences.mark, .problem) }
      let isStuck = HomeSentences.isStuck(order, at: now)
      let role: StyleRole = order.needsAttention || isStuck ? .warning : order.status == .ready ? .good : .plain
      if isStuck { return TableCell(HomeSentences.stuck(order.delivered ?? 0, of: order.mailboxes), role) }
      guard width > 20, order.status == .settingUp, let delivered = order.delivered else { return TableCell(words(order), role) }
      let bar = glyphs.bar(delivered, of: order.mailboxes, columns: 6)
      return TableCell([(bar, .accent), (" " + words(order), role)])
    }
    if case .changing(let change) = item { return TableCell(HoldingChangeSentences.status(change), .warning) }
    if case .change = item { return TableCell(HoldingChangeSentences.unknown, .warning) }
    guard case .draft(let draft) = item else { return .empty }
    guard case .held = draft.status else { return TableCell(HomeSentences.whereabouts(draft), .dim) }
    // A long name of a person is cut, not the words behind it.
    let room = width - TextWidth.columns(of: HomeSentences.since)
    let who = TextWidth.truncate(HomeSentences.whereabouts(draft), to: room, losing: .end, ellipsis: "…")
    return TableCell(who + HomeSentences.since, .dim)
  }

  private static func words(_ order: OrderOverview) -> String {
    guard order.status == .settingUp, let delivered = order.delivered else { return PurchaseSentences.status(order.status) }
    return HomeSentences.settingUp(delivered, of: order.mailboxes)
  }

  /// When it was ordered or changed; of a draft that another session has, since when it has it.
  private static func time(of item: HomeItem) -> Date? {
    if let order = item.order { return order.createdAt }
    if case .change(let change) = item { return change.startedAt }
    if case .changing(let change) = item { return change.startedAt }
    guard case .draft(let draft) = item else { return nil }
    if case .held(let holder) = draft.status { return holder.since }
    return draft.changedAt
  }
}
