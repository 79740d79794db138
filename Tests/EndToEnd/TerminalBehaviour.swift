import Foundation
import Testing

/// What the program does to the terminal it runs in, and what it leaves behind.
@Suite(.serialized) struct TerminalBehaviour {
  /// The terminal's settings as the shell sees them; run twice, the same text means the same settings.
  private func settings(_ terminal: Tmux, _ mark: String) async throws -> String {
    try await terminal.run("echo \(mark)-$(stty -g)-end")
    // The typed command stands on the screen too; only the answer has the settings between the marks, perhaps broken at the edge.
    func found(_ shown: String) -> String? {
      let flat = shown.replacing("\n", with: "")
      guard let range = flat.range(of: "\(mark)-[0-9a-f:]{20,}-end", options: .regularExpression) else { return nil }
      return String(flat[range].dropFirst(mark.count + 1).dropLast(4))
    }
    return found(try await terminal.wait("the settings", seconds: 20, #_sourceLocation) { found($0) != nil }) ?? ""
  }

  private func leaveBy(_ leave: (Tmux) async throws -> Void, _ end: String) async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    let before = try await settings(terminal, "before")
    try await terminal.run("clear")
    try await terminal.begin("; echo left with $?")
    try await terminal.wait("New order")
    #expect(try await terminal.isAlternate())
    try await leave(terminal)
    try await terminal.wait(end)
    #expect(try await !terminal.isAlternate())
    let after = try await settings(terminal, "after")
    #expect(!before.isEmpty && before == after, "before \(before)\nafter  \(after)")
  }

  @Test("quitting gives the terminal back as it was")
  func quit() async throws {
    try await leaveBy(
      {
        try await $0.beginOrder(); try await $0.keys("F3"); try await $0.wait("Leave mailorder?"); try await $0.keys("y")
      }, "left with 0")
  }

  @Test(
    "INT, TERM and HUP end the program, give the terminal back, and stand in the exit status",
    arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func signals(name: String, status: Int) async throws {
    try await leaveBy({ try await $0.signal(name) }, "left with \(status)")
  }

  @Test("a crash gives the terminal back", arguments: ["SEGV", "ABRT"])
  func crash(name: String) async throws {
    try await leaveBy({ try await $0.signal(name) }, "left with 1")
  }

  @Test("where there is no terminal, one sentence says so and the exit code is 2")
  func notATerminal() async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    try await terminal.run("'\(Tmux.program.path)' </dev/null | cat; echo left with ${PIPESTATUS[0]}")
    let shown = try await terminal.wait("left with 2")
    #expect(shown.contains("needs a terminal"))
  }

  @Test("below 60 by 16 a notice says so, and the program goes on when the window grows")
  func tooSmall() async throws {
    let terminal = try Tmux()
    try await terminal.start()
    try await terminal.resize(columns: 50, rows: 14)
    try await terminal.wait("This window is too small.")
    try await terminal.resize(columns: 120, rows: 36)
    try await terminal.wait("New order")
  }

  @Test("from 110 columns the quote is a panel with its lines")
  func panel() async throws {
    let terminal = try Tmux(columns: 120, rows: 36)
    try await terminal.start()
    try await terminal.beginOrder()
    try await terminal.choose("tryquaystone.com", "getquaystone.com")
    try await terminal.keys("Enter")
    try await terminal.wait("Due now")
  }
}
