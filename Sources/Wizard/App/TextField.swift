/// A field that takes what is typed, by its name. Each screen names its own.
public struct TextField: Hashable, Sendable, CustomStringConvertible {
  public let name: String
  /// Whether the arrows go on into the neighbouring field at the edges of the text, as in a grid.
  public let isCell: Bool
  /// Whether what it takes spends or destroys, so that nothing pasted gets in.
  public let isTypedByHand: Bool

  public init(_ name: String, isCell: Bool = false, isTypedByHand: Bool = false) {
    self.name = name
    self.isCell = isCell
    self.isTypedByHand = isTypedByHand
  }

  public var description: String { name }
}
