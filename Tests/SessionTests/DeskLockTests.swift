import Foundation
import Ordering
import Purchasing
import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens

@testable import Session

@MainActor
@Suite("The lock of a desk")
struct DeskLockTests {
  private let clock = ManualClock()

  private func lock() -> DeskLock {
    DeskLock(DeskRules(lockAfter: .seconds(300), pinAge: .seconds(900)) { $0 == "246810" }, now: { [clock] in clock.now })
  }

  private func type(_ text: String, into lock: DeskLock) async {
    for character in text { lock.take(.character(character)) }
    lock.take(.enter)
    for _ in 0..<100 { await Task.yield() }
  }

  @Test("locked, it takes nothing but the PIN, and says nothing of what stood there")
  func opens() async {
    let lock = lock()
    #expect(!lock.isLocked && lock.isStale, "nobody has typed it yet")
    lock.lock(.idle)
    #expect(lock.isLocked && lock.lines.first?.hasPrefix("This desk is locked.") == true)
    await type("111111", into: lock)
    #expect(lock.isLocked && lock.lines.last?.hasPrefix("That is not the PIN. 4 more tries") == true)
    lock.take(.escape)
    #expect(lock.isLocked, "Esc opens no desk")
    await type("246810", into: lock)
    #expect(!lock.isLocked && !lock.isStale)
  }

  @Test("the right PIN is answered, and says whether something waits to be given again; Esc says nothing")
  func answered() async {
    let lock = lock()
    var said: [String?] = []
    lock.opened = { said.append($0) }
    lock.lock(.idle)
    await type("246810", into: lock)
    lock.lock(.spending)
    await type("246810", into: lock)
    lock.lock(.spending)
    lock.take(.escape)
    #expect(said == [DeskLock.right, DeskLock.rightForSpending, nil])
  }

  @Test("a PIN grows old, and before spending it can be left alone")
  func ages() async {
    let lock = lock()
    lock.lock(.spending)
    lock.take(.escape)
    #expect(!lock.isLocked && lock.isStale, "nothing was typed")
    lock.lock(.spending)
    await type("246810", into: lock)
    clock.set(clock.now + 899)
    #expect(!lock.isStale)
    clock.set(clock.now + 2)
    #expect(lock.isStale)
  }

  @Test("left where it asks before spending, it is locked: Esc opens it no more")
  func leftWhileAsking() async {
    let lock = lock()
    lock.lock(.spending)
    lock.take(.character("2"))
    lock.lock(.idle)
    #expect(lock.cause == .idle && lock.typed.isEmpty)
    lock.lock(.spending)
    #expect(lock.cause == .idle, "it is the same desk")
    lock.take(.escape)
    #expect(lock.isLocked)
    await type("246810", into: lock)
    #expect(!lock.isLocked)
  }

  @Test("a session that is left at that question locks itself after the usual time", .timeLimit(.minutes(1)))
  func sessionLeftWhileAsking() async throws {
    let screen = MemoryScreen(size: Size(columns: 80, rows: 24))
    let ports = Ports(
      vendors: [:], book: RecordingBook(), now: { [clock] in clock.now }, sleep: { [clock] in try await clock.sleep($0) },
      makeID: { "0123456789" })
    let session = WizardSession(
      device: screen, ports: ports, model: WizardModel(mode: .sandbox, now: clock.now, makeID: { "0123456789" }),
      screen: WizardScreen(glyphs: .utf8), pauses: Pauses(tick: .seconds(30)),
      desk: DeskRules(lockAfter: .seconds(300), pinAge: .seconds(900)) { $0 == "246810" })
    session.begin()
    let desk = try #require(session.desk)
    desk.lock(.spending)
    try await pass(290)
    #expect(desk.cause == .spending)
    // A busy machine comes to the session's own task late: what it waits for may begin only now.
    let asked = clock.now
    for _ in 0..<2_000 where desk.cause != .idle {
      clock.pass(atMost: .seconds(30))
      try await Task.sleep(for: .milliseconds(5))
    }
    #expect(desk.cause == .idle)
    #expect(clock.now.timeIntervalSince(asked) <= 330, "counted from when the session came to it")
    screen.press(.escape)
    try await pass(1)
    #expect(desk.isLocked)
    await session.finish()
  }

  private func pass(_ seconds: TimeInterval) async throws {
    let end = clock.now + seconds
    repeat { try await Task.sleep(for: .milliseconds(5)) } while clock.pass(atMost: .seconds(end.timeIntervalSince(clock.now)))
    clock.set(end)
  }

  @Test("whoever misses five times in a row is out")
  func givesUp() async {
    let lock = lock()
    var isOver = false
    lock.gaveUp = { isOver = true }
    lock.lock(.idle)
    for _ in 0..<4 { await type("000000", into: lock) }
    #expect(!isOver)
    await type("000000", into: lock)
    #expect(isOver && lock.isLocked)
  }
}
