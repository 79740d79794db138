import Foundation
import Ordering
import Purchasing
import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens

@testable import Session

/// A question's key counts only after a quarter of a second, with no other key before it. The clock stands until a test sets it on; only a key
/// that waits to be understood waits for it.
@Suite("How long a question has to stand", .timeLimit(.minutes(30)))
@MainActor
struct QuestionTimeTests {
  private let clock = ManualClock()
  private let screen = MemoryScreen(size: Size(columns: 80, rows: 24))
  private let session: WizardSession<MemoryScreen>
  private let start: Date

  init() {
    let clock = clock
    let start = clock.now
    self.start = start
    let day = ManualClock()
    let ports = Ports(
      vendors: [:], book: RecordingBook(), now: { day.now }, sleep: { try await day.sleep($0) }, makeID: { "0123456789" })
    session = WizardSession(
      device: screen, ports: ports, model: WizardModel(mode: .sandbox, now: clock.now, makeID: { "0123456789" }),
      screen: WizardScreen(glyphs: .utf8), pauses: Pauses(save: .seconds(600), tick: .seconds(600)),
      clock: InputClock(
        now: { .nanoseconds(Int64((clock.now.timeIntervalSince(start) * 1_000_000_000).rounded())) },
        sleep: { try await clock.sleep($0) }))
    session.begin()
  }

  private func pass(_ milliseconds: Int) async {
    await rest()
    let end = clock.now + Double(milliseconds) / 1_000
    while clock.pass(atMost: .seconds(end.timeIntervalSince(clock.now))) { await rest() }
    clock.set(end)
  }

  /// Waits until nothing is under way but a key that waits to be understood, which is in the clock's hands by then.
  private func rest() async {
    while session.busy.count != clock.sleepers { await Task.yield() }
  }

  /// A draft at home under the question whether to delete it, with the word in its field.
  private func question() async {
    await pass(10)
    session.handle(
      .answer(
        .home(
          drafts: [
            DraftSummary(
              id: Draft.ID("d"), name: "northquay", step: .domains, offer: nil, domains: 1, changedAt: clock.now, status: .free)
          ], orders: [])))
    screen.press(.down)
    await pass(300)
    screen.press(.character("d"))
    await pass(30)
    #expect(session.state.overlay != nil)
  }

  private var isAnswered: Bool { session.state.overlay == nil }

  @Test("Enter right behind the word is told to come again; a quarter of a second later it counts")
  func quiet() async {
    await question()
    for letter in "delete" {
      screen.press(.character(letter))
      await pass(60)
    }
    screen.press(.enter)
    await pass(100)
    #expect(!isAnswered)
    #expect(session.state.message?.text.hasPrefix("Not confirmed yet: Enter") == true)
    screen.press(.enter)
    await pass(249)
    #expect(!isAnswered)
    screen.press(.enter)
    await pass(250)
    #expect(!isAnswered, "249 ms are too few")
    screen.press(.enter)
    await pass(30)
    #expect(isAnswered)
  }

  @Test("a question that has changed has to stand anew")
  func changed() async {
    session.handle(.command(.newOrder))
    session.handle(.command(.accept))
    session.handle(.command(.leave))
    await pass(300)
    session.handle(.notSaved(.storage("disk full")))
    session.handle(.command(.leave))
    await pass(100)
    screen.press(.character("y"))
    await pass(100)
    #expect(!session.state.isLeaving)
    await pass(300)
    screen.press(.character("y"))
    await pass(30)
    #expect(session.state.isLeaving)
  }

  @Test("an answer confirms nothing when the terminal goes away right behind it; what was typed into a field is kept")
  func hangUp() async {
    await question()
    for letter in "delete" {
      screen.press(.character(letter))
      await pass(60)
    }
    await pass(300)
    screen.press(.enter)
    screen.send(.hangup)
    await pass(300)
    #expect(!isAnswered)
    #expect(session.state.overlay?.as(QuestionOverlay.self)?.typed == "delete")
  }

  @Test("a key that waits to be understood is lost when the question flushes what was typed")
  func flushed() async {
    await question()
    screen.press(.escape)
    await pass(300)
    screen.press(.character("d"))
    screen.press(.character("x"))
    await pass(300)
    #expect(session.state.overlay != nil)
    #expect(session.state.overlay?.as(QuestionOverlay.self)?.typed == "")
  }

  /// Now, on the clock of keys.
  private var moment: Duration { .nanoseconds(Int64((clock.now.timeIntervalSince(start) * 1_000_000_000).rounded())) }

  @Test("a word typed while the program was too busy to read it counts as it was typed, and so does Enter")
  func readLate() async {
    await question()
    await pass(2_000)
    let began = moment - .milliseconds(1_000)
    for (index, letter) in "delete".enumerated() { screen.arrive(.key(.character(letter)), at: began + .milliseconds(60 * index)) }
    screen.arrive(.key(.enter), at: began + .milliseconds(700))
    screen.deliverArrived()
    await pass(30)
    #expect(isAnswered)
  }

  @Test("a burst is a burst although a busy program came to each of its keys a moment after the other")
  func burstReadSlowly() async {
    await question()
    await pass(2_000)
    let began = moment
    for (index, letter) in "delete".enumerated() {
      screen.send(.key(.character(letter)), at: began + .milliseconds(index))
      await pass(10)
    }
    screen.send(.key(.enter), at: began + .milliseconds(7))
    await pass(300)
    #expect(!isAnswered)
    #expect(session.state.overlay?.as(QuestionOverlay.self)?.typed == "")
  }

  @Test("a key that waits to be understood is held against what has arrived behind it and was not read yet")
  func arrivedBehind() async {
    await question()
    await pass(300)
    screen.send(.key(.character("d")), at: moment)
    for (index, letter) in "elete".enumerated() { screen.arrive(.key(.character(letter)), at: moment + .milliseconds(1 + index)) }
    await pass(300)
    #expect(session.state.overlay?.as(QuestionOverlay.self)?.typed == "")
  }
}
