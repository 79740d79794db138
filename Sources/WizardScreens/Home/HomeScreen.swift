import Foundation
import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// A new order, what needs a person, drafts and orders: one list under headings.
  mutating func drawHome(_ state: WizardState, in area: Rectangle, on sheet: inout Canvas) {
    let items = state.home.items
    let rows = HomeRow.rows(for: items)
    let cursor = rows.firstIndex(of: .item(state.home.row)) ?? 0
    let account = homeAccount(state, width: area.size.columns - 4, height: area.size.rows, clock: sheet.clock)
    let isFull = items.count > 1 && state.home.failure == nil
    let (list, notes) = area.split(bottom: account.isEmpty ? isFull ? 0 : 3 : account.count)
    let window = window(.home, showing: cursor, of: rows.count, height: list.size.rows)
    let columns = HomeColumns(width: list.size.columns)
    for (line, index) in window.rows.enumerated() {
      let row = list.origin.row + line
      switch rows[index] {
      case .heading(let title): sheet.text(title, 2, row, width: list.size.columns - 2, role: .label)
      case .blank: break
      case .item(let item):
        if item == state.home.row { sheet.point(0, row) }
        if items.indices.contains(item) { sheet.homeItem(items[item], state: state, columns: columns, row: row) }
      }
    }
    sheet.moreMarks(window, in: list)
    guard !account.isEmpty else { return sheet.homeNote(state, in: notes.inset(columns: 2)) }
    for (index, line) in account.prefix(notes.size.rows).enumerated() {
      sheet.text(line, 2, notes.origin.row + index, width: area.size.columns - 3)
    }
  }

  /// What is known of an open purchase: that of the order under the cursor, else the first in the list, so that it is read without a key.
  private func homeAccount(_ state: WizardState, width: Int, height: Int, clock: WallClock) -> [String] {
    guard state.home.failure == nil else { return [] }
    let focused = state.home.items.dropFirst(state.home.row).prefix(1)
    let attempt = (focused + state.home.items).lazy.compactMap { item -> Attempt? in
      guard case .attention(let order) = item else { return nil }
      return order.latestAttempts.last(where: \.isUnresolved)
    }.first
    guard let attempt else { return [] }
    let account = state.account(of: attempt) { clock.moment($0, now: state.now) }
    // The list keeps half the screen; where the whole account does not fit, what may be and what comes next do.
    let all = account.lines.flatMap { TextWidth.wrap($0, columns: width) }
    if all.count <= height / 2 { return all }
    let short = [account.mayBe, account.next].flatMap { TextWidth.wrap($0, columns: width) }
    return short.count <= height / 2 ? short : []
  }
}

/// A row of the home screen.
enum HomeRow: Equatable {
  case item(Int)
  case heading(String)
  case blank

  static func rows(for items: [HomeState.Item]) -> [HomeRow] {
    var rows: [HomeRow] = []
    var last = ""
    for (index, item) in items.enumerated() {
      let heading = heading(of: item)
      if heading != last {
        rows += [.blank, .heading(heading)]
        last = heading
      } else if case .archive = item {
        rows.append(.blank)
      }
      rows.append(.item(index))
    }
    return rows
  }

  private static func heading(of item: HomeState.Item) -> String {
    switch item {
    case .newOrder: ""
    case .attention: "Needs a person"
    case .draft: "Drafts"
    // The orders that were put away follow the others under the same heading.
    case .order, .archive, .away: "Orders"
    }
  }
}

/// The columns of the home list.
struct HomeColumns {
  let name = 2
  let nameWidth: Int
  let offer: Int
  let offerWidth: Int
  let domains: Int
  static let domainsWidth = 11
  let status: Int
  let statusWidth: Int
  let time: Int
  static let timeWidth = 6

  init(width: Int) {
    // Narrow windows leave the offer to the order's own screen.
    offerWidth = width < 72 ? 0 : 20
    statusWidth = width < 100 ? 19 : 27
    time = width - 1 - Self.timeWidth
    status = time - 2 - statusWidth
    domains = status - 2 - Self.domainsWidth
    nameWidth = min(36, domains - offerWidth - name - 1)
    offer = name + nameWidth + 1
  }
}

extension Canvas {
  fileprivate mutating func homeItem(_ item: HomeState.Item, state: WizardState, columns: HomeColumns, row: Int) {
    switch item {
    case .newOrder: text("New order", columns.name, row, width: columns.nameWidth, role: .title)
    case .draft(let draft):
      let name = draft.name.isEmpty ? "new order" : draft.name
      let kind = draft.kind == .newDomains || draft.offer != nil ? nil : Sentences.title(of: draft.kind)
      line(name, draft.offer, kind: kind, domains: draft.domains, columns: columns, row: row)
      whereabouts(draft, now: state.now, columns: columns, row: row)
    case .archive(let count): text(Sentences.areArchived(count), columns.name, row, width: columns.time, role: .dim)
    case .order(let order), .attention(let order), .away(let order):
      let status = order.status
      let role: StyleRole = order.needsAttention ? .warning : status == .ready ? .good : .plain
      line(order.name, order.plan.offer, domains: order.plan.names.count, columns: columns, row: row)
      text(words(status, order), columns.status, row, width: columns.statusWidth, role: role)
      time(order.createdAt, now: state.now, columns: columns, row: row)
    }
  }

  /// Where a draft is, and when it was changed; of one that another session has, since when it has it.
  private mutating func whereabouts(_ draft: DraftSummary, now: Date, columns: HomeColumns, row: Int) {
    guard case .held(let holder) = draft.status else {
      text(Sentences.whereabouts(draft), columns.status, row, width: columns.statusWidth, role: .dim)
      return time(draft.changedAt, now: now, columns: columns, row: row)
    }
    // A long name of a person is cut, not the words behind it.
    let room = columns.statusWidth + 1 - TextWidth.columns(of: Sentences.since)
    let used = text(Sentences.whereabouts(draft), columns.status, row, width: room, role: .dim)
    text(Sentences.since, columns.status + used, row, width: columns.statusWidth, role: .dim)
    time(holder.since, now: now, columns: columns, row: row)
  }

  private mutating func time(_ date: Date, now: Date, columns: HomeColumns, row: Int) {
    cell(clock.short(date, now: now), columns.time, row, width: HomeColumns.timeWidth, role: .dim, align: .right)
  }

  private func words(_ status: Order.Status, _ order: Order) -> String {
    guard status == .settingUp, let progress = order.progress else { return Sentences.status(status) }
    let delivered = progress.domains.reduce(0) { $0 + $1.delivered }
    return Sentences.settingUp(delivered, of: order.plan.mailboxCount)
  }

  private mutating func line(
    _ name: String, _ offer: Offer?, kind: String? = nil, domains: Int, columns: HomeColumns, row: Int
  ) {
    text(name, columns.name, row, width: columns.nameWidth, losing: .middle)
    text(
      offer.map { "\($0.vendor.title) \($0.providerTitle)" } ?? kind ?? "", columns.offer, row, width: columns.offerWidth,
      role: .dim)
    cell(Sentences.count(domains, "domain"), columns.domains, row, width: HomeColumns.domainsWidth, align: .right)
  }

  fileprivate mutating func homeNote(_ state: WizardState, in block: Rectangle) {
    guard !block.isEmpty else { return }
    if let failure = state.home.failure {
      paragraph(Sentences.book(failure), in: block, role: .problem)
    } else {
      paragraph(state.home.isLoaded ? Sentences.nothingYet : Sentences.readingBook, in: block, role: .dim)
    }
  }
}
