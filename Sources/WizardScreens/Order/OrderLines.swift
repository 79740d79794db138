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
    for attempt in order.latestAttempts {
      if attempt.state == .awaitingPayment, let checkout = attempt.checkout {
        let address = CheckoutAddress(checkout, of: attempt.purchase.vendor)
        // The simulation's own page stands wherever it runs.
        if address.isKnown || screen.mode == .sandbox {
          lines.append(Line(pieces: [("Pay at", .label)]))
        } else {
          lines += wrapped(OrderSentences.suspicious(address, of: attempt.purchase.vendor), .problem, width)
        }
        lines += bounded(checkout, role(address, screen.mode), width, height)
        if let stated = ReconciliationSentences.stated(attempt) {
          lines += wrapped(stated, attempt.hasLapsed ? .problem : .warning, width)
        }
      }
    }
    if let failure = screen.state.failure {
      lines += wrapped("\(order.plan.offer.vendor.title): \(Sentences.failure(failure))", .warning, width)
      if case .otherAccount = failure { lines += wrapped(ReconciliationSentences.sameAccount, .plain, width) }
    }
    if let open = order.latestAttempts.last(where: \.isUnresolved), open.state != .awaitingPayment || open.accountNeeded != nil {
      let account = screen.account(of: open) { clock.moment($0, now: screen.now) }
      for text in [account.mayBe, account.checked, account.next] { lines += wrapped(text, .plain, width) }
    } else {
      lines += wrapped(OrderSentences.next(screen, of: order), screen.standing == nil ? .plain : .problem, width)
    }
    lines.append(Line(pieces: []))
    return lines
  }

  static func role(_ address: CheckoutAddress, _ mode: Mode) -> StyleRole {
    address.isKnown || mode == .sandbox ? .accent : .warning
  }

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
