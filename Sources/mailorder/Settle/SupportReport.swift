import Foundation
import Ordering
import Wizard

/// What a vendor's support needs to know of an order: names, amounts, times and the hash of each request, and nothing secret.
enum SupportReport {
  static func lines(of order: Order, at now: Date) -> [String] {
    var lines = [
      "Order \(order.id) ‘\(order.name)’ at \(order.plan.offer.title): \(PurchaseSentences.status(order.status)), \(time(now))",
      "approved: \(order.approvedTotal.map { "\($0) USD" } ?? "without a price")",
    ]
    for attempt in order.attempts {
      lines += [
        "",
        "attempt \(attempt.id): \(PurchaseSentences.title(of: attempt.purchase))",
        "  names: \(attempt.purchase.names.map(\.text).joined(separator: " "))",
      ]
      if attempt.request.isLost {
        lines.append("  request: not in the backup that the book was restored from")
      } else {
        lines.append("  request: \(attempt.request.method) \(attempt.request.path.prefix { $0 != "?" })")
        lines.append("  SHA-256 of its body: \(attempt.request.sha256)")
      }
      if let account = attempt.account { lines.append("  account: \(account.title)") }
      if !attempt.purchase.tag.isEmpty { lines.append("  tag: \(attempt.purchase.tag)") }
      if let number = attempt.vendorOrder { lines.append("  the vendor's order: \(number)") }
      if let before = attempt.supersedes { lines.append("  in the place of attempt \(before)") }
      lines += attempt.history.map { step in
        let why = Sentences.words(step.note)
        return "  \(time(step.at)) \(PurchaseSentences.state(step.state))\(why.isEmpty ? "" : ": \(why)")"
      }
      lines += attempt.checks.map { check in
        let names = check.names.map(\.text).joined(separator: " ")
        return "  \(time(check.at)) checked: \(words(check))\(names.isEmpty ? "" : " (\(names))")"
      }
    }
    return lines
  }

  private static func words(_ check: ReconciliationCheck) -> String {
    switch check.finding {
    case .failed: "failed, \(Sentences.words(check.note))"
    case .incomplete: "\(Sentences.count(check.missing, "known entry is", "known entries are")) missing from the lists"
    case .stated: "listed as ‘\(Sentences.words(check.note))’"
    case .nothing: "nothing of it"
    case .some: "a part"
    case .all: "everything" + (check.differences.isEmpty ? "" : ", but \(DifferenceSentences.all(check.differences))")
    }
  }

  /// To the second, with the offset: a support desk sits in another time zone.
  static func time(_ date: Date) -> String { date.formatted(Date.ISO8601FormatStyle(timeZone: .current)) }
}
