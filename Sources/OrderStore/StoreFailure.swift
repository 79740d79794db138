public import Ordering

/// Why an order book could not be opened, with the facts a sentence needs.
public enum StoreFailure: Error, Hashable, Sendable {
  /// The directory or a file in it cannot be made, opened or read; the system's words.
  case unusable(path: String, words: String)
  /// The directory is on a file system that other machines may write to, or whose locks cannot be trusted.
  case networkFileSystem(path: String, kind: String)
  /// Others than the owner may look in; the permission bits found, such as `0o644`.
  case notPrivate(path: String, permissions: Int)
  /// It belongs to another user of this machine.
  case notOwned(path: String)
  /// A symbolic link, a file with a second name, a directory: writing to it could damage the book.
  case notAPlainFile(path: String)
  /// Another program has been opening or changing the file for too long.
  case busy(path: String)
  /// The file is the book of the other mode.
  case otherMode(path: String, found: Mode)
  /// The file holds something else.
  case notABook(path: String)
  /// A newer program has changed the file: the names of its migrations that this one does not know.
  case newer(path: String, migrations: [String])
  /// The file is damaged; SQLite's words.
  case damaged(path: String, words: String)
  /// The book has purchases that may have been made and that the backup does not know: their names.
  case wouldForget(path: String, names: [String])
  /// SQLite failed; what with.
  case trouble(path: String, StorageError)
  /// A safety setting did not take.
  case setting(name: String, wanted: String, found: String)
}

extension StoreFailure {
  /// What is wrong and how to fix it, for a person.
  public var words: String {
    switch self {
    case .unusable(_, let words): words
    case .networkFileSystem(_, let kind):
      "the order book is on a network file system (\(kind)), whose locks cannot be trusted; name a directory on a local disk with --data"
    case .notPrivate(let path, let permissions):
      "others may read \(path) (mode \(String(permissions, radix: 8))); run chmod go= on it"
    case .notOwned: "the order book belongs to another user; run as that user, or name another directory with --data"
    case .notAPlainFile: "the order book is a link, has a second name or is no file; put the file itself in its place"
    case .busy: "the order book is in use by another program; close that, then try again"
    case .otherMode: "the file is the order book of the other mode; move it away"
    case .notABook: "the file is not an order book; move it away"
    case .newer(_, let migrations):
      "a newer program has changed the order book (\(migrations.joined(separator: ", "))); it can be read here, and written by that program"
    case .damaged(_, let words): "the order book is damaged (\(words)); restore a backup with mailorder restore"
    case .wouldForget(_, let names):
      "the backup does not know purchases that were made since: \(names.joined(separator: ", ")); restored all the same, they could be bought twice"
    case .trouble(_, let trouble): trouble.words
    case .setting(let name, let wanted, let found):
      "\(name) is \(found) instead of \(wanted); close other programs that have the file open, and use the system's SQLite"
    }
  }

  /// The same for whoever asked the book for something.
  public var trouble: StorageError {
    switch self {
    case .trouble(_, let trouble): trouble
    default: StorageError(kind, words)
    }
  }

  private var kind: StorageError.Kind {
    switch self {
    case .unusable: .disk
    case .networkFileSystem, .notPrivate, .notOwned, .notAPlainFile, .setting: .unsafe
    case .busy: .busy
    case .otherMode, .notABook: .notABook
    case .wouldForget: .other
    case .newer: .newer
    case .damaged: .damaged
    case .trouble(_, let trouble): trouble.kind
    }
  }
}
