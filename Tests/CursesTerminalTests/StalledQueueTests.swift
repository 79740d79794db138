import Glibc
import Synchronization
import Terminal
import Testing

@testable import CursesTerminal

extension CursesTerminalTests {
  /// The main queue is this very test, which holds it while somebody types.
  @MainActor
  @Suite("While the program is busy")
  struct Stalled {
    private let pseudo: PseudoTerminal
    private let time = Clock()

    private final class Clock: Sendable {
      private let state = Mutex(Duration.seconds(10))
      var now: Duration { state.withLock { $0 } }
      func pass(_ duration: Duration) { state.withLock { $0 += duration } }
    }

    init() throws { pseudo = try PseudoTerminal() }

    /// Types keys that far apart while nothing is taken.
    private func type(_ keys: [String], every pause: Duration, on terminal: CursesTerminal) throws {
      for (index, key) in keys.enumerated() {
        pseudo.type(key)
        for _ in 0..<5_000 where terminal.arrivedEvents <= index { usleep(1_000) }
        try #require(terminal.arrivedEvents == index + 1)
        time.pass(pause)
      }
    }

    private func open() throws -> CursesTerminal {
      try CursesTerminal.open(
        environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"], input: pseudo.device, output: pseudo.device,
        clock: InputClock(now: { [time] in time.now }, sleep: { try await Task.sleep(for: $0) }))
    }

    @Test("keys are stamped when they arrive, not when the program comes to them", arguments: [1, 60])
    func stamps(milliseconds: Int) async throws {
      let terminal = try open()
      defer { terminal.close() }
      var events: [(TerminalEvent, Duration?)] = []
      terminal.onEvent = { event, time in events.append((event, time)) }
      try type(["6", "0", ".", "\r"], every: .milliseconds(milliseconds), on: terminal)
      time.pass(.seconds(3))
      #expect(events.isEmpty)
      #expect(try await eventually { events.count == 4 })
      let expected = (0..<4).map { Duration.seconds(10) + .milliseconds(milliseconds * $0) }
      #expect(events.map(\.1) == expected)
    }

    @Test("the pacer tells a typed total from a burst by these stamps, however late they are read")
    func paces() throws {
      for (milliseconds, isTyped) in [(1, false), (60, true)] {
        let terminal = try open()
        defer { terminal.close() }
        var pacer = KeyPacer()
        var strokes: [KeyPacer.Stroke] = []
        terminal.onEvent = { event, time in
          if case .key(let key) = event, let time { strokes += pacer.take(key, at: time) }
        }
        try type(["6", "0", ".", "\r"], every: .milliseconds(milliseconds), on: terminal)
        terminal.deliverArrived()
        strokes += pacer.flush()
        let isBurst = strokes == [.burst("60.\n")]
        #expect(isBurst == !isTyped && strokes.count == (isTyped ? 4 : 1), "\(strokes)")
      }
    }

    @Test("what is thrown away while the program is busy never arrives")
    func discarded() async throws {
      let terminal = try open()
      defer { terminal.close() }
      var events: [TerminalEvent] = []
      terminal.onEvent = { event, _ in events.append(event) }
      try type(["6", "0"], every: .milliseconds(60), on: terminal)
      terminal.flushInput()
      pseudo.type("x")
      #expect(try await eventually { !events.isEmpty })
      #expect(events == [.key(.character("x"))])
    }
  }
}
