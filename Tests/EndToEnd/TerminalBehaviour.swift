import Foundation
import Testing

/// What the program does to the terminal it runs in, and what it leaves behind.
@Suite(.serialized) struct TerminalBehaviour {
  /// The terminal's settings as the shell sees them; run twice, the same text means the same settings.
  private func settings(_ terminal: Tmux, _ mark: String) throws -> String {
    try terminal.run("echo \(mark)-$(stty -g)-end")
    let shown = try terminal.wait("-end\n")
    let flat = shown.replacing("\n", with: "")
    let found = flat.matches(of: /([0-9a-f:]{20,})-end/).last
    return String(found?.1 ?? "")
  }

  private func leaveBy(_ leave: (Tmux) throws -> Void, _ end: String) throws {
    let terminal = try Tmux()
    try terminal.startShell()
    let before = try settings(terminal, "before")
    try terminal.run("clear")
    try terminal.run("'\(Tmux.program.path)' --data '\(terminal.directory.path)/data'; echo left with $?")
    try terminal.wait("New order")
    #expect(try terminal.isAlternate())
    try leave(terminal)
    try terminal.wait(end)
    #expect(try !terminal.isAlternate())
    let after = try settings(terminal, "after")
    #expect(!before.isEmpty && before == after, "before \(before)\nafter  \(after)")
  }

  private func signal(_ name: String) -> (Tmux) throws -> Void {
    { terminal in try terminal.tmux("run-shell", "pkill -\(name) -f 'mailorder --data \(terminal.directory.path)'") }
  }

  @Test("quitting gives the terminal back as it was")
  func quit() throws {
    try leaveBy(
      {
        try $0.keys("F3"); try $0.wait("Leave mailorder?"); try $0.keys("Enter")
      }, "left with 0")
  }

  @Test("INT, TERM and HUP end the program and give the terminal back", arguments: ["INT", "TERM", "HUP"])
  func signals(name: String) throws {
    try leaveBy(signal(name), "left with 0")
  }

  @Test("a crash gives the terminal back", arguments: ["SEGV", "ABRT"])
  func crash(name: String) throws {
    try leaveBy(signal(name), "left with 1")
  }

  @Test("where there is no terminal, one sentence says so and the exit code is 2")
  func notATerminal() throws {
    let terminal = try Tmux()
    try terminal.startShell()
    try terminal.run("'\(Tmux.program.path)' </dev/null | cat; echo left with ${PIPESTATUS[0]}")
    let shown = try terminal.wait("left with 2")
    #expect(shown.contains("needs a terminal"))
  }

  @Test("a terminal that cannot place the cursor gets one sentence and exit code 2")
  func dumb() throws {
    let terminal = try Tmux()
    try terminal.startShell()
    try terminal.run("TERM=dumb '\(Tmux.program.path)'; echo left with $?")
    let shown = try terminal.wait("left with 2")
    #expect(shown.contains("cannot place the cursor"))
  }

  @Test("below 60 by 16 a notice says so, and the program goes on when the window grows")
  func tooSmall() throws {
    let terminal = try Tmux()
    try terminal.start()
    try terminal.resize(columns: 50, rows: 14)
    try terminal.wait("60")
    try terminal.resize(columns: 120, rows: 36)
    try terminal.wait("New order")
  }

  @Test("from 110 columns the quote is a panel with its lines")
  func panel() throws {
    let terminal = try Tmux(columns: 120, rows: 36)
    try terminal.start()
    try terminal.keys("n")
    try terminal.wait("Brand or names")
    try terminal.paste("tryquaystone.com getquaystone.com")
    try terminal.wait("2 names added")
    try terminal.keys("a", "C-n")
    try terminal.wait("12 months")
    try terminal.keys("Enter")
    try terminal.wait("Due now")
  }
}
