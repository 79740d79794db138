/// What is here of a list that did not come whole.
public struct ListPart: Hashable, Sendable {
  /// How many rows.
  public let shown: Int
  /// How many there are, where the vendor says so.
  public let of: Int?
  /// Why the rest is missing, where it is more than a figure that disagrees: a page that failed, a row that cannot be read, a list that is
  /// longer than what is read of one.
  public let failure: VendorFailure?

  public init(shown: Int, of total: Int?, failure: VendorFailure? = nil) {
    self.shown = shown
    of = total
    self.failure = failure
  }

  /// None of it could be read.
  public static let unread = ListPart(shown: 0, of: nil)

  /// The failure that a part is for whatever takes nothing less than the whole.
  public var asFailure: VendorFailure {
    failure
      ?? .unreadable(
        of.map { "\(shown) rows came of a list that says it has \($0)" } ?? "\(shown) rows, and the list says that more follows")
  }
}
