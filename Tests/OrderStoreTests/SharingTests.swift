import Foundation
import GRDB
import Glibc
import Ordering
import Testing

@testable import OrderStore

@Suite("A directory that a group shares")
struct SharingTests {
  let scratch = Scratch()

  private func directory(_ mode: mode_t) throws {
    try scratch.makeDirectory()
    #expect(chmod(scratch.path, mode) == 0)
  }

  private func facts(_ path: String) -> stat {
    var facts = stat()
    _ = stat(path, &facts)
    return facts
  }

  @Test("of mode 2770 is opened, and every file in it is its group's too; a copy elsewhere stays its owner's alone")
  func shared() async throws {
    try directory(0o2770)
    let store = try scratch.open()
    _ = try await store.saveClient(Client(id: Client.ID("c1"), name: "Acme"))
    for name in try scratch.names {
      #expect(try Scratch.permissions("\(scratch.path)/\(name)") == 0o660, "\(name)")
    }
    #expect(try scratch.names == ["sandbox.audit-head", "sandbox.lock", "sandbox.sqlite", "sandbox.use"])
    let journal = scratch.file() + "-journal"
    try await store.connection.write { db in
      try db.execute(sql: "UPDATE clients SET name = 'B'")
      #expect(try Scratch.permissions(journal) == 0o660)
    }
    let copy = scratch.path + "-copy.sqlite"
    defer { try? FileManager.default.removeItem(atPath: copy) }
    _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
    #expect(try Scratch.permissions(copy) == 0o600)
  }

  @Test(
    "of any other mode that others may enter is refused, as ever", arguments: [0o770, 0o2775, 0o2750, 0o755, 0o2771] as [mode_t])
  func refused(mode: mode_t) throws {
    try directory(mode)
    #expect(throws: StoreFailure.notPrivate(path: scratch.path, permissions: Int(mode))) { try scratch.open() }
  }

  @Test("tells each session what another wrote, and not what it wrote itself; a directory of one person's own tells nothing")
  func told() async throws {
    try directory(0o2770)
    let (ada, ben) = (try scratch.open(), try scratch.open())
    #expect(await !ben.connection.wasChanged(), "it begins to count")
    _ = try await ada.saveClient(Client(id: Client.ID("c1"), name: "Acme"))
    #expect(await ben.connection.wasChanged())
    #expect(await !ben.connection.wasChanged())
    _ = try await ben.saveClient(Client(id: Client.ID("c2"), name: "Bolt"))
    #expect(await !ben.connection.wasChanged())
    let heard = Task { await ben.nextChange() }
    _ = try await ada.saveClient(Client(id: Client.ID("c3"), name: "Crane"))
    #expect(await heard.value)
    #expect(chmod(scratch.path, 0o700) == 0)
    #expect(await !ben.nextChange())
  }

  @Test("takes files of its group and refuses those of others")
  func whose() throws {
    try directory(0o2770)
    let group = Sharing(directory: scratch.path)
    #expect(group == .group(facts(scratch.path).st_gid))
    var file = facts(scratch.path)
    (file.st_uid, file.st_mode) = (geteuid() + 1, S_IFREG | 0o660)
    #expect(group.fault(file, path: "f") == nil)
    #expect(Sharing.owner.fault(file, path: "f") == .notOwned(path: "f"))
    file.st_gid += 1
    #expect(group.fault(file, path: "f") == .notOwned(path: "f"))
    (file.st_uid, file.st_mode) = (geteuid(), S_IFREG | 0o664)
    #expect(group.fault(file, path: "f") == .notPrivate(path: "f", permissions: 0o664))
  }
}
