import Foundation
import Ordering
import Purchasing
import Synchronization
import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens

@testable import Session

@MainActor
@Suite("The lock of a desk", .timeLimit(.minutes(30)))
struct DeskLockTests {
  private let clock = ManualClock()

  private func lock() -> DeskLock {
    DeskLock(DeskRules(lockAfter: .seconds(300), pinAge: .seconds(900)) { $0 == "246810" }, now: { [clock] in clock.now })
  }

  private func type(_ text: String, into lock: DeskLock) async {
    for character in text { lock.take(.character(character)) }
    lock.take(.enter)
    while lock.isChecking { await Task.yield() }
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

  @Test("a clock that is set back makes no PIN younger and keeps no desk open")
  func clockSetBack() async throws {
    let back = Mutex(TimeInterval(0))
    let now: @Sendable () -> Date = { [clock] in clock.now - back.withLock { $0 } }
    let lock = DeskLock(DeskRules(lockAfter: .seconds(300), pinAge: .seconds(900)) { $0 == "246810" }, now: now)
    lock.lock(.spending)
    await type("246810", into: lock)
    let session = session(MemoryScreen(size: Size(columns: 80, rows: 24)), now: now)
    session.begin()
    await rest()
    let desk = try #require(session.desk)
    #expect(!lock.isStale && !desk.isLocked)
    back.withLock { $0 = 3_600 }
    #expect(lock.isStale)
    await pass(301)
    #expect(desk.cause == .idle)
    await session.finish()
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

  private func session(
    _ screen: MemoryScreen, _ book: RecordingBook = RecordingBook(), now: (@Sendable () -> Date)? = nil
  ) -> WizardSession<MemoryScreen> {
    let ports = Ports(
      vendors: [:], book: book, now: now ?? { [clock] in clock.now }, sleep: { [clock] in try await clock.sleep($0) },
      makeID: { "0123456789" })
    return WizardSession(
      device: screen, ports: ports, model: WizardModel(mode: .sandbox, now: clock.now, makeID: { "0123456789" }),
      screen: WizardScreen(glyphs: .utf8), pauses: Pauses(tick: .seconds(30)),
      desk: DeskRules(lockAfter: .seconds(300), pinAge: .seconds(900)) { $0 == "246810" })
  }

  @Test("a session that is left at that question locks itself after the usual time")
  func sessionLeftWhileAsking() async throws {
    let screen = MemoryScreen(size: Size(columns: 80, rows: 24))
    let session = session(screen)
    session.begin()
    let desk = try #require(session.desk)
    desk.lock(.spending)
    await pass(299)
    #expect(desk.cause == .spending)
    await pass(1)
    #expect(desk.cause == .idle)
    screen.press(.escape)
    await pass(1)
    #expect(desk.isLocked)
    await session.finish()
  }

  private func pass(_ seconds: TimeInterval) async {
    let end = clock.now + seconds
    await rest()
    while clock.pass(atMost: .seconds(end.timeIntervalSince(clock.now))) { await rest() }
    clock.set(end)
  }

  /// Waits until all three that wait in a desk's session do: for the next tick, for the next reading of the book, and for the next look at the lock.
  private func rest() async {
    while clock.sleepers < 3 { await Task.yield() }
  }

  @Test("each wrong PIN is told to the book, the last too, with which the session ends; a right one begins anew")
  func told() async throws {
    let book = RecordingBook()
    let session = session(MemoryScreen(size: Size(columns: 80, rows: 24)), book)
    session.begin()
    let desk = try #require(session.desk)
    desk.lock(.idle)
    for text in ["111111", "111111", "246810"] { await type(text, into: desk) }
    desk.lock(.spending)
    for _ in 0..<5 { await type("000000", into: desk) }
    #expect(session.endedByWrongPIN && session.isOver)
    await session.finish()
    let misses = await book.log.filter { $0.hasPrefix("wrong PIN") }
    #expect(misses == [1, 2, 1, 2, 3, 4, 5].map { "wrong PIN \($0) of 5" })
    #expect(await !book.log.contains { $0.contains("111111") || $0.contains("000000") }, "what was typed stands nowhere")
  }

  @Test("a book that cannot be told of a wrong PIN keeps nobody out who then types the right one")
  func untold() async throws {
    let book = RecordingBook()
    await book.fail(at: "wrong PIN 1 of 5", times: 1)
    let session = session(MemoryScreen(size: Size(columns: 80, rows: 24)), book)
    session.begin()
    let desk = try #require(session.desk)
    desk.lock(.idle)
    for text in ["111111", "222222", "246810"] { await type(text, into: desk) }
    #expect(!desk.isLocked)
    await session.finish()
    #expect(await book.log.filter { $0.hasPrefix("wrong PIN") } == ["wrong PIN 2 of 5"])
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
