/// What of a vendor's reply to a purchase, or of the order as the vendor lists it, differs from what a person approved. The order stands; a
/// person has to take it up with the vendor.
public enum ReplyDifference: Hashable, Codable, Sendable {
  case total(approved: Money, took: Money)
  /// What the vendor says the order costs, before or after it is paid.
  case billed(approved: Money, stated: Money)
  /// The same in another currency, in the vendor's words.
  case otherCurrency(approved: Money, stated: String)
  /// How many mailboxes the vendor says the order has.
  case mailboxes(ordered: Int, stated: Int)
  /// A line that came at another amount, that nobody approved, or that is missing.
  case line(Quote.Line.Subject, approved: Money?, took: Money?)
  /// Names that were ordered and that the reply does not name.
  case notNamed([String])
  /// Names of the reply that nobody ordered.
  case notOrdered([String])
}

/// All that differs; at least one thing does.
public struct ReplyDifferences: Hashable, Codable, Sendable {
  public let all: [ReplyDifference]

  /// - Returns: nil when nothing differs.
  public init?(_ all: [ReplyDifference]) {
    guard !all.isEmpty else { return nil }
    self.all = all
  }

  /// The same with every word of others passed through a filter.
  func filtered(_ filter: (String) -> String) -> ReplyDifferences {
    let filtered = all.map { difference -> ReplyDifference in
      switch difference {
      case .notNamed(let names): .notNamed(names.map(filter))
      case .notOrdered(let names): .notOrdered(names.map(filter))
      case .otherCurrency(let approved, let stated): .otherCurrency(approved: approved, stated: filter(stated))
      case .total, .billed, .mailboxes, .line: difference
      }
    }
    return ReplyDifferences(filtered) ?? self
  }
}

extension ReplyDifference {
  /// The amounts of two quotes, subject by subject, where they are not the same.
  public static func lines(approved: [Quote.Line], took: [Quote.Line]) -> [ReplyDifference] {
    var subjects: [Quote.Line.Subject] = []
    for line in approved + took where !subjects.contains(line.subject) { subjects.append(line.subject) }
    func amount(_ subject: Quote.Line.Subject, _ lines: [Quote.Line]) -> Money? {
      let amounts = lines.filter { $0.subject == subject }.map(\.amount)
      return amounts.isEmpty || amounts.contains(nil) ? nil : amounts.compactMap(\.self).sum()
    }
    return subjects.compactMap { subject in
      let (asked, came) = (amount(subject, approved), amount(subject, took))
      return asked == came ? nil : .line(subject, approved: asked, took: came)
    }
  }
}

extension Attempt {
  /// What it cost, as far as is known: what was approved for it, or what the vendor took where that is more; nil in books of earlier versions, which
  /// do not say.
  public var cost: Money? { purchase.due.map { max($0, ReplyDifference.taken(differences) ?? $0) } }
}

extension ReplyDifference {
  /// The most a vendor said it took, or bills, where that differs from what was approved.
  public static func taken(_ differences: [ReplyDifference]) -> Money? {
    let amounts = differences.compactMap { difference -> Money? in
      switch difference {
      case .total(_, let took): took
      case .billed(_, let stated): stated
      case .otherCurrency, .mailboxes, .line, .notNamed, .notOrdered: nil
      }
    }
    return amounts.max()
  }
}
