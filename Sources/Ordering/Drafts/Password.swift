/// A password as typed: kept in memory from entry to sending, and never anywhere else.
///
/// It encodes as nothing and decodes as empty, so no book, log or export can hold it; printed it is three bullets.
public struct Password: Hashable, Sendable {
  public var text: String

  public init(_ text: String = "") { self.text = text }

  public var isEmpty: Bool { text.isEmpty }
}

extension Password: Codable {
  public init(from decoder: any Decoder) throws { text = "" }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("")
  }
}

extension Password: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { text.isEmpty ? "" : "•••" }
  public var debugDescription: String { description }
  /// No children, so that `dump` finds nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
