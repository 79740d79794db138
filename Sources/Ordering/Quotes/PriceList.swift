public import Foundation

/// A vendor's own prices, as Saleshandy's plans give them.
public struct PriceList: Hashable, Codable, Sendable {
  public struct Entry: Hashable, Codable, Sendable {
    public enum Subject: Hashable, Codable, Sendable {
      /// A new domain a year; the ending without dot, nil for every ending.
      case domain(ending: String?)
      case mailbox
    }

    public let provider: Provider
    public let plan: BillingPlan
    public let subject: Subject
    public let price: Money
    public let isRenewal: Bool

    public init(provider: Provider, plan: BillingPlan, subject: Subject, price: Money, isRenewal: Bool) {
      self.provider = provider
      self.plan = plan
      self.subject = subject
      self.price = price
      self.isRenewal = isRenewal
    }
  }

  public let vendor: Vendor
  public let entries: [Entry]
  public let at: Date
  /// What is here of a list that did not come whole; nil when nothing is missing.
  public let part: ListPart?

  private enum CodingKeys: String, CodingKey { case vendor, entries, at }

  public init(vendor: Vendor, entries: [Entry], at: Date, part: ListPart? = nil) {
    self.vendor = vendor
    self.entries = entries
    self.at = at
    self.part = part
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      vendor: try values.decode(Vendor.self, forKey: .vendor), entries: try values.decode([Entry].self, forKey: .entries),
      at: try values.decode(Date.self, forKey: .at))
  }

  /// The list, when it is whole. What is bought rests on nothing less.
  /// - Throws: why the rest is missing.
  public func whole() throws(VendorFailure) -> PriceList {
    if let part { throw part.asFailure }
    return self
  }

  /// The price of a mailbox in its first period, or in each further one; nil when the list has none.
  public func mailbox(_ offer: Offer, renewal: Bool = false) -> Money? {
    entries.first {
      $0.provider == offer.provider && $0.plan == offer.plan && $0.subject == .mailbox && $0.isRenewal == renewal
    }?.price
  }

  /// The price of a domain: the ending's own or the one for all endings.
  public func domain(_ offer: Offer, ending: String, renewal: Bool = false) -> Money? {
    let fitting = entries.filter { $0.provider == offer.provider && $0.plan == offer.plan && $0.isRenewal == renewal }
    return fitting.first { $0.subject == .domain(ending: ending) }?.price
      ?? fitting.first { $0.subject == .domain(ending: nil) }?.price
  }
}
