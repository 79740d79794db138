import Foundation
import Ordering
import TestSupport
import Testing

@testable import Session

/// What was typed reaches the book, whatever happens between.
@MainActor
@Suite struct DraftSaverTests {
  private let book = RecordingBook()
  private let busy = BusyCount()

  private func saver() -> DraftSaver {
    DraftSaver(book: book, pause: .zero, sleep: { _ in }, busy: busy)
  }

  private func draft(_ id: String, brand: String) -> Draft {
    var draft = Draft(id: Draft.ID(id), at: Date(timeIntervalSince1970: 0))
    draft.brand = brand
    return draft
  }

  @Test("a new draft in which nothing was typed is not written; one that was emptied again is")
  func blank() async {
    let saver = saver()
    saver.note(draft("a", brand: ""))
    await saver.flush()
    #expect(await book.draftsByID.isEmpty)
    saver.note(draft("a", brand: "quay"))
    await saver.flush()
    saver.note(draft("a", brand: ""))
    await saver.flush()
    #expect(await book.draftsByID[Draft.ID("a")]?.brand == "")
  }

  @Test("what the book could not take is written once it can, also after another draft was opened")
  func failing() async {
    let saver = saver()
    var failures = 0
    saver.failed = { _ in failures += 1 }
    await book.fail(at: "save draft", times: 1)
    saver.note(draft("a", brand: "quay"))
    await saver.flush()
    #expect(failures == 1)
    #expect(saver.failure != nil)
    saver.note(draft("b", brand: "harbor"))
    await saver.flush()
    await saver.flush()
    #expect(await book.draftsByID.keys.map(\.text).sorted() == ["a", "b"])
    #expect(saver.failure == nil)
  }

  @Test("what the book could not take is tried again by itself, told each time, and told once when it is saved")
  func retrying() async {
    let saver = DraftSaver(book: book, pause: .zero, retry: .zero, sleep: { _ in }, busy: busy)
    var told: [String] = []
    saver.failed = { _ in told.append("failed") }
    saver.recovered = { told.append("saved") }
    await book.fail(at: "save draft", times: 3)
    saver.note(draft("a", brand: "quay"))
    while told.last != "saved" { await Task.yield() }
    #expect(told == ["failed", "failed", "failed", "saved"])
    #expect(await book.draftsByID.count == 1)
  }

  @Test("a draft that is gone is not written again")
  func gone() async {
    let saver = saver()
    saver.note(draft("a", brand: "quay"))
    await saver.flush()
    saver.note(draft("a", brand: "quayside"))
    saver.note(nil)
    await saver.flush()
    #expect(await book.draftsByID[Draft.ID("a")]?.brand == "quay")
  }
}
