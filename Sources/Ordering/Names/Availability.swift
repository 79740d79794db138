public import Foundation

/// What one vendor says of one name.
public struct NameAnswer: Hashable, Codable, Sendable {
  public enum Status: Hashable, Codable, Sendable {
    /// Free to order here.
    case available
    /// Saleshandy's way of saying it: the name was among those it offered for a keyword.
    case offered
    /// Saleshandy was asked for the name's stem and did not offer the name.
    case notOffered
    case taken
    /// Refused for a word in it, usually a trademark; the word when the vendor names it.
    case restricted(String?)
    /// The vendor does not sell this ending for new domains.
    case endingNotSold
    /// The vendor answered with something else; its own word is kept.
    case other(String)
  }

  /// `standing` is what books of earlier versions call the status.
  enum CodingKeys: String, CodingKey {
    case name, firstYear, renewal, at
    case status = "standing"
  }

  public let name: DomainName
  public let status: Status
  /// First year, when the answer carries a price (ScaledMail).
  public let firstYear: Money?
  /// Each further year, when the answer carries a price (ScaledMail).
  public let renewal: Money?
  public let at: Date

  public init(_ name: DomainName, _ status: Status, firstYear: Money? = nil, renewal: Money? = nil, at: Date) {
    self.name = name
    self.status = status
    self.firstYear = firstYear
    self.renewal = renewal
    self.at = at
  }

  /// Whether it names what the first year costs, and not what each further one does.
  public var hidesRenewal: Bool { firstYear != nil && renewal == nil }

  /// Whether the vendor would take an order for the name.
  public var canBeOrdered: Bool { status == .available || status == .offered }
}
