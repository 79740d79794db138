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
  /// A safety setting did not take.
  case setting(name: String, wanted: String, found: String)
}

extension StoreFailure {
  /// A few words for a person, with the mend where there is one.
  public var words: String {
    switch self {
    case .unusable(_, let words): words
    case .networkFileSystem(_, let kind): "the order book is on a network file system (\(kind))"
    case .notPrivate(let path, _): "others may read \(path); run chmod go= on it"
    case .notOwned: "the order book belongs to another user"
    case .notAPlainFile: "the order book is not a plain file"
    case .busy: "the order book is in use by another program"
    case .otherMode: "the file is the order book of the other mode"
    case .notABook: "the file is not an order book"
    case .newer: "a newer program has changed the order book"
    case .damaged(_, let words): "the order book is damaged: \(words)"
    case .setting(let name, let wanted, let found): "\(name) is \(found) instead of \(wanted)"
    }
  }
}
