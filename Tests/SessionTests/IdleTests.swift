import Foundation
import Ordering
import Purchasing
import Session
import Synchronization
import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens

@Suite("A session left alone")
@MainActor
struct IdleTests {
  /// A clock that moves an hour with every tick of the session.
  private final class Hours: Sendable {
    private let count = Mutex(0)
    var now: Date { Date(timeIntervalSince1970: 1_795_269_600 + Double(count.withLock { $0 }) * 3600) }
    func pass() { count.withLock { $0 += 1 } }
  }

  private func session(idle: Duration?, ticks: Int) -> Session<MemoryScreen> {
    let hours = Hours()
    let left = Mutex(ticks)
    let ports = Ports(
      vendors: [:], book: RecordingBook(), now: { hours.now },
      sleep: { _ in
        guard
          left.withLock({ count in
            count -= 1
            return count >= 0
          })
        else { throw CancellationError() }
        hours.pass()
      },
      makeID: { "0123456789" })
    return Session(
      device: MemoryScreen(size: Size(columns: 80, rows: 24)), ports: ports,
      model: WizardModel(mode: .sandbox, now: hours.now, makeID: { "0123456789" }),
      screen: WizardScreen(glyphs: .utf8), pauses: Pauses(idle: idle))
  }

  @Test("it saves and leaves when nobody pressed a key for the time that is set")
  func leaves() async {
    let session = session(idle: .seconds(1800), ticks: 3)
    _ = await session.run()
    #expect(session.endedByIdleTimeout)
  }
}
