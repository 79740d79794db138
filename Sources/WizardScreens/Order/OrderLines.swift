import Ordering
import Terminal
import Wizard

/// What an order's screen says, line by line.
enum OrderLines {
  struct Line {
    let pieces: [(String, StyleRole)]
    var indent = 0
  }

  /// A domain with what was ordered and, once the vendor was asked, what is there.
  struct Domain {
    let name: DomainName
    let ordered: Int
    let delivered: Int?
    let stage: OrderProgress.Domain.Stage?
  }

  /// Everything above the table: standing, purchases, checkout addresses, what happens next.
  static func top(of order: Order, state: WizardState, clock: WallClock, glyphs: Glyphs, width: Int) -> [Line] {
    var lines: [Line] = []
    let status = state.order.isPlacing ? Sentences.status(.placing) : Sentences.status(order.status)
    let total = order.approvedTotal.map { "approved \($0) USD" } ?? Sentences.priceAtCheckout
    let rest = " \(glyphs.dot) \(total) \(glyphs.dot) ordered \(clock.short(order.createdAt, now: state.now))"
    let away = order.isArchived ? order.archivedAt.map { " \(glyphs.dot) put away \(clock.short($0, now: state.now))" } : nil
    lines.append(Line(pieces: [(status, role(order.status)), (rest + (away ?? ""), .dim)]))
    lines += purchases(of: order, clock: clock, glyphs: glyphs, width: width)
    for attempt in order.latestAttempts {
      if attempt.state == .awaitingPayment, let checkout = attempt.checkout {
        lines.append(Line(pieces: [("Pay at", .label)]))
        lines += TextWidth.wrap(checkout, columns: width).map { Line(pieces: [($0, .accent)]) }
      }
    }
    if let failure = state.order.failure {
      let text = "\(order.plan.offer.vendor.title): \(Sentences.failure(failure))"
      lines += TextWidth.wrap(text, columns: width).map { Line(pieces: [($0, .warning)]) }
    }
    if let open = order.latestAttempts.last(where: \.isUnresolved), open.state != .awaitingPayment, !state.order.isPlacing {
      let account = state.account(of: open) { clock.moment($0, now: state.now) }
      for text in [account.mayBe, account.checked, account.next] {
        lines += TextWidth.wrap(text, columns: width).map { Line(pieces: [($0, .plain)]) }
      }
    } else {
      let next = Sentences.next(state.order, of: order, checksEvery: Int(state.followInterval))
      lines += TextWidth.wrap(next, columns: width).map { Line(pieces: [($0, .plain)]) }
    }
    lines.append(Line(pieces: []))
    return lines
  }

  /// The purchases of the plan, each with how it stands; long runs of finished ones are counted.
  private static func purchases(of order: Order, clock: WallClock, glyphs: Glyphs, width: Int) -> [Line] {
    let latest = Dictionary(order.latestAttempts.map { ($0.index, $0) }, uniquingKeysWith: { _, last in last })
    var lines: [Line] = []
    var done = 0
    let purchases = order.plan.purchases
    for (index, purchase) in purchases.enumerated() {
      let attempt = latest[index]
      if purchases.count > 4, attempt?.state == .placed || attempt == nil && index + 1 < purchases.count {
        if attempt?.state == .placed { done += 1 }
        continue
      }
      let title = Sentences.title(of: purchase)
      let number = purchases.count > 1 ? "\(index + 1). " : ""
      var pieces: [(String, StyleRole)] = [("\(number)\(title.prefix(1).uppercased() + title.dropFirst()): ", .plain)]
      if let attempt {
        pieces.append((Sentences.state(attempt.state), role(attempt.state)))
        if let last = attempt.history.last { pieces.append((" \(clock.seconds(last.at))", .dim)) }
        if let number = attempt.vendorOrder { pieces.append((" \(glyphs.dot) \(number)", .dim)) }
      } else {
        pieces.append(("not yet", .dim))
      }
      lines.append(Line(pieces: pieces))
      if let attempt, let why = why(attempt) {
        lines += TextWidth.wrap(why, columns: width - 2).prefix(2).map { Line(pieces: [($0, .warning)], indent: 2) }
      }
    }
    if done > 0 { lines.insert(Line(pieces: [("\(done) of \(purchases.count) purchases placed", .good)]), at: 0) }
    return lines
  }

  /// Why an attempt is not simply placed, in the vendor's or our words.
  private static func why(_ attempt: Attempt) -> String? {
    if let refusal = attempt.refusal { return Sentences.refusal(refusal) }
    switch attempt.state {
    case .notSent, .absent, .abandoned: return attempt.history.last.map { Sentences.words($0.note) }
    case .placed where !attempt.lacking.isEmpty: return Sentences.lacking(attempt.lacking)
    // What is open is told below, at length.
    case .intent, .sending, .placed, .awaitingPayment, .rejected, .verify, .unknown, .partial: return nil
    }
  }

  static func domains(of order: Order) -> [Domain] {
    let found = Dictionary(order.progress?.domains.map { ($0.name, $0) } ?? [], uniquingKeysWith: { first, _ in first })
    let lacking = Set(order.lackingNames)
    var ordered: [DomainName: Int] = [:]
    for item in order.plan.purchases.flatMap(\.items) { ordered[item.name] = max(ordered[item.name] ?? 0, item.mailboxes.count) }
    return order.plan.names.map { name in
      Domain(
        name: name, ordered: found[name]?.ordered ?? ordered[name] ?? 0, delivered: found[name]?.delivered,
        stage: lacking.contains(name) ? .other(Sentences.notBought) : found[name]?.stage)
    }
  }

  private static func role(_ status: Order.Status) -> StyleRole {
    switch status {
    case .ready: .good
    case .placing, .settingUp: .accent
    case .awaitingPayment, .stopped: .warning
    case .unresolved, .failed: .problem
    }
  }

  private static func role(_ state: AttemptState) -> StyleRole {
    switch state {
    case .placed: .good
    case .intent, .sending: .accent
    case .awaitingPayment, .notSent, .absent, .abandoned: .warning
    case .rejected, .verify, .unknown, .partial: .problem
    }
  }
}
