public import Ordering

/// A number of the planner.
public enum PlannerField: String, Hashable, Sendable, CaseIterable {
  case volume
  /// Shares of ScaledMail's providers, in percent.
  case google, outlook, smtp
  /// Our assumptions.
  case mailsPerMailbox, mailboxesPerDomain, spare

  /// What holds while nothing is typed. Source: Sources, What operators do: 30 mails a mailbox a day is the usual advice, 20 to
  /// 30 percent spare; three mailboxes a domain is where a draft begins.
  public var usual: Int? {
    switch self {
    case .volume: nil
    case .google, .outlook, .smtp: 0
    case .mailsPerMailbox: 30
    case .mailboxesPerDomain: 3
    case .spare: 25
    }
  }

  /// Digits it takes. Our choice: up to a billion mails and hundreds of everything else, so that no product overflows.
  public var digits: Int { self == .volume ? 9 : 3 }

  /// The provider whose share it is.
  public var provider: Provider? {
    switch self {
    case .google: .google
    case .outlook: .outlook
    case .smtp: .smtp
    case .volume, .mailsPerMailbox, .mailboxesPerDomain, .spare: nil
    }
  }
}
