/// On which terms a session works on an order book: what its role may do there, and what the book's owner lets be spent.
public struct BookTerms: Hashable, Sendable {
  /// What a role may do; each may what those before it may.
  public enum Right: Int, Hashable, Comparable, Sendable {
    case read, order, approve

    public static func < (one: Right, other: Right) -> Bool { one.rawValue < other.rawValue }
  }

  public let right: Right
  /// By which the database knows the session; nil for a book in a file, which is its owner's alone.
  public let role: String?
  /// The most that may be spent, whatever a configuration says.
  public let ceilings: Ceilings

  public init(_ right: Right, role: String? = nil, ceilings: Ceilings = Ceilings()) {
    self.right = right
    self.role = role
    self.ceilings = ceilings
  }

  /// Those of one's own book.
  public static let own = BookTerms(.approve)

  /// Whether anything may be ordered or changed.
  public var mayOrder: Bool { right >= .order }
  /// Whether the session counts as a second person.
  public var mayApprove: Bool { right >= .approve }
}

/// What a session may do in a book.
public protocol TermsTelling: Sendable {
  /// Reads them anew: the owner may have changed them.
  func terms() async throws(BookFailure) -> BookTerms
}
