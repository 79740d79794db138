import Ordering
import Terminal
import Wizard

/// The purchases of a plan, each with how it stands; long runs of finished ones are counted.
enum PurchaseLines {
  static func lines(of order: Order, clock: WallClock, glyphs: Glyphs, width: Int) -> [OrderLines.Line] {
    let latest = Dictionary(order.latestAttempts.map { ($0.index, $0) }, uniquingKeysWith: { _, last in last })
    var lines: [OrderLines.Line] = []
    var done = 0
    let purchases = order.plan.purchases
    for (index, purchase) in purchases.enumerated() {
      let attempt = latest[index]
      if purchases.count > 4, attempt?.state == .placed || attempt == nil && index + 1 < purchases.count {
        if attempt?.state == .placed { done += 1 }
        continue
      }
      let title = PurchaseSentences.title(of: purchase)
      let number = purchases.count > 1 ? "\(index + 1). " : ""
      var pieces: [(String, StyleRole)] = [("\(number)\(title.prefix(1).uppercased() + title.dropFirst()): ", .plain)]
      if let attempt {
        pieces.append((PurchaseSentences.state(attempt.state), role(attempt.state)))
        if let last = attempt.history.last { pieces.append((" \(clock.seconds(last.at))", .dim)) }
        if let number = attempt.vendorOrder { pieces.append((" \(glyphs.dot) \(number)", .dim)) }
      } else {
        pieces.append(("not yet", .dim))
      }
      lines.append(OrderLines.Line(pieces: pieces))
      if let attempt, let why = why(attempt) {
        lines += TextWidth.wrap(why, columns: width - 2).prefix(2).map { OrderLines.Line(pieces: [($0, .warning)], indent: 2) }
      }
      if let attempt { lines += differences(of: attempt, width: width) }
    }
    if done > 0 {
      let bar = glyphs.bar(done, of: purchases.count, columns: Canvas.barColumns)
      lines.insert(OrderLines.Line(pieces: [(bar, .accent), (" \(done) of \(purchases.count) purchases placed", .good)]), at: 0)
    }
    return lines
  }

  /// Why an attempt is not simply placed, in the vendor's or our words.
  private static func why(_ attempt: Attempt) -> String? {
    if let refusal = attempt.refusal { return Sentences.refusal(refusal) }
    switch attempt.state {
    case .notSent, .absent, .abandoned: return attempt.history.last.map { Sentences.words($0.note) }
    case .placed where !attempt.lacking.isEmpty: return OrderSentences.lacking(attempt.lacking)
    // What is open is told below, at length.
    case .intent, .sending, .placed, .awaitingPayment, .rejected, .verify, .unknown, .partial: return nil
    }
  }

  /// What of the reply is not as approved, each on its line, and what to do about it.
  private static func differences(of attempt: Attempt, width: Int) -> [OrderLines.Line] {
    guard !attempt.differences.isEmpty else { return [] }
    let texts = attempt.differences.map { "Not as approved: \(DifferenceSentences.words($0))." } + [DifferenceSentences.next]
    return texts.flatMap { TextWidth.wrap($0, columns: width - 2) }.map { OrderLines.Line(pieces: [($0, .problem)], indent: 2) }
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
