/// For whom is ordered: everything of it that a new order begins with. No password is ever part of it.
public struct Client: Equatable, Sendable, Identifiable {
  /// The mark of a client, from the injected generator.
  public typealias ID = Identifier<Client>

  public let id: ID
  /// What lists call it; no two clients of a book have the same.
  public var name: String
  /// What ideas are made of.
  public var brand = ""
  /// The client's own domains, from which mail must never be sent.
  public var ownDomains: [DomainName] = []
  /// Without dots; empty for the usual ones.
  public var endings: [String] = []
  /// Words in front of the brand, in the place of the usual ones; empty for those.
  public var prefixes: [String] = []
  /// Words behind the brand, in the place of the usual ones; empty for those.
  public var suffixes: [String] = []
  /// As typed.
  public var redirect = ""
  /// The people field, as typed.
  public var people = ""
  /// Pictures of people, as `PictureList` reads them.
  public var pictures = ""
  /// Empty for the usual ones.
  public var patterns: [AliasPattern] = []
  public var allowsNumbers = false
  /// How people and patterns are spread over domains; nil for the usual way.
  public var spread: Spread?
  public var registrant = RegistrantEntry()
  /// The offer that is ordered; nil where it is chosen each time.
  public var offer: Offer?
  /// Mailboxes a domain; nil for the usual number.
  public var wanted: Int?
  /// The person's part of ScaledMail's tag.
  public var label = ""
  /// ScaledMail's workspace.
  public var workspace: Workspace?
  /// The sending program; its password is always empty.
  public var sequencer = Sequencer()
  public var ceilings = ClientCeilings()
  /// What its volume is planned by.
  public var volume = VolumeAssumptions()
  /// Names that were used, those of its orders among them.
  public var used: [DomainName] = []
  /// Names the client does not want.
  public var denied: [DomainName] = []
  /// Which save it is, as the book counts them; 0 for one that is in no book yet.
  public var revision = 0

  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }

}

/// The most that may be spent for a client, beside what the configuration allows.
public struct ClientCeilings: Hashable, Codable, Sendable {
  /// On one order, due when it is placed.
  public var order: Money?
  /// In the 24 hours before now, over the client's orders.
  public var day: Money?
  /// In the 30 days before now, over the client's orders.
  public var month: Money?
  /// Above it a second person approves the client's orders; zero for every one.
  public var approval: Money?

  public init(order: Money? = nil, day: Money? = nil, month: Money? = nil, approval: Money? = nil) {
    self.order = order
    self.day = day
    self.month = month
    self.approval = approval
  }

  public var isEmpty: Bool { self == ClientCeilings() }
}

/// A client as lists show it.
public struct ClientSummary: Hashable, Sendable, Identifiable {
  public let id: Client.ID
  public let name: String
  public let brand: String
  public let offer: Offer?

  public init(id: Client.ID, name: String, brand: String = "", offer: Offer? = nil) {
    self.id = id
    self.name = name
    self.brand = brand
    self.offer = offer
  }
}
