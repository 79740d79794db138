public import Ordering

/// What the provider step remembers: the wanted number as typed, and one row an offer.
public struct ProviderState: ScreenState {
  public enum Focus: Hashable, Sendable, CaseIterable {
    case wanted
    case offers
  }

  public internal(set) var focus: Focus = .offers
  /// The wanted number as typed.
  public internal(set) var wanted = ""
  public internal(set) var row = 0
  public internal(set) var rows: [OfferRow] = []

  public init() {}
}

extension ProviderState: FormWithList {}

/// One offer for this basket.
public struct OfferRow: Equatable, Sendable, Identifiable {
  public let offer: Offer
  /// Empty when the offer can take the basket.
  public let problems: [Problem]
  public let quote: Quote
  public let mailboxesPerDomain: Int
  /// Whether some of the names are still being asked for at this vendor.
  public let isAsking: Bool
  /// The basket without the names the offer cannot take; nil where it takes all, none, or has another problem.
  public let fitting: Fitting?

  /// What of the basket an offer takes.
  public struct Fitting: Equatable, Sendable {
    public let domains: Int
    public let quote: Quote
    /// What is left out: names it cannot take, and those beyond what one order takes.
    public let left: [DomainName]
  }

  public var id: Offer { offer }
  public var canTakeBasket: Bool { problems.isEmpty }

  /// Names that are left out where the offer is taken with what fits; without a part that fits, those it cannot take.
  public var namesLeftOut: [DomainName] { fitting?.left ?? unavailableNames }
  /// Names this offer cannot take.
  public var unavailableNames: [DomainName] {
    problems.compactMap { if case .name(let name) = $0.place { name } else { nil } }
  }
}
