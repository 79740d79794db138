public import Foundation

/// An order being filled in. Everything a person typed is in it as typed, so that nothing is lost between two sittings.
public struct Draft: Equatable, Codable, Sendable, Identifiable {
  /// The mark of a draft, from the injected generator.
  public typealias ID = Identifier<Draft>

  public internal(set) var id: ID
  /// What is ordered.
  public var kind: OrderKind
  /// What the home screen calls it; the brand unless a person names it.
  public var name: String
  public internal(set) var createdAt: Date
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
  /// Domains that are wanted in all, from the planner or a person; nil where nobody said.
  public var planned: Int?
  /// How many a domain gets where it is another number than the wanted one, as a sheet said.
  public var counts: [DomainName: Int]
  /// The people field of the mailbox step, as typed.
  public var people: String
  public var patterns: [AliasPattern]
  public var allowsNumbers: Bool
  /// How people and patterns are spread over the domains. A new draft's people go on from domain to domain, so that nobody is left out while there
  /// are mailboxes for all.
  public var spread: Spread
  /// What tells one draft's spread from another's; a part of a draft keeps it.
  public var spreadSeed: String
  /// Names whose spelling in Latin letters nobody can tell for sure, and that a person looked at: first and last name as the mailbox has them.
  public var spellings: Set<String>
  public var details: Details
  /// Providers for which the vendor makes the aliases from a name, instead of taking aliases (ScaledMail).
  public var vendorNamed: Set<Provider>
  /// The bundle that is ordered, for an order of a package.
  public var package: MailboxPackage?
  /// Numbers the vendor gave for uploaded pictures, by their file (Saleshandy).
  public var uploads: [String: String]
  /// How many of the bundle.
  public var quantity: Int
  /// The paid order that gets its domains and names, for an unfinished form.
  public var form: PendingForm?
  /// The order whose missing names it buys: the ceiling of an order counts both together.
  public var continues: Order.ID?
  /// For whom it is ordered; nil where nobody said.
  public var client: DraftClient?
  /// The brand with which it was begun, from a client or an earlier order; nil for an order that was begun empty.
  public var filledBrand: String?
  /// The basket of which it orders a part; nil for a basket that is ordered whole.
  public var basket: BasketPart?
  /// Who had a program prepare it, for a person to look at and place; nil for one that a person began.
  public var maker: String?
  /// Which rules hold; set by the program each time a draft is begun or opened, and not kept with it.
  public var editions: RuleEditions

  public init(id: ID, kind: OrderKind = .newDomains, at now: Date, editions: RuleEditions = .seeds) {
    self.id = id
    self.kind = kind
    self.editions = editions
    name = ""
    createdAt = now
    changedAt = now
    step = .domains
    brand = ""
    endings = ["com", "org"]
    lines = []
    offer = nil
    wanted = 3
    counts = [:]
    people = ""
    patterns = AliasPattern.usual
    allowsNumbers = false
    spread = .people
    spreadSeed = id.text
    spellings = []
    details = Details()
    vendorNamed = []
    uploads = [:]
    quantity = 1
    // A kind of which one vendor sells one thing has its offer from the start.
    if kind.offers.count == 1 { offer = kind.offers[0] }
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
    /// Stands in a vendor's list: replaced by the next reading unless chosen.
    case listed(Vendor)
  }

  public let name: DomainName
  public let origin: Origin
  public var isChosen: Bool
  /// The last answer of each vendor that was asked.
  public var answers: [Vendor: NameAnswer]
  public var mailboxes: [Mailbox]
  /// Its own provider, where it is another than the draft's (Instantly, ScaledMail).
  public var provider: Provider?
  /// What the vendor's list says of it, when it was picked from one.
  public var listing: Listing?
  /// Which of the chosen domains it is when people are dealt out; nil where every domain gets the same.
  public var turn: Int?

  public init(
    _ name: DomainName, origin: Origin = .typed, isChosen: Bool = false, answers: [Vendor: NameAnswer] = [:],
    mailboxes: [Mailbox] = [], provider: Provider? = nil, listing: Listing? = nil
  ) {
    self.name = name
    self.origin = origin
    self.isChosen = isChosen
    self.answers = answers
    self.mailboxes = mailboxes
    self.provider = provider
    self.listing = listing
  }
}
