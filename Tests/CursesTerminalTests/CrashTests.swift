import CursesTerminal
import Glibc
import Terminal
import TestSupport
import Testing

extension CursesTerminalTests {
  @MainActor
  @Suite("A program that dies")
  struct Crashes {
    @Test("a crash gives the terminal back and is still a crash")
    func segmentationFault() async throws {
      try await expectRestored {
        await #expect(processExitsWith: .signal(SIGSEGV)) {
          await Crashes.show()
          raise(SIGSEGV)
        }
      }
    }

    @Test("a trap of the language gives the terminal back, without the runtime's prompt")
    func trap() async throws {
      try await expectRestored {
        await #expect(processExitsWith: .failure) {
          await Crashes.show()
          preconditionFailure("on purpose")
        }
      }
    }

    @Test("running out of stack gives the terminal back")
    func stackOverflow() async throws {
      try await expectRestored {
        await #expect(processExitsWith: .signal(SIGSEGV)) {
          await MainActor.run {
            Crashes.show()
            _ = Crashes.endless(1)
          }
        }
      }
    }

    @Test("an exit without closing gives the terminal back")
    func exits() async throws {
      try await expectRestored {
        await #expect(processExitsWith: .exitCode(3)) {
          await Crashes.show()
          exit(3)
        }
      }
    }

    private static var opened: CursesTerminal?

    /// Tells the dying process which terminal it dies on.
    private static let terminal = ExitTestNote("dying-terminal")

    /// Opens the terminal that the test told of and shows a frame on it.
    static func show() {
      let device = Glibc.open((try? terminal.text) ?? "", O_RDWR | O_NOCTTY)
      opened = try? CursesTerminal.open(
        environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"], input: device, output: device)
      var frame = Frame(size: Size(columns: 80, rows: 24))
      frame.put("about to die", at: Position(column: 0, row: 0))
      opened?.present(frame)
    }

    /// Needs more stack the deeper it goes, and never comes back.
    static func endless(_ depth: Int) -> Int {
      depth == 0 ? 0 : endless(depth + 1) + endless(depth + 2)
    }

    /// Lets a process die on a terminal and looks at the terminal afterwards.
    private func expectRestored(_ die: () async -> Void) async throws {
      let pseudo = try PseudoTerminal()
      let before = pseudo.modes()
      try await Crashes.terminal.tell(pseudo.path, while: die)
      let text = pseudo.writtenText()
      #expect(text.contains("about to die"))
      let leaving = try #require(text.ranges(of: "\u{1B}[?1049l").last)
      #expect(text.contains("\u{1B}[?2004l") && text.contains("\u{1B}[?25h") && text.contains("\u{1B}[?1l\u{1B}>"))
      #expect(text[..<leaving.lowerBound].contains("\u{1B}[r"))
      #expect(!text[leaving.upperBound...].contains("\u{1B}[?1049h"))
      #expect(pseudo.modes() == before)
    }
  }
}
