import Foundation

/// Why an attempt moved: a code with its facts, or the words of a vendor or a person. The sentence is made where it is read.
public enum AttemptNote: Hashable, Sendable {
  /// Nothing: it was journaled, or what was said of it has been erased.
  case nothing
  /// The row says that the request may leave.
  case sending
  /// The vendor holds the order.
  case confirmed
  /// The vendor holds the order, and its reply differs from what was approved.
  case differs(ReplyDifferences)
  /// The vendor holds the order and waits for a payment at its page.
  case awaitingPayment
  /// The process that sent it is gone.
  case ownerGone
  /// The book is a copy that was made while it was under way.
  case restored
  case withdrawn(Withdrawal)
  /// The vendor's lists show everything.
  case found
  /// The vendor's lists show only so many of the names.
  case foundPart(Int)
  /// The vendor said no, which proves nothing yet.
  case said(Refusal)
  /// After a plain no the vendor's whole list shows nothing of it.
  case refusalStands
  /// What the vendor, the network or a person said; or the sentence that an earlier version wrote down.
  case words(String)

  /// The same with every word of others passed through a filter.
  public func filtered(_ filter: (String) -> String) -> AttemptNote {
    switch self {
    case .words(let text): .words(filter(text))
    case .differs(let differences): .differs(differences.filtered(filter))
    case .said(let refusal): .said(refusal.filtered(filter))
    case .nothing, .sending, .confirmed, .awaitingPayment, .ownerGone, .restored, .withdrawn, .found, .foundPart, .refusalStands:
      self
    }
  }
}

/// Why a journaled request is not sent.
public enum Withdrawal: String, Hashable, Sendable, CaseIterable {
  /// The program was left before it was sent.
  case left
  /// Its quote became old while it waited for its turn.
  case quoteOld = "quote-old"
  /// The order book reported an error when it was written down.
  case bookFailed = "book-failed"
}

/// How it is stored: nothing as no text, a code as `#` with its name and its facts after a blank, and words as they are, so that what earlier
/// versions wrote is still read. Words that begin as a code does are marked as words.
extension AttemptNote: RawRepresentable, Codable {
  public init(rawValue: String) {
    guard !rawValue.isEmpty else {
      self = .nothing
      return
    }
    self = StoredNote(text: rawValue).flatMap(AttemptNote.init) ?? .words(rawValue)
  }

  private init?(_ stored: StoredNote) {
    switch stored.code {
    case "sending": self = .sending
    case "confirmed": self = .confirmed
    case "differs":
      guard let differences = ReplyDifferences(json: stored.facts) else { return nil }
      self = .differs(differences)
    case "awaiting-payment": self = .awaitingPayment
    case "owner-gone": self = .ownerGone
    case "restored": self = .restored
    case "withdrawn":
      guard let why = Withdrawal(rawValue: stored.facts) else { return nil }
      self = .withdrawn(why)
    case "found": self = .found
    case "found-part":
      guard let count = Int(stored.facts) else { return nil }
      self = .foundPart(count)
    case "said":
      guard let refusal = Refusal(stored: stored.facts) else { return nil }
      self = .said(refusal)
    case "refusal-stands": self = .refusalStands
    case "words": self = .words(stored.facts)
    default: return nil
    }
  }

  public var rawValue: String {
    switch self {
    case .nothing: ""
    case .sending: StoredNote("sending").text
    case .confirmed: StoredNote("confirmed").text
    case .differs(let differences): StoredNote("differs", differences.json).text
    case .awaitingPayment: StoredNote("awaiting-payment").text
    case .ownerGone: StoredNote("owner-gone").text
    case .restored: StoredNote("restored").text
    case .withdrawn(let why): StoredNote("withdrawn", why.rawValue).text
    case .found: StoredNote("found").text
    case .foundPart(let count): StoredNote("found-part", "\(count)").text
    case .said(let refusal): StoredNote("said", refusal.stored).text
    case .refusalStands: StoredNote("refusal-stands").text
    case .words(let text): text.hasPrefix("#") ? StoredNote("words", text).text : text
    }
  }
}
