import Foundation
import Ordering
import Purchasing
import Session
import Synchronization
import Terminal
import TestSupport
import Wizard
import WizardScreens

/// A whole session in memory, and somebody who goes through its screens whatever they show.
@MainActor
final class Desk {
  let screen = WatchedScreen()
  let session: WizardSession<WatchedScreen>
  private let clock: ManualClock

  init(_ vendors: PoisonedVendors, book: any OrderBook, clock: ManualClock) {
    let ids = Mutex(0)
    let makeID: @Sendable () -> String = {
      let number = ids.withLock { count in
        count += 1
        return count
      }
      return "ID" + String(1_000_000 + number, radix: 32).uppercased().padding(toLength: 8, withPad: "0", startingAt: 0)
    }
    self.clock = clock
    let ports = Ports(
      vendors: vendors.clients, book: book, now: { clock.now }, sleep: { try await clock.sleep($0) }, makeID: makeID)
    let typist = SteadyTypist()
    session = WizardSession(
      device: screen, ports: ports, model: WizardModel(mode: .sandbox, now: clock.now, makeID: makeID),
      screen: WizardScreen(glyphs: .utf8), pauses: Pauses(quote: .zero, save: .zero, tick: .seconds(600)),
      clock: InputClock(now: typist.now, sleep: typist.sleep))
    session.begin()
  }

  func press(_ keys: Key...) async {
    for key in keys {
      send([key])
      await untilQuiet()
    }
  }

  /// Presses keys in one burst, and waits for nothing.
  func send(_ keys: [Key]) {
    for key in keys { screen.send(.key(key)) }
  }

  func type(_ text: String) async {
    for character in text { screen.send(.key(.character(character))) }
    await untilQuiet()
  }

  func paste(_ text: String) async {
    screen.send(.paste(text))
    await untilQuiet()
  }

  /// Waits until nothing is under way. What is under way and waits, as a purchase does between two checks, is let go on when nothing has
  /// moved for a while.
  private func untilQuiet() async {
    var stands = 0
    for _ in 0..<10_000 where session.busy.count > 0 {
      let before = (session.busy.count, screen.frames)
      try? await Task.sleep(for: .milliseconds(1))
      stands = before == (session.busy.count, screen.frames) ? stands + 1 : 0
      if stands >= 20 {
        clock.pass(atMost: .seconds(8))
        stands = 0
      }
    }
  }

  /// Lets a few seconds pass in which nobody presses a key.
  func wait() async {
    for _ in 0..<4 where clock.pass(atMost: .seconds(8)) {
      try? await Task.sleep(for: .milliseconds(1))
      await untilQuiet()
    }
  }

  /// Goes down a list to a row that says something.
  func find(_ words: String) async {
    await press(.home)
    for _ in 0..<20 where !screen.cursorRow.contains(words) { await press(.down) }
  }

  /// Ends the session as leaving it would.
  func leave() async { await session.finish() }
}
