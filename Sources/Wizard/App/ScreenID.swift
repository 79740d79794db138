public import Ordering

/// Which screen. Each screen names itself in its own folder.
public struct ScreenID: Hashable, Sendable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  /// The screen of a step of an order.
  public static func step(_ step: Draft.Step) -> ScreenID { ScreenID("step.\(step.rawValue)") }

  public var description: String { name }
}

extension ScreenID {
  public static let domains = ScreenID.step(.domains)
  public static let provider = ScreenID.step(.provider)
  public static let mailboxes = ScreenID.step(.mailboxes)
  public static let details = ScreenID.step(.details)
  public static let review = ScreenID.step(.review)
}
