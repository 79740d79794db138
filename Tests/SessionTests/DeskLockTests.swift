import Foundation
import Synchronization
import Terminal
import TestSupport
import Testing

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
