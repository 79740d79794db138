import Foundation
import Testing

/// What only a terminal with a shell in it shows: the shell afterwards, jobs, descriptors that are closed, homes that cannot be written.
@Suite(.serialized) struct TerminalMatrix {
  @Test(
    "after leaving a window of 40 rows the shell scrolls in all of it",
    arguments: ["xterm-256color", "screen-256color", "vt100", "linux"])
  func scrolling(term: String) async throws {
    let terminal = try Tmux(columns: 80, rows: 40)
    try await terminal.start(environment: ["TERM": term])
    try await terminal.leave()
    try await terminal.run("clear; for i in $(seq 1 100); do echo line-$i-end; done")
    let shown = try await terminal.wait("line-100-end")
    // All rows but the one with the prompt show the last lines.
    #expect(shown.contains("line-62-end") && !shown.contains("line-61-end"), "\(shown)")
    #expect(try await terminal.cursor().row == 39)
  }

  @Test("a crash in a window of 40 rows leaves the shell scrolling in all of it")
  func crash() async throws {
    let terminal = try Tmux(columns: 80, rows: 40)
    try await terminal.start()
    try await terminal.signal("SEGV")
    try await terminal.wait("ready>")
    try await terminal.run("clear; for i in $(seq 1 100); do echo line-$i-end; done")
    let shown = try await terminal.wait("line-100-end")
    #expect(shown.contains("line-62-end"), "\(shown)")
  }

  @Test("without an alternate screen nothing of the wizard is left under the prompt", arguments: ["vt100", "linux"])
  func noAlternateScreen(term: String) async throws {
    let terminal = try Tmux()
    try await terminal.start(environment: ["TERM": term])
    try await terminal.leave()
    let shown = try await terminal.screen()
    #expect(!shown.contains("Quit") && !shown.contains("New order"), "\(shown)")
  }

  @Test("stopped and sent to the background it stays stopped and draws nothing; in the foreground its keys work again")
  func jobs() async throws {
    let terminal = try Tmux()
    try await terminal.start()
    try await terminal.signal("STOP")
    try await terminal.wait("Stopped")
    try await terminal.run("clear; bg; sleep 1; jobs; echo jobs-$((1+1))")
    let shown = try await terminal.wait("jobs-2")
    #expect(shown.contains("Stopped") && !shown.contains("New order"), "\(shown)")
    try await terminal.run("fg")
    try await terminal.wait("New order")
    try await terminal.keys("F1")
    try await terminal.wait("Help")
    try await terminal.keys("Escape")
    try await terminal.leave()
  }

  @Test("stopped by the system's own signals it takes the terminal again when it goes on", arguments: ["TTOU", "TTIN"])
  func stopping(name: String) async throws {
    let terminal = try Tmux()
    try await terminal.start()
    try await terminal.signal(name)
    try await terminal.wait("Stopped")
    try await terminal.run("fg")
    try await terminal.wait("New order")
    try await terminal.keys("F1")
    try await terminal.wait("Help")
  }

  @Test("started in the background it waits for the foreground")
  func background() async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    try await terminal.run("'\(Tmux.program.path)' --data '\(terminal.directory.path)/data' & sleep 2; jobs; echo jobs-$((1+1))")
    let shown = try await terminal.wait("jobs-2")
    #expect(shown.contains("Stopped") && !shown.contains("New order"), "\(shown)")
    try await terminal.run("fg")
    try await terminal.wait("New order")
  }

  @Test("with standard error closed the wizard runs and gives the terminal back")
  func closedError() async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    try await terminal.begin("2>&-; echo left with $?; stty -a | grep -c ' icanon'")
    try await terminal.wait("New order")
    try await terminal.leave(to: "left with 0\n1")
  }

  @Test("with input or output closed one sentence says so, and the terminal stays as it is", arguments: ["0<&-", "1>&-"])
  func closed(redirection: String) async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    try await terminal.begin("\(redirection); echo left with $?; stty -a | grep -c ' icanon'")
    let shown = try await terminal.wait("left with 2\n1")
    #expect(shown.contains("needs a terminal"))
  }

  @Test("over SSH without a terminal the sentence names ssh -t")
  func withoutTerminal() async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    try await terminal.run("SSH_CONNECTION='10.0.0.1 1 10.0.0.2 22' '\(Tmux.program.path)' </dev/null | cat")
    try await terminal.wait("ssh -t HOST mailorder")
  }

  @Test("a home that is not there or cannot be written is named, with the system's reason and the way out")
  func unwritableHome() async throws {
    let terminal = try Tmux()
    // Not even root makes a directory there.
    try await terminal.startShell(environment: ["HOME": "/proc/nowhere"])
    try await terminal.run("'\(Tmux.program.path)'")
    let shown = try await terminal.wait("--data").filter { !$0.isWhitespace }
    // The terminal breaks the line wherever it ends.
    #expect(shown.contains("/proc/nowhere:") && shown.contains("Nosuchfileordirectory"), "\(shown)")
    #expect(!shown.contains("couldnotbecompleted"))
  }

  @Test("a terminal this machine does not know is used as the nearest it does, and says so once", arguments: ["vscode", "vt420"])
  func likeness(term: String) async throws {
    let terminal = try Tmux()
    try await terminal.start(environment: ["TERM": term])
    try await terminal.wait("does not know the terminal")
    try await terminal.keys("F1")
    try await terminal.waitGone("does not know the terminal")
  }

  @Test("keys that terminals send by number work as the keys they are")
  func numberedKeys() async throws {
    let terminal = try Tmux()
    try await terminal.start()
    try await terminal.keys("n")
    try await terminal.wait("New domains")
    try await terminal.send("\u{1B}[27u")
    try await terminal.waitGone("New domains")
    try await terminal.keys("n")
    try await terminal.wait("New domains")
    try await terminal.send("\u{1B}[13;2u")
    try await terminal.waitGone("New domains")
  }
}
