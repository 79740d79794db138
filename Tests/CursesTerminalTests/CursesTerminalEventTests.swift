import CursesTerminal
import Glibc
import Terminal
import Testing

extension CursesTerminalTests {
  @MainActor
  @Suite("What reaches the program")
  struct Events {
    let outer: CursesTerminalTests
    let pseudo: PseudoTerminal

    init() throws {
      outer = try CursesTerminalTests()
      pseudo = outer.pseudo
    }

    @Test("Escape alone becomes a key although nothing follows it")
    func escape() async throws {
      let terminal = try outer.open()
      defer { terminal.close() }
      var events: [TerminalEvent] = []
      terminal.onEvent = { event, _ in events.append(event) }
      pseudo.type("\u{1B}")
      #expect(try await eventually { events == [.key(.escape)] })
      pseudo.type("\u{1B}[A")
      #expect(try await eventually { events.count == 2 })
      #expect(events.last == .key(.up))
    }

    @Test("a large paste arrives whole")
    func paste() async throws {
      let terminal = try outer.open()
      defer { terminal.close() }
      var events: [TerminalEvent] = []
      terminal.onEvent = { event, _ in events.append(event) }
      let text = (0..<200).map { "trynorthquay\($0).com" }.joined(separator: "\n")
      pseudo.type("\u{1B}[200~")
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).map({ $0 + "\r" }).joined().dropLast().chunks(
        of: 1_000)
      {
        pseudo.type(line)
        await Task.yield()
      }
      pseudo.type("\u{1B}[201~")
      #expect(try await eventually { !events.isEmpty })
      #expect(events == [.paste(text)])
    }

    @Test("what was typed before a flush never arrives")
    func flush() async throws {
      let terminal = try outer.open()
      defer { terminal.close() }
      pseudo.type("yes\r")
      terminal.flushInput()
      var events: [TerminalEvent] = []
      terminal.onEvent = { event, _ in events.append(event) }
      pseudo.type("n")
      #expect(try await eventually { !events.isEmpty })
      #expect(events == [.key(.character("n"))])
    }

    @Test("a terminal that goes away is told once")
    func hangUp() async throws {
      let terminal = try outer.open()
      defer { terminal.close() }
      var events: [TerminalEvent] = []
      terminal.onEvent = { event, _ in events.append(event) }
      terminal.present(outer.list())
      pseudo.hangUp()
      #expect(try await eventually { events == [.hangup] })
      try await Task.sleep(for: .milliseconds(300))
      #expect(events == [.hangup])
      terminal.present(outer.list(marker: 2))
    }

    @Test("a terminal found dead while writing is a hang-up too")
    func deadWhileWriting() async throws {
      let terminal = try outer.open()
      defer { terminal.close() }
      var events: [TerminalEvent] = []
      terminal.onEvent = { event, _ in events.append(event) }
      pseudo.hangUp()
      terminal.present(outer.list())
      #expect(events.isEmpty)
      #expect(try await eventually { !events.isEmpty })
      #expect(events == [.hangup])
    }

