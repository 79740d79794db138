import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Who had a draft prepared")
struct DraftMakerTests {
  let scratch = Scratch()

  @Test("the maker comes back with the draft and stands in the list; a draft of an earlier version has none")
  func maker() async throws {
    var draft = try Sample.draft(names: ["trynorthquay.com"], mailboxes: 1)
    draft.maker = "ci-bot “Ä”"
    let book = try scratch.open()
    try await book.saveDraft(draft)
    #expect(try await book.draft(draft.id)?.maker == draft.maker)
    #expect(try await book.drafts().map(\.maker) == [draft.maker])
    var row = DraftRow(draft, revision: 1)
    row.form.maker = nil
    let encoded = try JSONEncoder().encode(row.form)
    #expect(!String(decoding: encoded, as: UTF8.self).contains("maker"), "as earlier versions wrote it")
    #expect(try JSONDecoder().decode(DraftRow.Form.self, from: encoded).maker == nil)
  }
}
