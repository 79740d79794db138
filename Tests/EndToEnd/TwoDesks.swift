import Foundation
import Glibc
import Testing

/// Two programs over one order book, and a program nobody sits at.
@Suite struct TwoDesks {
  /// A second terminal on the data of the first.
  private func beside(_ first: Tmux) async throws -> Tmux {
    let second = try Tmux()
    try await second.startShell()
    try await second.begin(on: first)
    try await second.wait("Drafts")
    return second
  }

  private func begin() async throws -> Tmux {
    let terminal = try Tmux()
    try await terminal.start()
    try await terminal.beginOrder()
    try await terminal.type("quay")
    try await terminal.wait("Brand or names  quay")
    try await Task.sleep(for: .seconds(1))
    return terminal
  }

  @Test("a draft that is open in one session is shown with who has it and opened in no other until it is left")
  func held() async throws {
    let first = try await begin()
    let second = try await beside(first)
    try await second.wait("open: ")
    try await second.keys("Down", "Enter")
    let shown = try await second.wait("has this draft open in another session")
    #expect(!shown.contains("Brand or names"))
    // The first goes on undisturbed, and leaves it.
    try await first.type("side")
    try await first.wait("quayside")
    try await first.leave()
    try await second.keys("F5")
    try await second.wait("at Domains")
    try await second.keys("Enter")
    try await second.wait("quayside")
    // Now it is the second's.
    try await first.begin()
    try await first.wait("open: ")
  }

  @Test("a draft whose program was killed is offered in another session and taken over whole")
  func takenOver() async throws {
    let first = try await begin()
    let second = try await beside(first)
    try await second.wait("open: ")
    try await first.signal("KILL")
    try await first.waitForShell()
    try await second.keys("F5")
    try await second.wait("left at Domains")
    try await second.keys("Down", "Enter")
    try await second.wait("Brand or names  quay")
  }

  @Test("a session left alone saves, releases its draft, and leaves with a sentence")
  func idle() async throws {
    let terminal = try Tmux()
    let settings = terminal.directory.appendingPathComponent(".config/mailorder")
    try FileManager.default.createDirectory(
      at: settings, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data("idle_minutes: 1\n".utf8).write(to: settings.appendingPathComponent("config.yaml"))
    chmod(settings.appendingPathComponent("config.yaml").path, 0o600)
    try await terminal.startShell()
    try await terminal.begin("--latency 5; echo left with $?")
    try await terminal.wait("New order")
    try await terminal.beginOrder()
    try await terminal.type("quay")
    let shown = try await terminal.wait("left with 0", seconds: 110)
    #expect(shown.contains("left after 1 minute without a key; the draft is saved"))
    #expect(try await !terminal.isAlternate())
    let second = try await beside(terminal)
    try await second.wait("at Domains")
    try await second.keys("Down", "Enter")
    try await second.wait("Brand or names  quay")
  }
}
