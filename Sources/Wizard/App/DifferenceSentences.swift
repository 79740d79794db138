public import Ordering

/// What is said of a reply that differs from what was approved.
public enum DifferenceSentences {
  /// In a list of orders.
  public static let mark = "not as approved"

  public static func all(_ differences: [ReplyDifference]) -> String {
    "the vendor's reply differs from what was approved: " + differences.map(words).joined(separator: "; ")
  }

  /// One thing, on a line of its own.
  public static func words(_ difference: ReplyDifference) -> String {
    switch difference {
    case .total(let approved, let took): "\(took) taken, \(approved) approved"
    case .billed(let approved, let stated): "the vendor’s order says \(stated), \(approved) approved"
    case .otherCurrency(let approved, let stated): "the vendor’s order says \(stated), \(approved) USD approved"
    case .mailboxes(let ordered, let stated):
      "\(Sentences.count(stated, "mailbox", "mailboxes")) in the vendor’s order, \(ordered) ordered"
    case .line(let subject, let approved, let took):
      "\(QuoteSentences.things(subject)): \(took?.description ?? "no price") taken, \(approved?.description ?? "nothing") approved"
    case .notNamed(let names): "\(Sentences.list(names)) ordered and not named in the reply"
    case .notOrdered(let names): "\(Sentences.list(names)) named in the reply and ordered by nobody"
    }
  }

  /// What a person does about it.
  public static let next = "Compare it with the vendor's dashboard and the card statement, and write to the vendor."
}
