/// What one domain costs when its order is placed, so that a dear one does not hide among cheap ones.
public struct NamePrice: Hashable, Codable, Sendable {
  public let name: DomainName
  /// The domain itself; zero where this order does not pay it, nil while nobody has named a price.
  public let domain: Money?
  /// Its mailboxes, or its share of a bundle; zero where this order does not pay them, nil while nobody has named a price.
  public let mailboxes: Money?

  public init(_ name: DomainName, domain: Money?, mailboxes: Money?) {
    self.name = name
    self.domain = domain
    self.mailboxes = mailboxes
  }

  /// What is known of it.
  public var known: Money { (domain ?? .zero) + (mailboxes ?? .zero) }
}
