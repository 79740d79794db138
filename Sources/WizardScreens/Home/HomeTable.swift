import Foundation
import Ordering
import Terminal
import Wizard

/// The columns of the home list. What a narrow window has no room for stands on the order's own screen.
struct HomeTable {
  let width: Int
  let now: Date
  let clock: WallClock
  let glyphs: Glyphs
  /// By id.
  let clients: [Client.ID: String]

  init(width: Int, home: HomeScreen, wizard: WizardState, canvas: Canvas) {
    self.width = width
    now = home.now
    clock = canvas.clock
    glyphs = canvas.glyphs
    clients = Dictionary(wizard.shared.clients.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private var statusWidth: Int { width < 130 ? 18 : 26 }

  var table: Table<HomeItem> {
    let isWide = width >= 100
    return Table(
      [
        Column("", .share(1, atMost: 36), losing: .middle) { name(of: $0) },
        Column("Client", .fixed(9), from: 72, wider: [(from: 100, width: .fixed(12)), (from: 130, width: .fixed(18))], gap: 1) {
          TableCell(client(of: $0))
        },
        Column(isWide ? "Offer" : "Vendor", .fixed(10), from: 72, wider: [(from: 100, width: .fixed(20))], gap: 1) {
          TableCell(offer(of: $0), .dim)
        },
        Column(isWide ? "Domains" : "Dom", .fixed(3), wider: [(from: 100, width: .fixed(7))], gap: 1, align: .right) {
          TableCell(domains(of: $0))
        },
        Column("USD", .fixed(9), from: 72, gap: 1, align: .right) { TableCell($0.order?.amount?.description ?? "") },
        Column("Delivered", .fixed(9), from: 110, gap: 1, align: .right) { TableCell(delivered(of: $0)) },
        Column("", .fixed(statusWidth), gap: 2) { status(of: $0) },
        Column("Age", .fixed(4), gap: 1, align: .right) { item in
          TableCell(time(of: item).map { HomeSentences.age(since: $0, at: now) } ?? "", .dim)
        },
        Column("Renews", .fixed(6), from: 120, gap: 2, align: .right) { item in
          TableCell(item.order?.nextRenewal(after: now).map { clock.short($0, now: now) } ?? "", .dim)
        },
      ], width: width)
  }

  private func name(of item: HomeItem) -> TableCell {
    // What has no figures of its own goes on over their columns.
    let span = width < 72 ? 2 : width < 110 ? 5 : 6
    return switch item {
    case .newOrder: TableCell("New order", .title, span: span)
    case .change(let change): TableCell(HoldingChangeSentences.what(change.intent), span: span)
    case .changing(let change): TableCell(change.what, span: span)
    case .draft(let draft): TableCell(draft.name.isEmpty ? "new order" : draft.name)
    case .archivedOrders(let count): TableCell(HomeSentences.areArchived(count), .dim, span: span)
    case .olderOrders(let count): TableCell(HomeSentences.areOlder(count), .dim, span: span)
    case .order(let order), .attention(let order), .archived(let order): TableCell(order.name)
    }
  }

  private func client(of item: HomeItem) -> String {
    let id = if case .draft(let draft) = item { draft.client } else { item.order?.client }
    return id.flatMap { clients[$0] } ?? ""
  }

  private func offer(of item: HomeItem) -> String {
    func words(_ offer: Offer) -> String {
      width < 100 ? offer.vendor.title : "\(offer.vendor.title) \(offer.providerTitle)"
    }
    if let order = item.order { return words(order.offer) }
    guard case .draft(let draft) = item else { return "" }
    return draft.offer.map(words) ?? (draft.kind == .newDomains ? "" : Sentences.title(of: draft.kind))
  }

  private func domains(of item: HomeItem) -> String {
    if let order = item.order { return String(order.domains) }
    if case .draft(let draft) = item { return String(draft.domains) }
    return ""
  }

  private func delivered(of item: HomeItem) -> String {
    guard let order = item.order, order.mayHaveBought else { return "" }
    return order.delivered.map { "\($0)/\(order.mailboxes)" } ?? String(order.mailboxes)
  }

  private func status(of item: HomeItem) -> TableCell {
    if let order = item.order { return status(of: order) }
    if case .changing(let change) = item { return TableCell(HoldingChangeSentences.status(change), .warning) }
    if case .change = item { return TableCell(HoldingChangeSentences.unknown, .warning) }
    guard case .draft(let draft) = item else { return .empty }
    guard case .held(let holder) = draft.status else { return TableCell(HomeSentences.whereabouts(draft), .dim) }
    // A long name of a person is cut, not the words behind it.
    let since = HomeSentences.since(holder.since, at: now)
    let room = statusWidth - TextWidth.columns(of: since)
    let who = TextWidth.truncate(HomeSentences.whereabouts(draft), to: room, losing: .end, ellipsis: "…")
    return TableCell(who + since, .dim)
  }

  private func status(of order: OrderOverview) -> TableCell {
    if order.isDifferent { return TableCell(DifferenceSentences.mark, .problem) }
    let isStuck = HomeSentences.isStuck(order, at: now)
    let role: StyleRole = order.needsAttention || isStuck ? .warning : order.status == .ready ? .good : .plain
    guard order.status == .settingUp, let delivered = order.delivered else {
      return TableCell(isStuck ? HomeSentences.stuck : PurchaseSentences.status(order.status), role)
    }
    // Where the figures have a column of their own, the bar stands in their place.
    if width >= 110 {
      let bar = glyphs.bar(delivered, of: order.mailboxes, columns: 6)
      return TableCell([(bar, .accent), (" " + (isStuck ? HomeSentences.stuck : PurchaseSentences.status(order.status)), role)])
    }
    return TableCell(
      isStuck ? HomeSentences.stuck(delivered, of: order.mailboxes) : HomeSentences.settingUp(delivered, of: order.mailboxes), role)
  }

  /// When it was ordered or changed; of a draft that another session has, since when it has it.
  private func time(of item: HomeItem) -> Date? {
    if let order = item.order { return order.createdAt }
    if case .change(let change) = item { return change.startedAt }
    if case .changing(let change) = item { return change.startedAt }
    guard case .draft(let draft) = item else { return nil }
    if case .held(let holder) = draft.status { return holder.since }
    return draft.changedAt
  }
}
