import GRDB
import Ordering

extension BookFailure {
  /// What a caller is told of an error: the system's words, never a statement's text or its values.
  init(_ error: any Error) {
    self =
      switch error {
      case let failure as BookFailure: failure
      case let failure as StoreFailure: .storage(failure.trouble)
      case let error as DatabaseError: .storage(error.trouble)
      case let error as PostgresError: .storage(error.trouble)
      case let error as DecodingError: .storage("a row of the order book cannot be read: \(error.place)")
      default: .storage("a row of the order book cannot be read or written: \(type(of: error))")
      }
  }
}

extension StoreFailure {
  /// What the opener is told of an error.
  init(_ error: any Error, path: String) {
    switch error {
    case let failure as StoreFailure:
      self = failure
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, words: error.words)
      default: self = .trouble(path: path, error.trouble)
      }
    case let error as PostgresError:
      self = .trouble(path: path, error.trouble)
    default:
      self = .unusable(path: path, words: "\(type(of: error))")
    }
  }
}

extension DatabaseError {
  var words: String { "\(message ?? "no words") (SQLite \(extendedResultCode.rawValue))" }

  var trouble: StorageError { StorageError(kind, words) }

  /// Source: sqlite.org, result and error codes.
  private var kind: StorageError.Kind {
    switch resultCode {
    case .SQLITE_FULL: .full
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PROTOCOL, .SQLITE_NOLFS: .disk
    case .SQLITE_CORRUPT: .damaged
    case .SQLITE_NOTADB: .notABook
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    default: .other
    }
  }

  /// Whether the disk or the file is in trouble, so that nothing this connection believes can be relied on.
  ///
  /// Source: Purchasing, Book durability: on any IOERR, FULL, CORRUPT or NOTADB, reopen and check. Our choice: also when the
  /// file has become read-only, was moved away, or cannot be opened, since then what is believed is no longer what is stored.
  var isTrouble: Bool {
    switch kind {
    case .full, .disk, .damaged, .notABook, .readOnly: true
    case .busy, .newer, .unsafe, .other, .notAllowed: false
    }
  }
}

extension DecodingError {
  /// The path of keys to what could not be read.
  fileprivate var place: String {
    let path =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): context.codingPath
      case .keyNotFound(let key, let context): context.codingPath + [key]
      @unknown default: [any CodingKey]()
      }
    return path.map(\.stringValue).joined(separator: ".")
  }
}