    @Test("a stuck terminal holds nobody up, and shows the newest frame when it goes on", .timeLimit(.minutes(30)))
    func stuck() async throws {
      let terminal = try outer.open()
      defer { terminal.close() }
      let waits = voluntaryWaits {
        for step in 0..<3_000 { terminal.present(outer.list(marker: step % 12, name: "step\(step)", due: "\(step).00")) }
      }
      #expect(waits < 300, "who waits for each frame waits three thousand times")
      var shown = ""
      #expect(
        try await eventually {
          shown += pseudo.writtenText()
          return shown.contains("2999")
        })
      #expect(shown.utf8.count < 100_000)
    }

    @Test("closing a stuck terminal takes less than a second: no more than a quarter of one is waited for it")
    func closeStuck() throws {
      let terminal = try outer.open()
      for step in 0..<3_000 { terminal.present(outer.list(marker: step % 12, name: "step\(step)")) }
      let clock = ContinuousClock()
      let took = clock.measure { terminal.close() }
      // A busy machine makes each of its waits longer: so many of the same length are taken beside them.
      let waits = clock.measure { for _ in 0..<25 { usleep(10_000) } }
      #expect(took < waits * 3, "\(took), its waits alone \(waits)")
    }

    @Test("signals become events: a new size, a wish to end, a hang-up", .timeLimit(.minutes(30)))
    func signals() async throws {
      let terminal = try outer.open()
      defer { terminal.close() }
      var events: [TerminalEvent] = []
      terminal.onEvent = { event, _ in events.append(event) }
      terminal.present(outer.list())
      pseudo.resize(columns: 100, rows: 30)
      kill(getpid(), SIGWINCH)
      #expect(try await eventually { events == [.resize(Size(columns: 100, rows: 30))] })
      #expect(terminal.size == Size(columns: 100, rows: 30))
      _ = pseudo.written()
      terminal.present(outer.list(size: terminal.size))
      #expect(pseudo.writtenText().contains("trynorthquay11"))
      kill(getpid(), SIGTERM)
      #expect(try await eventually { events.last == .interrupt })
      for (count, signal) in [SIGUSR1, SIGUSR2, SIGALRM].enumerated() {
        kill(getpid(), signal)
        #expect(try await eventually { events.count == 3 + count && events.last == .interrupt })
      }
      kill(getpid(), SIGTSTP)
      kill(getpid(), SIGHUP)
      #expect(try await eventually { events.last == .hangup })
      #expect(events.count == 6)
    }

    @Test("a new size that no signal told of is adopted with the next key, before it", .timeLimit(.minutes(30)))
    func unsignalledSize() async throws {
      let terminal = try outer.open()
      defer { terminal.close() }
      var events: [TerminalEvent] = []
      terminal.onEvent = { event, _ in events.append(event) }
      pseudo.resize(columns: 100, rows: 30)
      pseudo.type("x")
      #expect(try await eventually { events.count == 2 })
      #expect(events == [.resize(Size(columns: 100, rows: 30)), .key(.character("x"))])
      #expect(terminal.size == Size(columns: 100, rows: 30))
      pseudo.type("y")
      #expect(try await eventually { events.count == 3 })
      #expect(events.last == .key(.character("y")))
      // A terminal that tells no size keeps the one it had.
      pseudo.resize(columns: 0, rows: 0)
      pseudo.type("z")
      #expect(try await eventually { events.count == 4 })
      #expect(events.last == .key(.character("z")))
    }

    @Test("an absurd size is kept within reason")
    func absurdSize() throws {
      pseudo.resize(columns: 65_535, rows: 65_535)
      let terminal = try outer.open()
      #expect(terminal.size == Size(columns: 500, rows: 200))
      terminal.present(outer.list(size: terminal.size))
      terminal.close()
      pseudo.resize(columns: 0, rows: 0)
      let unknown = try outer.open()
      #expect(unknown.size == Size(columns: 80, rows: 24))
      unknown.close()
    }

    @Test("after being stopped the modes are set and the screen is painted again")
    func resumed() async throws {
      let before = pseudo.modes()
      let terminal = try outer.open()
      defer { terminal.close() }
      var events: [TerminalEvent] = []
      terminal.onEvent = { event, _ in events.append(event) }
      terminal.present(outer.list())
      let raw = pseudo.modes()
      var cooked = termios()
      tcgetattr(pseudo.device, &cooked)
      cooked.c_lflag |= tcflag_t(ECHO | ICANON | ISIG)
      tcsetattr(pseudo.device, TCSANOW, &cooked)
      #expect(pseudo.modes() != raw)
      _ = pseudo.written()
      kill(getpid(), SIGCONT)
      #expect(try await eventually { events == [.resumed] })
      let text = pseudo.writtenText()
      #expect(text.contains("\u{1B}[?1049h") && text.contains("\u{1B}[?2004h") && text.contains("trynorthquay11"))
      #expect(pseudo.modes() == raw)
      terminal.close()
      #expect(pseudo.modes() == before)
    }

    @Test("a repaint shows everything again, and the bell rings")
    func repaint() throws {
      let terminal = try outer.open()
      defer { terminal.close() }
      terminal.present(outer.list())
      _ = pseudo.written()
      terminal.repaint()
      #expect(pseudo.writtenText().contains("trynorthquay0"))
      terminal.ring()
      #expect(pseudo.writtenText() == "\u{7}")
    }
  }
}

extension Substring {
  /// Pieces of at most `count` characters.
  fileprivate func chunks(of count: Int) -> [String] {
    stride(from: 0, to: self.count, by: count).map { String(dropFirst($0).prefix(count)) }
  }
}
