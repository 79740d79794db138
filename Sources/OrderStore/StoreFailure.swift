import Foundation
public import Ordering

/// Why an order book could not be opened, with the facts a sentence needs.
public enum StoreFailure: Error, Hashable, Sendable {
  /// The directory or a file in it cannot be made, opened or read; the system's words.
  case unusable(path: String, words: String)
  /// The directory is on a file system that other machines may write to, or whose locks cannot be trusted.
  case networkFileSystem(path: String, kind: String)
  /// Others than the owner may look in; the permission bits found, such as `0o644`.
  case notPrivate(path: String, permissions: Int)
  /// Its owner may not write it: the system's words, and what `chmod` adds where that is all.
  case notWritable(path: String, words: String, remedy: String?)
  /// The file is empty or gone, and the audit's head beside it tells of so many lines.
  case emptied(path: String, lines: Int, head: String)
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
    case .unusable(let path, let words): words.contains(path) ? words : "\(path): \(words)"
    case .networkFileSystem(_, let kind):
      "the order book is on a network file system (\(kind)), whose locks cannot be trusted; name a directory on a local disk with --data"
    case .notPrivate(let path, let permissions):
      "others may read \(path) (mode \(String(permissions, radix: 8))); run chmod go= on it"
    case .notWritable(let path, let words, let remedy):
      "\(path) cannot be written to: \(words)"
        + (remedy.map { "; run chmod \($0) on it" } ?? "; name another directory with --data")
    case .emptied(let path, let lines, let head):
      "\(path) is empty or gone, and its audit had \(lines == 1 ? "1 line" : "\(lines) lines"): put a backup back with mailorder restore; "
        + "only where nothing was ever ordered, move \(head) away to begin a new book"
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

  /// The same where a backup is written or read: what is wrong with that file is not wrong with the book.
  /// - Parameter file: the backup, as it was named.
  public func words(ofBackup file: String) -> String {
    guard let path, URL(fileURLWithPath: path).standardizedFileURL == URL(fileURLWithPath: file).standardizedFileURL else {
      return words
    }
    return switch self {
    case .damaged(_, let words): "the backup \(file) is damaged (\(words)); use another one"
    case .notABook: "\(file) is no backup of an order book; name another file"
    case .otherMode(_, let found):
      "\(file) is a backup of the \(found == .live ? "live" : "sandbox's") order book; \(found == .live ? "add" : "leave out") --live"
    case .notOwned: "the backup \(file) belongs to another user"
    case .notAPlainFile: "the backup \(file) is a link, has a second name or is no file; name the file itself"
    case .newer(_, let migrations):
      "the backup \(file) is of a newer program (\(migrations.joined(separator: ", "))); restore it with that one"
    case .busy: "the backup \(file) is in use by another program; close that, then try again"
    case .trouble(_, let trouble): "\(file): \(trouble.words)"
    case .unusable, .networkFileSystem, .notPrivate, .notWritable, .emptied, .wouldForget, .setting: words
    }
  }

  /// The file it is about.
  private var path: String? {
    switch self {
    case .unusable(let path, _), .networkFileSystem(let path, _), .notPrivate(let path, _), .notWritable(let path, _, _),
      .emptied(let path, _, _), .notOwned(let path), .notAPlainFile(let path),
      .busy(let path), .otherMode(let path, _), .notABook(let path), .newer(let path, _), .damaged(let path, _),
      .wouldForget(let path, _), .trouble(let path, _):
      path
    case .setting: nil
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
    case .notWritable: .readOnly
    case .networkFileSystem, .notPrivate, .notOwned, .notAPlainFile, .setting: .unsafe
    case .busy: .busy
    case .otherMode, .notABook: .notABook
    case .wouldForget: .other
    case .newer: .newer
    case .damaged, .emptied: .damaged
    case .trouble(_, let trouble): trouble.kind
    }
  }
}
