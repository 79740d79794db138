import Foundation
import Ordering
import Session
import Synchronization
import Terminal
import Wizard
import WizardScreens

/// A whole session in memory, and somebody who goes through its screens whatever they show.
@MainActor
final class Desk {
  let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
  let session: Session<MemoryScreen>
  private var checked = 0
  /// What was found in a cell that may not be in one.
  private(set) var findings: [String] = []
  /// Frames that showed the poison's word.
  private(set) var sightings = 0
  private(set) var frames = 0

  init(_ vendors: PoisonedVendors, book: OrderBook) {
    let began = Date(timeIntervalSince1970: 1_795_269_600)
    let start = ContinuousClock.now
    let now: @Sendable () -> Date = { began.addingTimeInterval((ContinuousClock.now - start) / .seconds(1)) }
    let ids = Mutex(0)
    let makeID: @Sendable () -> String = {
      let number = ids.withLock { count in
        count += 1
        return count
      }
      return "ID" + String(1_000_000 + number, radix: 32).uppercased().padding(toLength: 8, withPad: "0", startingAt: 0)
    }
    let ports = Ports(
      vendors: vendors.clients(now: now), book: book, now: now,
      // Short pauses pass at once; what waits for a time of day waits.
      sleep: { duration in try await Task.sleep(for: duration < .seconds(8) ? .zero : duration) }, makeID: makeID)
    session = Session(
      device: screen, ports: ports, model: WizardModel(mode: .sandbox, now: now(), makeID: makeID),
      screen: WizardScreen(glyphs: .utf8), pauses: Pauses(quote: .zero, save: .zero, tick: .seconds(600)))
    session.begin()
  }

  func press(_ keys: Key...) async {
    for key in keys {
      screen.send(.key(key))
      await settle()
    }
    check()
  }

  func type(_ text: String) async {
    for character in text { screen.send(.key(.character(character))) }
    await settle()
    check()
  }

  func paste(_ text: String) async {
    screen.paste(text)
    await settle()
    check()
  }

  /// Waits until nothing is under way, or until what is under way plainly waits for a time of day.
  private func settle() async {
    for _ in 0..<100 where session.busy.count > 0 { try? await Task.sleep(for: .milliseconds(1)) }
  }

  /// Goes down a list to a row that says something.
  func find(_ words: String) async {
    await press(.home)
    for _ in 0..<20 {
      if let row = screen.frame?.cursor?.row, screen.text[row].contains(words) { return }
      await press(.down)
    }
  }

  /// Ends the session as leaving it would.
  func leave() async {
    await session.finish()
    check()
  }

  private func check() {
    for frame in screen.frames[checked...] {
      frames += 1
      let text = frame.description
      if text.contains(Hostile.word) { sightings += 1 }
      for row in frame.text {
        let found = Hostile.found(in: row)
        if !found.isEmpty || Hostile.pile(in: row) > 4 { findings.append("\(found) in: \(row)") }
      }
    }
    checked = screen.frames.count
  }
}
