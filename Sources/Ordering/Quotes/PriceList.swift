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

  public init(vendor: Vendor, entries: [Entry], at: Date) {
    self.vendor = vendor
    self.entries = entries
    self.at = at
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
