public import Foundation
public import Ordering

/// The volume planner: what is to be sent, what we assume, and ScaledMail's own answer.
public struct PlannerState: Equatable, Sendable {
  public internal(set) var focus: PlannerFocus = .field(.volume)
  /// The numbers, as typed.
  public internal(set) var texts: [PlannerField: String] = [
    .google: "100", .outlook: "0", .smtp: "0", .mailsPerMailbox: "30", .mailboxesPerDomain: "3", .spare: "25",
  ]
  public internal(set) var per: VolumeRequest.Per = .month
  /// How hard ScaledMail drives its mailboxes.
  public internal(set) var tier: VolumeRequest.Tier = .max
  /// The cursor of the table of offers.
  public internal(set) var row = 0
  public internal(set) var asked = AskedVolume()
}

/// A number of the planner.
public enum PlannerField: String, Hashable, Sendable, CaseIterable {
  case volume
  /// Shares of ScaledMail's providers, in percent.
  case google, outlook, smtp
  /// Our assumptions.
  case mailsPerMailbox, mailboxesPerDomain, spare

  /// What holds while nothing is typed. Source: Sources, What operators do: 30 mails a mailbox a day is the usual advice, 20 to 30 percent
  /// spare; three mailboxes a domain is where a draft begins.
  public var usual: Int? {
    switch self {
    case .volume: nil
    case .google, .outlook, .smtp: 0
    case .mailsPerMailbox: 30
    case .mailboxesPerDomain: 3
    case .spare: 25
    }
  }

  /// Digits it takes. Our choice: no plan needs more than a billion mails, hundreds of everything else.
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

/// What the keys go to, in the order of the screen.
public enum PlannerFocus: Hashable, Sendable, CaseIterable {
  case field(PlannerField)
  case per
  case tier
  case offers

  public static let allCases: [PlannerFocus] = [
    .field(.volume), .per, .field(.mailsPerMailbox), .field(.mailboxesPerDomain), .field(.spare), .tier, .field(.google),
    .field(.outlook), .field(.smtp), .offers,
  ]
}

/// What ScaledMail was asked, and what it said.
public struct AskedVolume: Equatable, Sendable {
  /// What the answer is for, or is awaited for.
  public internal(set) var request: VolumeRequest?
  public internal(set) var isAsking = false
  public internal(set) var plan: VolumePlan?
  public internal(set) var failure: VendorFailure?
  public internal(set) var at: Date?
  /// Rises with every request; an answer with another one is stale.
  var revision = 0
}
