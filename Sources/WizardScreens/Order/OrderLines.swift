import Ordering
import Terminal
import Wizard

/// What an order's screen says above its domains, line by line.
enum OrderLines {
  struct Line {
    let pieces: [(String, StyleRole)]
    var indent = 0
  }

  /// Status, purchases, checkout addresses, what happens next.
  /// - Parameter height: rows of the whole area.
  static func top(
    of order: Order, _ screen: OrderScreen, clock: WallClock, glyphs: Glyphs, width: Int, height: Int
  ) -> [Line] {
    var lines = [status(of: order, screen, clock: clock, glyphs: glyphs)]
    lines += PurchaseLines.lines(of: order, clock: clock, glyphs: glyphs, width: width)
    if let page = screen.unrecordedPage, let attempt = order.latestAttempts.last { lines += payment(page, attempt, width, height) }
    for attempt in order.latestAttempts where screen.unrecordedPage == nil {
      if let page = attempt.paymentPage(in: screen.mode) { lines += payment(page, attempt, width, height) }
    }
    if let failure = screen.state.failure {
      lines += wrapped("\(order.plan.offer.vendor.title): \(Sentences.failure(failure))", .warning, width)
      if case .otherAccount = failure { lines += wrapped(ReconciliationSentences.sameAccount, .plain, width) }
    }
    if let open = order.latestAttempts.last(where: \.isUnresolved), open.state != .awaitingPayment || open.accountNeeded != nil {
      let account = screen.account(of: open) { clock.moment($0, now: screen.now) }
      let whole = [account.mayBe, account.checked, account.next].flatMap { wrapped($0, .plain, width) }
      // Where the whole has no room beside the list's head and a row, what may be and what comes next have it.
      let isLow = lines.count + whole.count > height - 2
      lines += isLow ? [account.mayBe, account.next].flatMap { wrapped($0, .plain, width) } : whole
    } else {
      lines += wrapped(OrderSentences.next(screen, of: order), screen.standing == nil ? .plain : .problem, width)
    }
    if lines.count < height - 3 { lines.append(Line(pieces: [])) }
    return lines
  }

  /// The page to pay at, or why nobody is sent there. What differs stands with the purchase.
  private static func payment(_ page: PaymentPage, _ attempt: Attempt, _ width: Int, _ height: Int) -> [Line] {
    var lines: [Line] = []
    if let hold = PaymentSentences.hold(page, isDifferenceSaid: true) { lines += wrapped(hold, .problem, width) }
    lines.append(Line(pieces: [(PaymentSentences.label(page), .label)]))
    lines += bounded(page.address.text, role(page), width, height)
    if let stated = ReconciliationSentences.stated(attempt) { lines += wrapped(stated, .warning, width) }
    return lines
  }

  static func role(_ page: PaymentPage) -> StyleRole { page.isPayable ? .accent : .warning }

  /// An address in at most a fifth of the rows, so that the order stays on the screen. Our choice; two rows at least.
  private static func bounded(_ address: String, _ role: StyleRole, _ width: Int, _ height: Int) -> [Line] {
    let lines = wrapped(address, role, width)
    let most = max(2, height / 5)
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + wrapped(OrderSentences.addressGoesOn(address), .dim, width)
  }

  /// The address of a payment page, whole, from a line on that leaves no row empty.
  static func whole(_ address: String, from row: Int, _ role: StyleRole, width: Int, height: Int) -> [Line] {
    let lines = wrapped(address, role, width)
    return Array(lines.dropFirst(min(row, max(0, lines.count - height))).prefix(height))
  }

  private static func wrapped(_ text: String, _ role: StyleRole, _ width: Int) -> [Line] {
    TextWidth.wrap(text, columns: width).map { Line(pieces: [($0, role)]) }
  }

  private static func status(of order: Order, _ screen: OrderScreen, clock: WallClock, glyphs: Glyphs) -> Line {
    let status =
      screen.isPlacing && !order.isUnresolved ? PurchaseSentences.status(.placing) : PurchaseSentences.status(order.status)
    let total = order.approvedTotal.map { "approved \($0) USD" } ?? QuoteSentences.noPrice(order.plan.offer.vendor)
    let rest = " \(glyphs.dot) \(total) \(glyphs.dot) ordered \(clock.short(order.createdAt, now: screen.now))"
    let archived = order.isArchived ? order.archivedAt.map { " \(glyphs.dot) archived \(clock.short($0, now: screen.now))" } : nil
    return Line(pieces: [(status, role(order.status)), (rest + (archived ?? ""), .dim)])
  }

  private static func role(_ status: Order.Status) -> StyleRole {
    switch status {
    case .ready: .good
    case .placing, .settingUp: .accent
    case .awaitingPayment, .stopped: .warning
    case .unresolved, .failed, .foundAfterClosing: .problem
    }
  }
}
