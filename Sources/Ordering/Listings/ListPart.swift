/// What is here of a list that did not come whole.
public struct ListPart: Hashable, Sendable {
  /// How many rows.
  public let shown: Int
  /// How many there are, where the vendor says so.
  public let of: Int?

  public init(shown: Int, of total: Int?) {
    self.shown = shown
    of = total
  }

  /// None of it could be read.
  public static let unread = ListPart(shown: 0, of: nil)
}
