public import Foundation

/// What a vendor holds for us: domains, their mailboxes, orders.
public struct Holdings: Hashable, Sendable {
  public let vendor: Vendor
  /// ScaledMail's; nil elsewhere.
  public let workspace: Workspace?
  public let domains: [HeldDomain]
  public let orders: [HeldOrder]
  /// What is here of the vendor's lists that did not come whole.
  public let parts: [List: ListPart]
  public let at: Date
  /// Whose they are; nil where nobody knows.
  public var account: VendorAccount?

  /// The lists it is read from.
  public enum List: String, Hashable, Sendable, CaseIterable {
    case domains
    /// Names that were bought, ScaledMail's.
    case boughtNames
    case mailboxes
    case orders
  }

  public init(
    vendor: Vendor, workspace: Workspace? = nil, domains: [HeldDomain], orders: [HeldOrder], parts: [List: ListPart] = [:], at: Date
  ) {
    self.vendor = vendor
    self.workspace = workspace
    self.domains = domains
    self.orders = orders
    self.parts = parts
    self.at = at
  }
}

/// A domain that a vendor holds for us.
public struct HeldDomain: Hashable, Sendable, Identifiable {
  public let name: DomainName
  /// The vendor's id, where it has one; what delete, revoke and mailboxes are asked by.
  public let vendorID: String?
  public let provider: Provider?
  public let stage: OrderProgress.Domain.Stage
  public let redirect: String?
  /// Nil until they were asked for, where the list does not bring them.
  public let mailboxes: [HeldMailbox]?
  public let mailboxCount: Int?
  /// The vendor's id of the order it belongs to.
  public let order: String?
  public let createdAt: Date?
  /// When it expires or renews.
  public let endsAt: Date?
  public let isPreWarmed: Bool
  /// Bought, but not used in an order yet (ScaledMail).
  public let isUnused: Bool
  /// Deleted, but not yet gone: the deletion can be revoked (Saleshandy).
  public let canBeRevoked: Bool

  public var id: String { vendorID ?? name.text }

  public init(
    name: DomainName, vendorID: String? = nil, provider: Provider? = nil, stage: OrderProgress.Domain.Stage,
    redirect: String? = nil,
    mailboxes: [HeldMailbox]? = nil, mailboxCount: Int? = nil, order: String? = nil, createdAt: Date? = nil, endsAt: Date? = nil,
    isPreWarmed: Bool = false, isUnused: Bool = false, canBeRevoked: Bool = false
  ) {
    self.name = name
    self.vendorID = vendorID
    self.provider = provider
    self.stage = stage
    self.redirect = redirect
    self.mailboxes = mailboxes
    self.mailboxCount = mailboxCount
    self.order = order
    self.createdAt = createdAt
    self.endsAt = endsAt
    self.isPreWarmed = isPreWarmed
    self.isUnused = isUnused
    self.canBeRevoked = canBeRevoked
  }
}

/// A mailbox that a vendor holds for us.
public struct HeldMailbox: Hashable, Sendable {
  public let address: String
  public let first: String
  public let last: String
  public let stage: OrderProgress.Domain.Stage

  public init(address: String, first: String, last: String, stage: OrderProgress.Domain.Stage) {
    self.address = address
    self.first = first
    self.last = last
    self.stage = stage
  }
}

/// An order as the vendor lists it.
public struct HeldOrder: Hashable, Sendable, Identifiable {
  public let id: String
  /// The vendor's words.
  public let description: String
  public let amount: Money?
  public let createdAt: Date?
  /// The vendor's word for where it stands.
  public let status: String
  public let tag: String?
  /// Its domains, where they were asked for.
  public let names: [DomainName]
  /// How many mailboxes it has, where it says so of all its domains.
  public var mailboxes: Int?
  /// Their addresses in lower case, where it names that of each.
  public var addresses: [String]?
  /// The amount and its currency in the vendor's words, where that is not ours, so that it is no `amount`; nil else.
  public var otherCurrency: String?
  /// What is here of its domains where not all could be read; nil when nothing is missing.
  public var part: ListPart?

  public init(
    id: String, description: String, amount: Money?, createdAt: Date?, status: String, tag: String? = nil, names: [DomainName] = [],
    mailboxes: Int? = nil
  ) {
    self.id = id
    self.description = description
    self.amount = amount
    self.createdAt = createdAt
    self.status = status
    self.tag = tag
    self.names = names
    self.mailboxes = mailboxes
  }
}

extension Holdings {
  /// The domains an order of a kind can pick: own ones for further mailboxes, or bought ones that carry none yet.
  public func listed(for kind: OrderKind) -> [ListedDomain] {
    let fitting = domains.filter { domain in
      switch kind {
      case .extraMailboxes: !domain.isPreWarmed && domain.stage != .cancelled && domain.stage != .failed
      case .boughtDomains: domain.isUnused
      default: false
      }
    }
    return fitting.map { domain in
      let mailboxes = (domain.mailboxes ?? []).filter { $0.stage != .cancelled }
      let named = mailboxes.map { mailbox in
        Mailbox(first: mailbox.first, last: mailbox.last, alias: String(mailbox.address.prefix { $0 != "@" }))
      }
      return ListedDomain(
        domain.name,
        Listing(
          vendor: vendor, provider: domain.provider, id: domain.vendorID ?? "", mailboxes: named,
          mailboxCount: domain.mailboxes == nil ? domain.mailboxCount : mailboxes.count))
    }
  }
}
