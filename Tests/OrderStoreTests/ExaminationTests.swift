import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Examining a book")
struct ExaminationTests {
  private let directory = FileManager.default.temporaryDirectory.appendingPathComponent("book-\(UUID().uuidString.prefix(8))").path

  private func examine() throws -> BookExamination? { try BookExamination.examine(directory: directory, mode: .live) }

  @Test("makes nothing where there is none")
  func none() throws {
    #expect(try examine() == nil)
    #expect(!FileManager.default.fileExists(atPath: directory))
  }

  @Test("finds a book sound, and leaves every byte as it was")
  func sound() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    do { _ = try SQLiteOrderBook(directory: directory, mode: .live) }
    let file = URL(fileURLWithPath: directory + "/live.sqlite")
    let before = try Data(contentsOf: file)
    let found = try #require(try examine())
    #expect(found.migrations == Schema.migrator.migrations && found.pending.isEmpty)
    #expect(try Data(contentsOf: file) == before)
    #expect(BookExamination.sqliteVersion?.hasPrefix("3.") == true)
  }

  @Test("names the migrations an older book has yet to get, and does not make them")
  func older() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    var file = BookFile(directory: directory, mode: .live, now: { Date() })
    var first = DatabaseMigrator()
    let name = try #require(Schema.migrator.migrations.first)
    first.registerMigration(name) { _ in }
    file.migrator = first
    try file.open().close()
    for _ in 0..<2 {
      let found = try #require(try examine())
      #expect(found.migrations == [name])
      #expect(found.pending == Array(Schema.migrator.migrations.dropFirst()))
    }
  }

  @Test("refuses what an opening refuses")
  func refused() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    do { _ = try SQLiteOrderBook(directory: directory, mode: .live) }
    let path = directory + "/live.sqlite"
    try FileManager.default.copyItem(atPath: path, toPath: directory + "/sandbox.sqlite")
    #expect(throws: StoreFailure.otherMode(path: directory + "/sandbox.sqlite", found: .live)) {
      _ = try BookExamination.examine(directory: directory, mode: .sandbox)
    }
    chmod(path, 0o644)
    #expect(throws: StoreFailure.notPrivate(path: path, permissions: 0o644)) { try examine() }
    chmod(directory, 0o755)
    #expect(throws: StoreFailure.notPrivate(path: directory, permissions: 0o755)) {
      try BookExamination.check(directory: directory)
    }
  }
}
