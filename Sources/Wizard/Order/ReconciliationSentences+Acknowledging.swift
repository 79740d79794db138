public import Ordering

// What no list can say, and a person may.

extension ReconciliationSentences {
  /// What a person's word is about, one by one: entries that are gone, what is not of the attempt.
  public static func subjects(of word: Acknowledgements) -> [String] {
    (word.gone ?? []) + (word.goneCount.map { ["\(Sentences.count($0, "entry", "entries")) known before"] } ?? [])
      + (word.foreign ?? []).map(subject)
  }

  /// What was noted of a person's word.
  public static func noted(_ word: Acknowledgements) -> String {
    var gone = word
    gone.foreign = nil
    let lines = [
      subjects(of: gone).isEmpty ? nil : "\(Sentences.list(subjects(of: gone))) are gone",
      word.foreign.map { "not of this order: \(Sentences.list($0.map(subject)))" },
    ]
    return "Noted: \(lines.compactMap { $0 }.joined(separator: "; "))."
  }

  /// What a person's word about it means, asked before it is given.
  public static func asks(about word: Acknowledgements) -> String {
    word.foreign == nil ? "Are these gone for good, cancelled or deleted?" : "Is this not of this order, but somebody else's?"
  }

  private static func subject(_ finding: Unexplained) -> String {
    let names = Sentences.list(finding.names)
    return switch finding.kind {
    case .order: "order \(finding.id), which names \(names) without our tag"
    case .emptyOrder: "order \(finding.id), which shows neither tag nor domains"
    case .names: "\(names), listed anew under no order with our tag"
    case .form: "form \(finding.id), which waits no more and has no domains listed"
    case .manyOrders: "more new orders than are opened in one check"
    }
  }

  static func asking(_ word: Acknowledgements, _ attempt: Attempt) -> String {
    let shows = word.foreign == nil ? "no longer show what was there before" : "show what may be of this order, and do not say so"
    return "\(attempt.purchase.vendor.title)'s lists \(shows): \(Sentences.list(subjects(of: word))). \(asks(about: word)) "
      + "Type how you know, and press Enter."
  }

  /// What a person may say, and by which way.
  static func acknowledgeable(_ word: Acknowledgements, _ attempt: Attempt, in mode: Mode, way: String) -> String {
    let key = way == "s" ? "g says so" : "mailorder settle gone \(attempt.order) says so"
    let subjects = subjects(of: word)
    let span = time(AbsenceRule(attempt.purchase.vendor, in: mode).span)
    guard word.foreign == nil else {
      return
        "The lists have shown this for \(span) and more: \(Sentences.list(subjects)). Look at the dashboard; if it is not of this order, \(key), "
        + "and the lists count without it."
    }
    let one = subjects.count == 1 && word.goneCount == nil
    return
      "The lists have lacked \(Sentences.list(subjects)) for \(span) and more. If "
      + "\(one ? "it is" : "they are") gone for good, \(key), and the lists count again."
  }

  /// What a person's word about a key means, asked before it is given.
  static func isSameAccount(_ needed: VendorAccount) -> String {
    "It was ordered through \(needed.title). Is the key that is set up now a key of the very same account? Type how you know, and press Enter."
  }

  /// The way out beside the failure that another account is needed.
  public static let sameAccount = "If the key set up now is of that account, k says so."
}
