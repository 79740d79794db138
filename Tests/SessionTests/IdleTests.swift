import Foundation
import Ordering
import Purchasing
import Session
import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens

/// Half an hour is set; the session looks at the time every thirty seconds.
@Suite("A session left alone", .timeLimit(.minutes(30)))
@MainActor
struct IdleTests {
  private let clock = ManualClock()
  private let screen = MemoryScreen(size: Size(columns: 80, rows: 24))

  private func session(idle: Duration?) -> WizardSession<MemoryScreen> {
    let ports = Ports(
      vendors: [:], book: RecordingBook(), now: { [clock] in clock.now }, sleep: { [clock] in try await clock.sleep($0) },
      makeID: { "0123456789" })
    let typist = SteadyTypist()
    return WizardSession(
      device: screen, ports: ports, model: WizardModel(mode: .sandbox, now: clock.now, makeID: { "0123456789" }),
      screen: WizardScreen(glyphs: .utf8), pauses: Pauses(tick: .seconds(30), idle: idle),
      clock: InputClock(now: typist.now, sleep: typist.sleep))
  }

  /// Lets time pass, tick after tick, until the session ends.
  private func wait(_ seconds: TimeInterval, _ session: WizardSession<MemoryScreen>) async {
    let end = clock.now + seconds
    await rest(session)
    while clock.now < end, !session.endedByIdleTimeout {
      let left = end.timeIntervalSince(clock.now)
      guard clock.pass(atMost: .seconds(left)) else { break }
      await rest(session)
    }
    if !session.endedByIdleTimeout { clock.set(end) }
  }

  /// Waits until both that wait in a session do: for the next tick, and for the next reading of the book.
  private func rest(_ session: WizardSession<MemoryScreen>) async {
    while clock.sleepers < 2, !session.endedByIdleTimeout { await Task.yield() }
  }

  @Test("it leaves at the first tick after half an hour without a key, and no sooner")
  func leaves() async {
    let session = session(idle: .seconds(1800))
    let began = clock.now
    let run = Task { await session.run() }
    await wait(1799, session)
    #expect(!session.endedByIdleTimeout)
    await wait(31, session)
    #expect(session.endedByIdleTimeout)
    #expect(clock.now.timeIntervalSince(began) == 1800)
    #expect(await run.value == nil, "what was typed is saved")
  }

  @Test("a key begins the half hour anew")
  func key() async {
    let session = session(idle: .seconds(1800))
    session.begin()
    await wait(1799, session)
    screen.press(.down)
    await wait(1770, session)
    #expect(!session.endedByIdleTimeout)
    await wait(60, session)
    #expect(session.endedByIdleTimeout)
    await session.finish()
  }

  @Test("without a time that is set it stays for two hours, and a hang-up that ends it is no time-out")
  func stays() async {
    let session = session(idle: nil)
    let run = Task { await session.run() }
    await wait(7_200, session)
    #expect(!session.endedByIdleTimeout)
    screen.send(.hangup)
    #expect(await run.value == nil)
    #expect(!session.endedByIdleTimeout)
  }
}
