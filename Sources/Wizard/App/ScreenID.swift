public import Ordering

/// Which screen. Each screen names itself in its own folder.
public struct ScreenID: Hashable, Sendable, CustomStringConvertible {
  private let known: HashedName
  public var name: String { known.text }

  public init(_ name: String) { known = HashedName(name) }

  /// The screen of a step of an order.
  public static func step(_ step: Draft.Step) -> ScreenID {
    switch step {
    case .domains: .domains
    case .provider: .provider
    case .mailboxes: .mailboxes
    case .details: .details
    case .review: .review
    }
  }

  public var description: String { name }
}

extension ScreenID {
  public static let domains = ScreenID("step.domains")
  public static let provider = ScreenID("step.provider")
  public static let mailboxes = ScreenID("step.mailboxes")
  public static let details = ScreenID("step.details")
  public static let review = ScreenID("step.review")
}
