public import Foundation

/// What a vendor's list says of a domain that is ordered from that list: pre-warmed stock, a domain held there, a name bought before.
public struct Listing: Hashable, Codable, Sendable {
  public let vendor: Vendor
  /// Nil where the list does not tell it.
  public let provider: Provider?
  /// The vendor's id of the entry; empty where it has none.
  public let id: String
  /// The mailboxes that are on it, where the list names them.
  public let mailboxes: [Mailbox]
  /// How many mailboxes are on it; nil where the vendor does not say.
  public let mailboxCount: Int?
  /// How long it has been warmed up, in months.
  public let months: Int?
  /// Paid once with the order.
  public let setUp: Money?
  /// Paid each month.
  public let monthly: Money?
  /// When the list was read; nil in drafts of earlier versions, and where nothing of it is a price.
  public let at: Date?

  public init(
    vendor: Vendor, provider: Provider?, id: String = "", mailboxes: [Mailbox] = [], mailboxCount: Int? = nil, months: Int? = nil,
    setUp: Money? = nil, monthly: Money? = nil, at: Date? = nil
  ) {
    self.vendor = vendor
    self.provider = provider
    self.id = id
    self.mailboxes = mailboxes
    self.mailboxCount = mailboxCount
    self.months = months
    self.setUp = setUp
    self.monthly = monthly
    self.at = at
  }

  /// Aliases that are taken on the domain already.
  public var aliases: Set<String> { Set(mailboxes.map(\.alias)) }
}

/// A domain of a vendor's list, with what the list says of it.
public struct ListedDomain: Hashable, Codable, Sendable {
  public let name: DomainName
  public let listing: Listing

  public init(_ name: DomainName, _ listing: Listing) {
    self.name = name
    self.listing = listing
  }
}

/// What pre-warmed stock is asked for.
public struct StockSearch: Hashable, Sendable {
  /// A part of the name; empty for all.
  public let text: String
  /// Without dots; empty for all.
  public let endings: [String]
  public let workspace: Workspace?

  public init(text: String = "", endings: [String] = [], workspace: Workspace? = nil) {
    self.text = text
    self.endings = endings
    self.workspace = workspace
  }
}
