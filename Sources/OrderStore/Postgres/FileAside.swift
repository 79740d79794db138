import Glibc
import Ordering

/// A book's file, and its audit's heads, under another name while its copy in a team's database is committed: whatever happens then, nobody
/// orders by both.
struct FileAside {
  private let book: BookFile
  private let hasHead: Bool
  /// The file's other name.
  let kept: String

  /// - Parameter hasHead: whether its audit has lines, so that heads of it stand outside.
  init(_ book: BookFile, hasHead: Bool) {
    self.book = book
    self.hasHead = hasHead
    kept = book.keptName(before: "move")
  }

  private var keptHead: String { kept + ".audit-head" }

  /// Through to the disk.
  /// - Throws: `StoreFailure`, with everything under its own name again.
  func putAway() throws(StoreFailure) {
    guard rename(book.path, kept) == 0 else { throw .lastSystemError(book.path) }
    guard rename(book.anchor.path, keptHead) == 0 || !hasHead || errno == ENOENT else {
      let failure = StoreFailure.lastSystemError(book.anchor.path)
      try putBack()
      throw failure
    }
    do {
      try PrivateFiles.sync(book.directory)
    } catch {
      try putBack()
      throw error
    }
  }

  /// Nothing was committed.
  func putBack() throws(StoreFailure) {
    guard rename(kept, book.path) == 0 else {
      throw .unusable(path: kept, words: "nothing was moved, but the file has this name now; rename it to \(book.path)")
    }
    if access(keptHead, F_OK) == 0, rename(keptHead, book.anchor.path) != 0 {
      throw .unusable(path: keptHead, words: "nothing was moved, but the file has this name now; rename it to \(book.anchor.path)")
    }
    try PrivateFiles.sync(book.directory)
  }

  /// What is said where the answer to the COMMIT was lost.
  func unknown(_ place: PostgresPlace, _ error: PostgresError) -> StoreFailure {
    let words = """
      nobody knows whether \(place.title) has the book now (\(error.words)), so the file is kept as \(kept) and nothing is ordered by it; run \
      mailorder book check, and only if the team's book is empty rename it to \(book.path), and \(keptHead) to \(book.anchor.path)
      """
    return .trouble(path: place.title, StorageError(.disk, words, change: .uncertain))
  }
}
