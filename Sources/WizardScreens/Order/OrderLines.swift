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
  static func top(of order: Order, _ screen: OrderScreen, clock: WallClock, glyphs: Glyphs, width: Int) -> [Line] {
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
        lines += wrapped(checkout, address.isKnown || screen.mode == .sandbox ? .accent : .warning, width)
        if let stated = ReconciliationSentences.stated(attempt) {
          lines += wrapped(stated, attempt.hasLapsed ? .problem : .warning, width)
        }
      }
    }
    if let failure = screen.state.failure {
      lines += wrapped("\(order.plan.offer.vendor.title): \(Sentences.failure(failure))", .warning, width)
    }
    if let open = order.latestAttempts.last(where: \.isUnresolved), open.state != .awaitingPayment || open.accountNeeded != nil {
      let account = screen.account(of: open) { clock.moment($0, now: screen.now) }
      for text in [account.mayBe, account.checked, account.next] { lines += wrapped(text, .plain, width) }
    } else {
      lines += wrapped(OrderSentences.next(screen, of: order), .plain, width)
    }
    lines.append(Line(pieces: []))
    return lines
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
