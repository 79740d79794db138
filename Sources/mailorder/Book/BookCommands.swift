import ArgumentParser
import Foundation
import OrderStore
import Ordering

/// Which order book a command is about.
struct BookOptions: ParsableArguments {
  @OptionGroup var paths: PathOptions

  @Flag(help: "The live order book; without it the sandbox's.")
  var live = false

  var mode: Mode { live ? .live : .sandbox }

  /// The directory of a book in a file.
  /// - Parameter remedy: what is done where a team's book is in a database.
  func directory(instead remedy: String) throws -> String {
    let context = try context()
    try context.refuseTeamBook(remedy)
    return context.data.path
  }

  func store() throws -> any StoredOrderBook {
    let context = try context()
    let place = try context.book()
    return try told { () throws(StoreFailure) in try place.open(mode, context.redactor) }
  }

  func context() throws -> CommandContext {
    try CommandContext.start(paths, holdsKeys: false)
  }
}

/// Runs work on a book's file; its failure is said in its own words.
/// - Parameter backup: the other file, where it copies between the two.
func told<Value>(backup: String? = nil, _ work: () throws(StoreFailure) -> Value) throws -> Value {
  do throws(StoreFailure) {
    return try work()
  } catch {
    StandardError.say("\(backup.map { error.words(ofBackup: $0) } ?? error.trouble.words).")
    throw ExitCode(1)
  }
}

/// `mailorder backup FILE`.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copies the order book to a file, which is then read through.",
    discussion: "It can be made while the wizard runs. A file that is there already is never overwritten.")

  @OptionGroup var book: BookOptions
  @Argument(help: "The new file.") var file: String

  func run() async throws {
    let directory = try book.directory(instead: "its owner backs it up with pg_dump; mailorder audit verify reads its audit")
    let copy = try told(backup: file) { () throws(StoreFailure) in
      try BookBackup.make(directory: directory, mode: book.mode, to: file)
    }
    let found = copy.contents
    Output.line("\(copy.path): \(found.drafts) drafts, \(found.orders) orders, \(found.attempts) purchases, read through and whole")
    if let head = found.head { Output.line("audit line \(head.number) \(head.hash)") }
  }
}

/// `mailorder restore FILE`.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Puts a backup in the place of the order book.",
    discussion: """
      The backup is read through first. The book that was there is kept beside, under a name that is printed. No program may have the \
      book open meanwhile.
      """)

  @OptionGroup var book: BookOptions
  @Argument(help: "The backup.") var file: String
  @Flag(help: "Restore even if the book would forget purchases that were made since the backup.") var forget = false

  func run() async throws {
    let directory = try book.directory(instead: "its owner restores it with pg_restore")
    let restored = try told(backup: file) { () throws(StoreFailure) in
      try BookRestore.make(from: file, directory: directory, mode: book.mode, acceptsForgetting: forget)
    }
    Output.line(
      "restored: \(restored.contents.drafts) drafts, \(restored.contents.orders) orders, \(restored.contents.attempts) purchases")
    if let kept = restored.kept { Output.line("the book that was there is kept as \(kept)") }
    if let time = restored.unknownTime { Output.line(RestoreSentences.unknown(time)) }
    if !restored.unconfirmed.isEmpty { Output.line(RestoreSentences.unconfirmed(restored, book.mode)) }
    if !restored.forgotten.isEmpty {
      Output.line("look these names up at the vendors: \(restored.forgotten.joined(separator: ", "))")
    }
    if !restored.knowsForgotten {
      Output.line("the book that was there could not be read: look up at the vendors what was bought since the backup")
    }
  }
}
