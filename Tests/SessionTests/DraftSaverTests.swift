import Foundation
import Ordering
import Purchasing
import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens

@testable import Session

/// What was typed reaches the book, whatever happens between.
@MainActor
@Suite struct DraftSaverTests {
  private let book = RecordingBook()
  private let busy = BusyCount()

  private func saver() -> DraftSaver {
    DraftSaver(book: book, pause: .zero, sleep: { _ in }, busy: busy)
  }

  /// Writes nothing by itself.
  private func patient() -> DraftSaver {
    let clock = ManualClock()
    return DraftSaver(book: book, pause: .seconds(1), sleep: { try await clock.sleep($0) }, busy: busy)
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

  @Test("a draft that has neither brand nor name nor person is written where a person changed anything else of it")
  func edited() async {
    let saver = saver()
    var draft = draft("a", brand: "")
    draft.details.redirect = "northquay.com"
    saver.note(draft, isEdited: true)
    await saver.flush()
    #expect(await book.draftsByID[Draft.ID("a")]?.details.redirect == "northquay.com")
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

  @Test("drafts that took names of the one on the screen are written before it")
  func othersFirst() async {
    let saver = patient()
    let others = (0..<20).map { draft("b\($0)", brand: "harbor") }
    await book.fail(at: "save draft", times: 1, after: others.count)
    for other in others { saver.save(other) }
    saver.note(draft("a", brand: "quay"))
    await saver.flush()
    #expect(await Set(book.draftsByID.keys) == Set(others.map(\.id)), "all but the last went through")
    await saver.flush()
    #expect(await book.draftsByID.count == others.count + 1)
  }

  @Test("the draft on the screen waits for one that took its names and could not be written")
  func waitsForOthers() async {
    let saver = patient()
    await book.fail(at: "save draft", times: 1)
    saver.save(draft("b", brand: "harbor"))
    saver.note(draft("a", brand: "quay"))
    await saver.flush()
    #expect(await book.draftsByID.isEmpty)
    await saver.flush()
    #expect(await book.draftsByID.keys.map(\.text).sorted() == ["a", "b"])
  }

  @Test("what a split makes is in the book before the draft it was split from", .timeLimit(.minutes(30)))
  func split() async throws {
    let (clock, typist) = (ManualClock(), SteadyTypist())
    let screen = MemoryScreen(size: Size(columns: 80, rows: 24))
    let ports = Ports(
      vendors: [:], book: book, now: { clock.now }, sleep: { try await clock.sleep($0) }, makeID: { "0123456789" })
    let session = WizardSession(
      device: screen, ports: ports, model: WizardModel(mode: .sandbox, now: clock.now, makeID: { "0123456789" }),
      screen: WizardScreen(glyphs: .utf8), pauses: Pauses(tick: .seconds(30)),
      clock: InputClock(now: typist.now, sleep: typist.sleep))
    session.begin()
    for key in [Key.enter, .enter] + "quay".map(Key.character) {
      screen.press(key)
      while session.busy.count > 0 { try await Task.sleep(for: .milliseconds(1)) }
    }
    let whole = try #require(session.state.draft)
    #expect(whole.brand == "quay")
    await book.fail(at: "save draft", after: 2)
    session.run([.book(.saveDraft(draft("b", brand: "harbor"))), .book(.saveDraft(draft("c", brand: "pier")))])
    while session.busy.count > 0 { try await Task.sleep(for: .milliseconds(1)) }
    #expect(await book.draftsByID.keys.map(\.text).sorted() == ["b", "c"])
    await book.fail(at: "save draft", times: 0)
    await session.finish()
    #expect(await book.draftsByID[whole.id]?.brand == "quay", "and it is saved in the end")
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
