public import Foundation

/// A session that has a draft, an attempt or a lease.
public struct Holder: Hashable, Sendable {
  public let who: Operator
  public let process: Int32
  /// Since when it has it.
  public let since: Date
  /// When it last gave a sign of life.
  public let seenAt: Date

  public init(who: Operator, process: Int32, since: Date, seenAt: Date) {
    self.who = who
    self.process = process
    self.since = since
    self.seenAt = seenAt
  }
}

/// Whose a draft is.
public enum DraftStatus: Hashable, Sendable {
  /// Nobody's: it can be opened.
  case free
  /// This session's.
  case ours
  /// Open in a session that lives: it cannot be opened here.
  case held(Holder)
  /// Left by a session that died: it can be taken over.
  case left(Holder)
}

/// A draft that was taken by this session.
public struct DraftClaim: Equatable, Sendable {
  public let draft: Draft
  /// The session that died over it, if one did.
  public let takenFrom: Holder?

  public init(draft: Draft, takenFrom: Holder? = nil) {
    self.draft = draft
    self.takenFrom = takenFrom
  }
}

/// Work that only one session at a time does.
public struct Lease: Hashable, Sendable {
  /// The name in the book.
  public let name: String
  public init(_ name: String) { self.name = name }

  /// Looking for what came of attempts whose end is open.
  public static let reconciling = Lease("settling")
}
