import Foundation
import Ordering
import Testing

/// A purchase whose answer is lost, in the built program: known again by itself, or by a person's word, never sent twice.
@Suite(.serialized) struct Settling {
  /// Orders one domain at Instantly; the connection breaks.
  private func orderLost(_ terminal: Tmux, _ scenario: String) async throws {
    try await terminal.start("--latency 5 --set-up-time 3 --scenario instantly:\(scenario)")
    try await terminal.beginOrder()
    try await terminal.choose("trynorthquay.com")
    try await terminal.take("Instantly Google")
    try await terminal.name(at: .instantly)
    try await terminal.fillIn(for: .instantly)
    try await terminal.approve()
  }

  /// The order's id, from its screen.
  private func id(_ shown: String) throws -> String { String(try #require(shown.firstMatch(of: /Order (\w{10})/)?.1)) }

  @Test("an order whose answer was lost is found in the vendor's lists while the person is at home")
  func found() async throws {
    let terminal = try Tmux()
    try await orderLost(terminal, "lost-after")
    try await terminal.wait("It may have been bought, or not")
    try await terminal.keys("Escape")
    // It leaves what needs attention.
    try await terminal.wait("  Orders", seconds: 30)
    try await terminal.waitGone("being placed")
    try await terminal.waitGone("unconfirmed")
    let home = try await terminal.screen()
    #expect(!home.contains("Needs attention") && home.contains(/setting up|set up: \d of 3|ready/), "\(home)")
  }

  @Test(
    "an order that never arrived is told in plain words, and closed without the wizard by a typed reason and archived; its draft is there"
  )
  func absent() async throws {
    let terminal = try Tmux()
    try await orderLost(terminal, "lost-before")
    let shown = try await terminal.wait("It may have been bought, or not")
    let id = try id(shown)
    try await terminal.keys("Escape")
    let home = try await terminal.wait("Asked ")
    #expect(home.contains("unconfirmed") && home.contains("Next: "))
    try await terminal.leave()

    var program = Program(home: terminal.directory)
    program.environment = ["TZ": "UTC"]
    let data = terminal.directory.path + "/data"
    let closing = try await program.run("settle", "close", id, "--data", data, input: "seen nothing\n")
    #expect(closing.code == 2 && closing.errors.contains("at a terminal"), "a reason is typed by a person")
    for _ in 0..<3 {
      let look = try await program.run("settle", "--data", data)
      #expect(look.code == 3)
      #expect(look.output.contains("Order \(id)") && look.output.contains("nothing of it there"))
      try await Task.sleep(for: .seconds(3))
    }
    try await terminal.resize(columns: 200, rows: 50)
    try await terminal.run("clear; '\(Tmux.program.path)' settle close \(id) --data '\(data)'; echo left with $?")
    try await terminal.wait("Type in a few words")
    try await refusePastes(terminal, id, data, program)
    for key in "not in the dashboarf" { try await terminal.keys(key == " " ? "Space" : String(key)) }
    try await terminal.keys("BSpace", "d")
    try await terminal.wait("\nnot in the dashboard")
    try await terminal.keys("Enter")
    let closed = try await terminal.wait("left with 0")
    try await terminal.resize(columns: 80, rows: 24)
    #expect(closed.contains("stopped"))
    let report = try await program.run("settle", "report", id, "--data", data)
    #expect(
      report.output.contains("SHA-256 of its body: ") && report.output.contains("closed as not bought: not in the dashboard"))
    let nothing = try await program.run("settle", "--data", data)
    #expect(nothing.code == 0 && nothing.output.contains("Nothing is open"))
    let audit = try await program.run("audit", "export", "--data", data)
    #expect(audit.output.contains("not in the dashboard") && audit.output.contains("looked"))
    try await terminal.run("clear; '\(Tmux.program.path)' --data '\(data)' --latency 5")
    try await terminal.wait("at Review")
    try await archive(terminal, data, program)
  }

  /// What is pasted closes nothing and is asked for again; a question that is broken off closes nothing and gives the terminal back.
  private func refusePastes(_ terminal: Tmux, _ id: String, _ data: String, _ program: Program) async throws {
    for (number, paste) in ["seen nothing\r", "\u{1B}[200~seen nothing\r\u{1B}[201~", "seen nothing"].enumerated() {
      try await terminal.send(paste)
      // Each time it is said, and the question stands again below it.
      try await terminal.wait("refusal \(number + 1)", seconds: 10, #_sourceLocation) { shown in
        let parts = shown.components(separatedBy: "came too fast")
        return parts.count == number + 2 && parts.last?.contains("Type in a few words") == true
      }
    }
    try await terminal.keys("C-c")
    try await terminal.wait("ready>")
    try await terminal.run("clear; stty -a | grep -o -- '-\\?\\(echo\\|icanon\\|icrnl\\) '")
    let modes = try await terminal.wait("\necho")
    #expect(!modes.contains("-echo") && !modes.contains("-icanon") && !modes.contains("-icrnl"), "\(modes)")
    #expect(try await program.run("settle", "--data", data).output.contains("nothing of it there"))
    try await terminal.run("clear; '\(Tmux.program.path)' settle close \(id) --data '\(data)'; echo left with $?")
    try await terminal.wait("Type in a few words")
  }

  /// Archives the only order; it stays archived when the program is started again, and the audit has it.
  private func archive(_ terminal: Tmux, _ data: String, _ program: Program) async throws {
    try await terminal.wait("stopped")
    try await terminal.keys("End", "a")
    try await terminal.wait("1 archived order")
    try await terminal.waitGone("stopped")
    try await terminal.leave()
    #expect(try await program.run("audit", "export", "--data", data).output.contains("putAway"))
    try await terminal.run("clear; '\(Tmux.program.path)' --data '\(data)' --latency 5")
    let shown = try await terminal.wait("1 archived order")
    #expect(!shown.contains("stopped"))
    try await terminal.keys("End", "Enter")
    try await terminal.wait("stopped")
  }
}
