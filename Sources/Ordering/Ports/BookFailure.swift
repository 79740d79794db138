/// Why the order book did not do as asked.
public enum BookFailure: Error, Hashable, Sendable {
  /// Another attempt has the name.
  case nameLocked(DomainName, by: NameHolder)
  /// The attempt no longer stands where the caller thought.
  case attemptMoved(Attempt.ID)
  /// The draft or order is gone.
  case missing
  /// Another session that lives has the draft.
  case draftHeld(Draft.ID, by: Holder)
  /// The draft is no longer this session's: another has taken it over or changed it since. Nil when nobody has it now.
  case draftTaken(Draft.ID, by: Holder?)
  /// Somebody's data cannot be erased while these attempts are open.
  case openAttempts([Attempt.ID])
  /// A change of the same thing at the vendor was sent, and nobody knows yet what came of it.
  case changeOpen(ChangeRecord)
  /// More would be spent in a day than is allowed: what is due, what was spent, the ceiling.
  case aboveDayCeiling(Money, spent: Money, Money)
  /// More would be spent for a client than is allowed.
  case aboveClientCeiling(ClientExcess)
  /// The client was changed or removed since it was read.
  case clientChanged(Client.ID)
  /// Another client has the name.
  case clientNamed(String)
  /// Who staged an order would approve it.
  case ownApproval
  /// The file could not be read or written.
  case storage(StorageError)
}

/// Trouble with the disk or with the order book's file.
public struct StorageError: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The kinds of trouble, by what a person can do.
  public enum Kind: Hashable, Sendable {
    /// No room on the disk, or the quota is used up.
    case full
    /// The disk does not read or write.
    case disk
    /// The file is damaged.
    case damaged
    /// The file is no order book, or that of the other mode.
    case notABook
    /// The file or its file system can only be read.
    case readOnly
    /// The database lets this role not do it.
    case notAllowed
    /// Another program has been writing for too long.
    case busy
    /// A newer program has changed the file: it can be read, not written.
    case newer
    /// The directory, the file or a setting is not as safe as it has to be.
    case unsafe
    /// Anything else.
    case other
  }

  /// What is known of the change that was asked for.
  public enum Change: Hashable, Sendable {
    /// Nothing was changed.
    case none
    /// The change was found in the file after the error and has been taken back.
    case takenBack
    /// The file could not be read again: the change may stand.
    case uncertain
  }

  public let kind: Kind
  /// The system's words, with the remedy where there is one; never a statement's text or its values.
  public let words: String
  public var change: Change

  public init(_ kind: Kind, _ words: String, change: Change = .none) {
    self.kind = kind
    self.words = words
    self.change = change
  }

  /// Words alone are trouble of no known kind.
  public init(stringLiteral words: String) { self.init(.other, words) }

  public var description: String { words }
}

/// Whether the order book can be written.
public struct BookHealth: Hashable, Sendable {
  /// Why it can only be read, or not even that; nil when all is well.
  public let trouble: StorageError?
  /// Why the newest line of the audit does not stand outside the book; nil when it does.
  public let anchor: String?

  public init(trouble: StorageError? = nil, anchor: String? = nil) {
    self.trouble = trouble
    self.anchor = anchor
  }

  public static let sound = BookHealth()

  /// Whether anything may be bought.
  public var allowsPurchases: Bool { trouble == nil }
}
