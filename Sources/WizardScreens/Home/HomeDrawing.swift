import Foundation
import Ordering
import Terminal
import Wizard

/// A new order, what needs attention, drafts and orders: one list under headings.
enum HomeDrawing: ScreenDrawing {
  static func draw(
    _ home: HomeScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let (head, area) = area.split(top: 2)
    let items = home.state.items
    let rows = HomeRows(items: items.count, breaks: home.state.breaks)
    let cursor = rows.line(of: home.state.row)
    // The list keeps half the screen, or what it fills of it.
    let most = max(area.size.rows / 2, area.size.rows - rows.count)
    let account = account(home, wizard, width: area.size.columns - 4, most: most, clock: canvas.clock)
    let isFull = items.count > 1 && home.state.failure == nil
    let (list, notes) = area.split(bottom: account.isEmpty ? isFull ? 0 : 3 : account.count)
    let window = windows.show(Windows.List("home"), row: cursor, of: rows.count, height: list.size.rows)
    let table = HomeTable(width: list.size.columns, home: home, wizard: wizard, canvas: canvas).table
    tabs(home.state, wizard, row: head.origin.row, width: head.size.columns, on: &canvas)
    if items.count > 1 { canvas.heads(table, row: head.origin.row + 1) }
    canvas.keyedList = KeyedList(columns: 0..<list.size.columns, focused: home.state.row, count: items.count)
    for (line, index) in window.rows.enumerated() {
      let row = list.origin.row + line
      switch rows[index] {
      case .heading(let title): canvas.text(title, 2, row, width: list.size.columns - 2, role: .label)
      case .blank: break
      case .item(let item):
        let isFocused = item == home.state.row && !home.state.isFinding
        if items.indices.contains(item) { canvas.row(items[item], of: table, at: row, isFocused: isFocused, number: item) }
        canvas.keyedList?.note(item, at: row)
      }
    }
    canvas.moreMarks(window, in: list)
    guard !account.isEmpty else { return note(home.state, in: notes.inset(columns: 2), on: &canvas) }
    for (index, line) in account.prefix(notes.size.rows).enumerated() {
      canvas.text(line.text, 2, notes.origin.row + index, width: area.size.columns - 3, role: line.role)
    }
  }

  /// What is known of an unresolved purchase: that of the order under the cursor, else the first in the list, so that it is read without a key.
  private static func account(_ home: HomeScreen, _ wizard: WizardState, width: Int, most: Int, clock: WallClock)
    -> [(text: String, role: StyleRole)]
  {
    guard home.state.failure == nil else { return [] }
    // An answer that exists nowhere else is graver than all that is in the book.
    if !wizard.shared.unrecorded.isEmpty, let lost = home.state.orders.first(where: { wizard.shared.unrecorded[$0.id] != nil }),
      let stop = wizard.shared.unrecorded[lost.id]
    {
      let words = TextWidth.wrap("‘\(lost.name)’: \(PurchaseSentences.stop(stop))", columns: width)
      return words.prefix(max(1, most)).map { ($0, .problem) }
    }
    func attempt(_ item: HomeItem?) -> Attempt? { if case .attention(let order)? = item { order.openAttempt } else { nil } }
    if case .change(let change)? = home.state.item { return words(of: change, width: width, most: most) }
    if case .changing(let change)? = home.state.item {
      return TextWidth.wrap(HoldingChangeSentences.pending(change, now: home.now), columns: width).map { ($0, .warning) }
    }
    func reason(_ order: OrderOverview?) -> String? {
      order.flatMap { HomeSentences.reason($0, now: home.now) { clock.moment($0, now: home.now) } }
    }
    if let reason = reason(home.state.item?.order) { return lines(reason, width: width, most: most) }
    // What needs attention stands first.
    let first = home.state.items.lazy.drop { if case .newOrder = $0 { true } else { false } }.prefix {
      if case .attention = $0 { true } else { false }
    }
    if attempt(home.state.item) == nil, let order = first.first?.order, attempt(.attention(order)) == nil,
      let reason = reason(order)
    {
      return lines(reason, width: width, most: most)
    }
    let here = attempt(home.state.item)
    guard let attempt = here ?? first.compactMap({ attempt($0) }).first else {
      return home.state.changes.first.map { words(of: $0, width: width, most: most) } ?? []
    }
    let account = wizard.account(of: attempt, way: "Enter, then s") { clock.moment($0, now: home.now) }
    // It may be of another order than the one under the cursor: its name comes first.
    let order = first.compactMap(\.order).first { $0.openAttempt?.id == attempt.id }
    let whose = order.map { "‘\($0.name)’: " } ?? ""
    // What keeps a person from paying is a problem.
    let isHeld = attempt.paymentPage(in: wizard.mode)?.isPayable == false
    func wrapped(_ lines: [String], _ role: StyleRole = .plain) -> [(text: String, role: StyleRole)] {
      lines.flatMap { TextWidth.wrap($0, columns: width) }.map { ($0, role) }
    }
    let next = wrapped([account.next], isHeld ? .problem : .plain)
    // Where the whole account does not fit, what may be and what comes next do, or what comes next.
    let all = wrapped([whose + account.asked, account.mayBe, account.checked]) + next
    if all.count <= most { return all }
    let short = wrapped([whose + account.mayBe]) + next
    if short.count <= most { return short }
    return isHeld || next.count <= most ? Array(next.prefix(max(1, most))) : []
  }
}

extension HomeDrawing {
  /// What is known of a change of which nobody knows what came.
  private static func words(of change: ChangeRecord, width: Int, most: Int) -> [(text: String, role: StyleRole)] {
    let lines = TextWidth.wrap(HoldingChangeSentences.open(change, way: "Enter"), columns: width)
    return lines.count <= most ? lines.map { ($0, .plain) } : []
  }

  /// The tabs of the list, and at the right the field that narrows it.
  private static func tabs(_ home: HomeState, _ wizard: WizardState, row: Int, width: Int, on canvas: inout Canvas) {
    let start =
      canvas.tabs(
        OrderQuery.Tab.allCases.map { (HomeSentences.title(of: $0), $0 == home.query.tab) }, row: row, width: width) + 1
    if home.query.text.isEmpty, !home.isFinding {
      guard wizard.overlay == nil, canvas.recording == nil else { return }
      let key = Bindings.label(for: .findOrders, in: wizard)
      canvas.cell(
        "\(key) \(width < 72 ? HomeSentences.findsBriefly : HomeSentences.finds)", start, row, width: width - start - 1, role: .dim,
        align: .right)
    } else {
      canvas.text(HomeSentences.findTitle, start, row, width: 5, role: .label)
      canvas.field(home.query.text, caret: canvas.caret(in: .homeFind), start + 5, row, width: width - start - 6)
    }
  }

  /// A reason, as much of it as leaves the list its room.
  private static func lines(_ reason: String, width: Int, most: Int) -> [(text: String, role: StyleRole)] {
    TextWidth.wrap(reason, columns: width).prefix(max(1, most)).map { ($0, .warning) }
  }

  private static func note(_ home: HomeState, in block: Rectangle, on canvas: inout Canvas) {
    guard !block.isEmpty else { return }
    if let failure = home.failure {
      canvas.paragraph(Sentences.book(failure), in: block, role: .problem)
    } else {
      canvas.paragraph(home.isLoaded ? HomeSentences.nothing(for: home.query) : HomeSentences.readingBook, in: block, role: .dim)
    }
  }
}
