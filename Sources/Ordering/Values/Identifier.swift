/// The id of one kind of thing, so that an order's id cannot stand where a draft's belongs. In JSON it is an object with `text`.
public struct Identifier<Owner>: Hashable, Codable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public var description: String { text }
}
