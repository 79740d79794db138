import Foundation
import Glibc
import Testing

/// Ways out of a desk that somebody sits at already.
extension DeskBreakouts {
  /// Bytes that reach the desk's terminal. `OUT` is the file that would prove a way out.
  struct Bytes: Sendable {
    let name: String
    let text: String
  }

  static let bytes = [
    Bytes(name: "what the terminal says it is", text: "\u{1B}[?62;22c\u{1B}[>41;354;0c"),
    Bytes(name: "where the terminal says the cursor is", text: "\u{1B}[24;80R\u{1B}[999;999R"),
    Bytes(name: "a clipboard that the terminal gives", text: "\u{1B}]52;c;dG91Y2ggT1VUCg==\u{7}"),
    Bytes(name: "a title that the terminal gives", text: "\u{1B}]l!touch OUT\u{1B}\\"),
    Bytes(name: "a string that the terminal gives", text: "\u{1B}P1$r!touch OUT\n\u{1B}\\"),
    Bytes(name: "a paste with its own end inside", text: "\u{1B}[200~a\u{1B}[201~!touch OUT\n:!touch OUT\n\u{1B}[201~"),
    Bytes(name: "bytes that are no text", text: "\u{0}\u{1}\u{7F}\u{80}\u{9B}\u{9D}52;c;!\u{9C}"),
    Bytes(name: "suspending, quitting, stopping", text: "\u{1A}\u{19}\u{1C}\u{13}\u{11}"),
    Bytes(name: "what leaves a pager or an editor", text: "!touch OUT\n:!touch OUT\n|touch OUT\nv:sh\n\u{1B}:wq\n"),
    Bytes(name: "a command in the list of commands", text: "\u{F}!touch OUT\n\u{1B}\u{F}shell\n\u{1B}"),
    Bytes(name: "an order in one line that is a command", text: ":$(touch OUT) `touch OUT` ; touch OUT\n\u{1B}"),
    Bytes(name: "job control", text: "\u{1A}bg\nfg %1\nkill %1\ntouch OUT\n"),
  ]

  @Test("no bytes of a terminal start anything or stop it, and no storm of sizes does")
  func insideBytes() async throws {
    let terminal = try await logIn()
    let process = try await program()
    for way in Self.bytes {
      try await terminal.send(way.text.replacing("OUT", with: marker))
      try await Task.sleep(for: .milliseconds(300))
      #expect(try await children(of: process).isEmpty && !isOut, "\(way.name)")
      // What closes whatever was opened; an end that was asked for is none.
      for _ in 0..<3 { try await terminal.keys("Escape") }
      let facts = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
      #expect(facts.contains(") S ") || facts.contains(") R "), "\(way.name): \(facts)")
    }
    for size in 0..<40 { try await terminal.resize(columns: size % 2 == 0 ? 10 : 200, rows: size % 3 == 0 ? 4 : 50) }
    try await terminal.resize(columns: 160, rows: 40)
    try await terminal.wait("mailorder")
    #expect(try await children(of: process).isEmpty && !isOut)
  }

  @Test(
    "no signal that the login's own processes may be sent leads to a shell",
    arguments: [SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGUSR1, SIGALRM])
  func signals(_ number: Int32) async throws {
    let terminal = try await logIn()
    let process = try await program()
    kill(process, number)
    try await Task.sleep(for: .milliseconds(500))
    // It goes on, or the login is over: what is typed then reaches the tester's own shell, and nothing at the far end.
    #expect(try await children(of: process).isEmpty)
    let stopped = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8))?.contains(") T ") ?? false
    #expect(!stopped && !isOut)
    let cores = try await Program(home: home).shell("find '\(home.path)' -name 'core*' -size +0")
    #expect(cores.output.isEmpty, "\(cores.output)")
    let after = try await terminal.screen()
    #expect(after.contains("New order") || after.contains("Leave") || after.contains("closed"), "\(after)")
  }

  @Test("a connection that is shared lets no second session do more than the first")
  func shared() async throws {
    let control = ["-o", "ControlPath=\(home.path)/shared"]
    let place = ["-p", String(server.port), server.address]
    async let first = server.attempt(["ssh", "-M", "-N"] + control + place, seconds: 6)
    for _ in 0..<60 where !FileManager.default.fileExists(atPath: home.path + "/shared") {
      try await Task.sleep(for: .milliseconds(50))
    }
    let free = String(UInt16.random(in: 20_000..<30_000))
    let to = control + place
    let ways: [[String]] = [
      ["ssh"] + to + ["touch \(marker)"],
      ["ssh", "-tt"] + to + ["sh -c 'touch \(marker)'"],
      ["ssh", "-s"] + to + ["sftp"],
      ["ssh", "-O", "forward", "-R", "\(free):127.0.0.1:\(server.port)"] + to,
      ["scp", "-O"] + control + ["-P", String(server.port), "/etc/hostname", "\(server.address):\(marker)"],
    ]
    for words in ways {
      let said = try await server.attempt(words, input: "touch \(marker)\n", seconds: 2)
      #expect(!isOut && !said.contains("SSH-2.0"), "\(words): \(said)")
    }
    _ = try await first
  }

  /// Logs in and has a name in a new order.
  private func beginOrder() async throws -> Tmux {
    let terminal = try await logIn()
    try await terminal.keys("n", "Enter")
    try await terminal.wait("Brand or names")
    try await terminal.type("trynorthquay.com")
    try await Task.sleep(for: .milliseconds(400))
    try await terminal.keys("Enter")
    try await terminal.wait("1 name added")
    return terminal
  }

  @Test("a slip is written in the desk's directory only, whatever its path looks like")
  func written() async throws {
    symlink(home.path + "/reached.yaml", files.path + "/link.yaml")
    symlink(home.path, files.path + "/up")
    let terminal = try await beginOrder()
    for path in ["\(home.path)/out.yaml", "../out.yaml", "link.yaml", "up/out.yaml", "~/out.yaml", "\(files.path)/../out.yaml"] {
      try await terminal.keys("M-s")
      try await terminal.wait("Save as slip")
      try await terminal.keys("C-u")
      try await terminal.type(path)
      try await Task.sleep(for: .milliseconds(400))
      try await terminal.keys("Enter")
      try await terminal.wait("was not written: at this desk")
      try await terminal.keys("Escape")
      try await terminal.waitGone("A YAML file")
    }
    let found = try await Program(home: home).shell("find '\(home.path)' -name 'out*' -o -name 'reached*'")
    #expect(found.output.isEmpty, "\(found.output)")
  }

  @Test("a desk that locks over an open question takes no answer to it, and no PIN that is pasted")
  func lockedOverQuestion() async throws {
    try Self.configure(home.appendingPathComponent("config.yaml"), files: files, lockAfter: 5)
    let terminal = try await beginOrder()
    try await terminal.keys("F3")
    try await terminal.wait("Leave mailorder?")
    let locked = try await terminal.wait("This desk is locked", seconds: 20)
    #expect(!locked.contains("trynorthquay") && !locked.contains("Leave"))
    try await terminal.paste("246810")
    try await terminal.keys("Enter", "y", "BSpace", "Escape", "F3", "C-c", "C-o")
    try await Task.sleep(for: .milliseconds(500))
    #expect(try await terminal.screen().contains("This desk is locked"))
    try await terminal.keys("C-u")
    try await terminal.type("246810")
    try await terminal.keys("Enter")
    try await terminal.wait("Leave mailorder?")
  }
}
