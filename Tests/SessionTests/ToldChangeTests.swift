import Foundation
import Ordering
import Purchasing
import Session
import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens

@Suite("What another session changes", .timeLimit(.minutes(30)))
@MainActor
struct ToldChangeTests {
  private let clock = ManualClock()
  private let screen = MemoryScreen(size: Size(columns: 80, rows: 24))

  private func session(_ book: RecordingBook) -> WizardSession<MemoryScreen> {
    let ports = Ports(
      vendors: [:], book: book, now: { [clock] in clock.now }, sleep: { [clock] in try await clock.sleep($0) },
      makeID: { "0123456789" })
    let typist = SteadyTypist()
    return WizardSession(
      device: screen, ports: ports, model: WizardModel(mode: .sandbox, now: clock.now, makeID: { "0123456789" }),
      screen: WizardScreen(glyphs: .utf8), pauses: Pauses(tick: .seconds(600)),
      clock: InputClock(now: typist.now, sleep: typist.sleep))
  }

  private func shows(_ text: String) -> Bool { screen.text.contains { $0.contains(text) } }

  @Test("it shows at home as soon as the book tells of it: no key is pressed and no time passes")
  func shown() async {
    let book = RecordingBook()
    await book.beginTelling()
    let session = session(book)
    session.begin()
    while !shows("No drafts") { await Task.yield() }
    for name in ["by ben", "by bo"] {
      var draft = Draft(id: Draft.ID(name), at: clock.now)
      draft.name = name
      await book.put(draft)
      #expect(!shows(name))
      await book.tell()
      while !shows(name) { await Task.yield() }
    }
    await session.finish()
  }
}
