public import Foundation

/// An order being filled in. Everything a person typed is in it as typed, so that nothing is lost between two sittings.
public struct Draft: Equatable, Codable, Sendable, Identifiable {
  /// The mark of a draft, from the injected generator.
  public struct ID: Hashable, Codable, Sendable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
  }

  public let id: ID
  /// What the home screen calls it; the brand unless a person names it.
  public var name: String
  public let createdAt: Date
  public var changedAt: Date
  /// Where the person was.
  public var step: Step
  /// The brand or names field of the domain step, as typed.
  public var brand: String
  /// Endings for ideas and for words without one, without dots.
  public var endings: [String]
  /// Names looked at, chosen or not, in the order of the screen.
  public var lines: [DraftLine]
  public var offer: Offer?
  /// Mailboxes a domain that are wanted, before an offer's own count.
  public var wanted: Int
  /// The people field of the mailbox step, as typed.
  public var people: String
  public var patterns: [AliasPattern]
  public var allowsNumbers: Bool
  public var details: Details

  public init(id: ID, at now: Date) {
    self.id = id
    name = ""
    createdAt = now
    changedAt = now
    step = .domains
    brand = ""
    endings = ["com", "org"]
    lines = []
    offer = nil
    wanted = 3
    people = ""
    patterns = AliasPattern.usual
    allowsNumbers = false
    details = Details()
  }

  /// The steps of an order, in order.
  public enum Step: String, CaseIterable, Codable, Sendable, Hashable {
    case domains
    case provider
    case mailboxes
    case details
    case review
  }
}

/// A name in a draft: what the vendors said of it, whether it is chosen, and its mailboxes.
public struct DraftLine: Equatable, Codable, Sendable {
  /// Where the name came from.
  public enum Origin: Hashable, Codable, Sendable {
    /// Typed, pasted or imported by a person: stays until the person removes it.
    case typed
    /// Made from the brand: replaced by the next search unless chosen.
    case idea
    /// Thought of by a vendor: replaced by the next search unless chosen.
    case suggested(Vendor)
  }

  public let name: DomainName
  public let origin: Origin
  public var isChosen: Bool
  /// The last answer of each vendor that was asked.
  public var answers: [Vendor: NameAnswer]
  public var mailboxes: [Mailbox]

  public init(
    _ name: DomainName, origin: Origin = .typed, isChosen: Bool = false, answers: [Vendor: NameAnswer] = [:],
    mailboxes: [Mailbox] = []
  ) {
    self.name = name
    self.origin = origin
    self.isChosen = isChosen
    self.answers = answers
    self.mailboxes = mailboxes
  }
}

extension Draft {
  public var chosen: [DraftLine] { lines.filter(\.isChosen) }
  public var chosenNames: [DomainName] { lines.compactMap { $0.isChosen ? $0.name : nil } }

  /// How many mailboxes each chosen domain gets with an offer.
  public func mailboxesPerDomain(with offer: Offer) -> Int { offer.rules.mailboxesPerDomain.nearest(to: wanted) }

  /// Names for the mailboxes, from the people and patterns typed.
  public var generator: NameGenerator {
    NameGenerator(people: Person.list(in: people), patterns: patterns, allowsNumbers: allowsNumbers)
  }

  /// Whether mail must never be sent from a name; for many names ask `ownBrand` once.
  public func isOwnBrand(_ name: DomainName) -> Bool { ownBrand.owns(name) }
}
