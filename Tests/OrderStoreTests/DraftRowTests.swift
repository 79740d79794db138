import Foundation
import Ordering
import Testing

@testable import OrderStore

@Suite("What saving a draft writes")
struct DraftRowTests {
  let scratch = Scratch()

  /// Ten thousand mailboxes on two hundred domains.
  private func large() throws -> Draft { try Sample.draft(names: (0..<200).map { "name\($0).com" }, mailboxes: 50) }

  @Test("one changed cell among 10,000 mailboxes writes its line and the draft's own row")
  func oneCell() async throws {
    let store = try scratch.open()
    var draft = try large()
    try await store.saveDraft(draft)
    draft.lines[120].mailboxes[49].alias = "changed"
    #expect(try await store.rowsWritten(saving: draft) == 2)
    #expect(try await scratch.open().draft(draft.id) == draft)
  }

  @Test("a draft that did not change writes nothing")
  func unchanged() async throws {
    let store = try scratch.open()
    let draft = try large()
    try await store.saveDraft(draft)
    #expect(try await store.rowsWritten(saving: draft) == 0)
  }

  @Test("a change outside the lines writes the draft's own row alone, also in a session that has only read it")
  func form() async throws {
    let first = try scratch.open()
    try await first.saveDraft(large())
    try await first.leave()
    let store = try scratch.open()
    var draft = try await store.claimDraft(Draft.ID("d1")).draft
    draft.brand = "northquay"
    #expect(try await store.rowsWritten(saving: draft) == 1)
  }

  @Test(
    "a line put in, taken out or added at the end leaves the others alone",
    arguments: [(0, 2), (100, 2), (200, 2)])
  func oneLine(at index: Int, rows: Int) async throws {
    let store = try scratch.open()
    let draft = try large()
    try await store.saveDraft(draft)
    var longer = draft
    longer.lines.insert(DraftLine(try Sample.name("new.org")), at: index)
    #expect(try await store.rowsWritten(saving: longer) == rows)
    #expect(try await scratch.open().draft(draft.id) == longer)
    #expect(try await store.rowsWritten(saving: draft) == rows)
    #expect(try await scratch.open().draft(draft.id) == draft)
  }

  @Test("lines come back in their new order after a sort")
  func sorted() async throws {
    let store = try scratch.open()
    var draft = try large()
    try await store.saveDraft(draft)
    draft.lines.sort { $0.name < $1.name }
    draft.lines.reverse()
    try await store.saveDraft(draft)
    #expect(try await scratch.open().draft(draft.id) == draft)
  }

  @Test("a save goes through when the task that asked for it is cancelled")
  func cancelled() async throws {
    let store = try scratch.open()
    let draft = try large()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await store.saveDraft(draft)
    }
    try await task.value
    #expect(try await scratch.open().draft(draft.id) == draft)
  }
}
