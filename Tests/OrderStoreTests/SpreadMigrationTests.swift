import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

extension MigrationTests {
  @Test("a draft of before has the same people on each domain; the spread, the turns and the edited cells are kept from now on")
  func spread() async throws {
    let path = BookFile(directory: scratch.path, mode: .live, now: { Sample.noon }).path
    try OldBook.make(in: scratch.path, mode: .live)
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "orders of missing names")
    try queue.close()
    let store = try scratch.open(.live)
    var draft = try await store.claimDraft(Draft.ID("d1")).draft
    #expect(draft.spread == .same)
    #expect(draft.spreadSeed == "d1")
    #expect(draft.lines.allSatisfy { $0.turn == nil })
    draft.spread = .peopleAndPatterns
    draft.spreadSeed = "seed"
    draft.lines[0].turn = 4
    draft.lines[0].mailboxes = [Mailbox(first: "Ada", last: "Lind", alias: "a", edited: [.alias, .last])]
    try await store.saveDraft(draft)
    #expect(try await scratch.open(.live).draft(draft.id) == draft)
  }
}
