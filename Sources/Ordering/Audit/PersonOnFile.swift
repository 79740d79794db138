public import Foundation

/// Somebody whose data stand in the book, and where: a registrant, or one of a client's people.
public struct PersonOnFile: Hashable, Sendable, Identifiable {
  /// Tells persons apart: names and phone as they were given, without case and blanks.
  public struct ID: Hashable, Sendable {
    public let first: String
    public let last: String
    /// Digits only.
    public let phone: String

    public init(first: String, last: String, phone: String) {
      func plain(_ text: String) -> String { text.lowercased().split(separator: " ").joined(separator: " ") }
      self.first = plain(first)
      self.last = plain(last)
      self.phone = phone.filter(\.isNumber)
    }
  }

  public let id: ID
  /// First and last name as they were given.
  public let name: String
  public let drafts: [Draft.ID]
  public let orders: [Order.ID]
  /// Attempts whose request holds the data.
  public let attempts: [Attempt.ID]
  /// Those of them that are not closed: the data cannot be erased before they are.
  public let open: [Attempt.ID]
  /// Clients that have the person as registrant or among their people.
  public let clients: [Client.ID]
  /// When the newest of the drafts, orders and clients was last worked on.
  public let lastUsed: Date

  public init(
    id: ID, name: String, drafts: [Draft.ID] = [], orders: [Order.ID] = [], attempts: [Attempt.ID] = [], open: [Attempt.ID] = [],
    clients: [Client.ID] = [], lastUsed: Date
  ) {
    self.id = id
    self.name = name
    self.drafts = drafts
    self.orders = orders
    self.attempts = attempts
    self.open = open
    self.clients = clients
    self.lastUsed = lastUsed
  }
}

/// What was erased of a person, and where copies of it may still be.
public struct Erasure: Hashable, Sendable {
  public let drafts: Int
  public let orders: Int
  public let attempts: Int
  public let clients: Int
  /// Copies of the book beside it, made before: they hold what they held.
  public let copies: [String]

  public init(drafts: Int, orders: Int, attempts: Int, clients: Int = 0, copies: [String]) {
    self.drafts = drafts
    self.orders = orders
    self.attempts = attempts
    self.clients = clients
    self.copies = copies
  }
}
