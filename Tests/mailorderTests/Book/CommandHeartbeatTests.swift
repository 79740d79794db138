import ArgumentParser
import Foundation
import Ordering
import Purchasing
import Synchronization
import TestSupport
import Testing

@testable import mailorder

/// Other hosts see a command by its signs of life alone: each way a command works has to begin them.
@Suite("Signs of life of the commands", .timeLimit(.minutes(30)))
struct CommandHeartbeatTests {
  /// What is waited for: each wait is over at once, and noted.
  private final class Waits: Sendable {
    let asked = Mutex<[Duration]>([])
    func wait(_ duration: Duration) async throws {
      asked.withLock { $0.append(duration) }
      try await Task.sleep(for: .milliseconds(1))
    }
  }

  private static func home() throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("heartbeat-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return path
  }

  private static func beaten(_ book: RecordingBook) async -> Bool {
    for _ in 0..<5_000 {
      if await book.beats > 1 { return true }
      try? await Task.sleep(for: .milliseconds(1))
    }
    return false
  }

  @Test("a command for scripts gives them while it works")
  func scripts() async {
    // In a process of its own: each run takes the process's log.
    await #expect(processExitsWith: .success) {
      let book = RecordingBook()
      let waits = Waits()
      var run = try await ScriptRun(ScriptOptions.parse(["--data", CommandHeartbeatTests.home()]))
      await MainActor.run {
        run.ports.book = book
        run.ports.sleep = { try await waits.wait($0) }
      }
      let ready = run
      let ending = await ready.ending { _ in
        ScriptEnding<Bool>(status: await CommandHeartbeatTests.beaten(book) ? .done : .usage, sentence: nil)
      }
      guard ending.status == .done, waits.asked.withLock({ $0.first }) == .seconds(30) else { exit(3) }
    }
  }

  @Test("a settling gives them while it works")
  func settling() async {
    await #expect(processExitsWith: .success) {
      let book = RecordingBook()
      let waits = Waits()
      var run = try ReconcileRun(WizardOptions.parse(["--data", CommandHeartbeatTests.home()]))
      run.ports.book = book
      run.ports.sleep = { try await waits.wait($0) }
      try await run.work { _ in
        guard await CommandHeartbeatTests.beaten(book) else { exit(3) }
      }
      guard waits.asked.withLock({ $0.first }) == .seconds(30) else { exit(4) }
    }
  }
}
