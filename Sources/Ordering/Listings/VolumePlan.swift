/// What the volume planner is asked: so many mails, spread over providers.
///
/// Source: Vendors/ScaledMail, Calculate package.
public struct VolumeRequest: Hashable, Codable, Sendable {
  public enum Per: String, CaseIterable, Codable, Sendable, Hashable {
    case month
    case day
  }

  /// Mails a mailbox sends a day, by the vendor's word.
  public enum Tier: String, CaseIterable, Codable, Sendable, Hashable {
    case low
    case medium
    case max
  }

  public var volume: Int
  public var per: Per
  /// Percent by provider; they make 100.
  public var distribution: [Provider: Int]
  public var tier: Tier

  public init(volume: Int, per: Per = .month, distribution: [Provider: Int], tier: Tier = .max) {
    self.volume = volume
    self.per = per
    self.distribution = distribution
    self.tier = tier
  }
}

/// The vendor's answer: domains and mailboxes by provider.
public struct VolumePlan: Hashable, Sendable {
  public struct Share: Hashable, Sendable {
    public let provider: Provider?
    public let domains: Int
    public let mailboxes: Int
    public let monthly: Money?

    public init(provider: Provider?, domains: Int, mailboxes: Int, monthly: Money?) {
      self.provider = provider
      self.domains = domains
      self.mailboxes = mailboxes
      self.monthly = monthly
    }
  }

  public let shares: [Share]
  public let domains: Int
  public let mailboxes: Int
  public let monthly: Money?

  public init(shares: [Share], domains: Int, mailboxes: Int, monthly: Money?) {
    self.shares = shares
    self.domains = domains
    self.mailboxes = mailboxes
    self.monthly = monthly
  }
}
