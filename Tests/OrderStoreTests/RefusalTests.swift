import Foundation
import GRDB
import Glibc
import Ordering
import Testing

@testable import OrderStore

@Suite("Books that are not opened")
struct RefusalTests {
  let scratch = Scratch()

  @Test("a directory others may enter")
  func openDirectory() throws {
    try scratch.makeDirectory()
    chmod(scratch.path, 0o750)
    #expect(throws: StoreFailure.notPrivate(path: scratch.path, permissions: 0o750)) { try scratch.open() }
  }

  @Test("a file others may read")
  func openFile() throws {
    _ = try scratch.open()
    chmod(scratch.file(), 0o644)
    #expect(throws: StoreFailure.notPrivate(path: scratch.file(), permissions: 0o644)) { try scratch.open() }
  }

  @Test("a link to a file, a file with a second name, a directory")
  func oddFiles() throws {
    try scratch.makeDirectory()
    let elsewhere = "\(scratch.path)/elsewhere"
    try PrivateFiles.makeFile(elsewhere)
    symlink(elsewhere, scratch.file(.sandbox))
    #expect(throws: StoreFailure.notAPlainFile(path: scratch.file(.sandbox))) { try scratch.open(.sandbox) }
    link(elsewhere, scratch.file(.live))
    #expect(throws: StoreFailure.notAPlainFile(path: scratch.file(.live))) { try scratch.open(.live) }
    unlink(scratch.file(.live))
    mkdir(scratch.file(.live), 0o700)
    #expect(throws: StoreFailure.notAPlainFile(path: scratch.file(.live))) { try scratch.open(.live) }
  }

  @Test("a directory that cannot be made")
  func noDirectory() throws {
    try scratch.makeDirectory()
    try PrivateFiles.makeFile("\(scratch.path)/file")
    let store = Result { try SQLiteOrderBook(directory: "\(scratch.path)/file/book", mode: .sandbox) }
    guard case .failure(StoreFailure.unusable) = store else {
      Issue.record("opened, or failed otherwise: \(store)")
      return
    }
  }

  @Test("a file in which a byte of a page has been overwritten")
  func damaged() async throws {
    try await scratch.open().saveDraft(Sample.draft(names: (0..<200).map { "name\($0).com" }))
    let file = try #require(FileHandle(forUpdatingAtPath: scratch.file()))
    for page in 4..<12 {
      try file.seek(toOffset: UInt64(page * 4_096))
      try file.write(contentsOf: Data(repeating: 0xFF, count: 64))
    }
    try file.close()
    expectDamage()
  }

  @Test("a file that was cut short")
  func cut() async throws {
    try await scratch.open().saveDraft(Sample.draft(names: (0..<200).map { "name\($0).com" }))
    truncate(scratch.file(), 8 * 4_096)
    expectDamage()
  }

  @Test("a file that is no database, and a database that is no book")
  func foreign() throws {
    try scratch.makeDirectory()
    try PrivateFiles.makeFile(scratch.file())
    try Data("not a database, but long enough to have a header of a hundred bytes, which is what is read first of all".utf8)
      .write(to: URL(fileURLWithPath: scratch.file()))
    chmod(scratch.file(), 0o600)
    expectDamage()
    try PrivateFiles.makeFile(scratch.file(.live))
    try scratch.rawBook(.live).write { try $0.execute(sql: "CREATE TABLE songs (title TEXT)") }
    #expect(throws: StoreFailure.notABook(path: scratch.file(.live))) { try scratch.open(.live) }
  }

  @Test("a book that another program is opening and does not let go")
  func busy() throws {
    try scratch.makeDirectory()
    let lock = "\(scratch.path)/x.lock"
    try FileLock.holding(lock) { () throws(StoreFailure) in
      let other = Result { try FileLock.holding(lock, patience: 0) { () throws(StoreFailure) in } }
      guard case .failure(StoreFailure.busy(lock)) = other else {
        Issue.record("not refused: \(other)")
        return
      }
    }
    try FileLock.holding(lock, patience: 0) { () throws(StoreFailure) in }
  }

  @Test("the numbers of NFS, CIFS, 9P and FUSE are refused, those of ext4, XFS, Btrfs, ZFS, tmpfs and overlayfs are not")
  func fileSystems() {
    #expect([0x6969, 0xFF53_4D42, 0x0102_1997, 0x6573_5546].allSatisfy { FileSystems.refused[$0] != nil })
    #expect(
      [0xEF53, 0x5846_5342, 0x9123_683E, 0x2FC1_2FC1, 0x0102_1994, 0x794C_7630].allSatisfy { FileSystems.refused[$0] == nil })
  }

  private func expectDamage() {
    let store = Result { try scratch.open() }
    guard case .failure(StoreFailure.damaged(scratch.file(), _)) = store else {
      Issue.record("opened, or failed otherwise: \(store)")
      return
    }
  }
}
