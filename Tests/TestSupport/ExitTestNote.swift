import Foundation
import Glibc

/// What a test tells the process of its exit test: before Swift 6.3 its code can be given nothing else. It is a file and no variable, since the
/// testing library reads the environment on other threads, and `setenv` moves it from under them.
public struct ExitTestNote: Sendable {
  private let name: String

  /// - Parameter name: tells the notes of one test process apart.
  public init(_ name: String) { self.name = name }

  /// Leaves the text to the processes that `body` starts.
  public func tell<Result>(
    _ text: String, isolation: isolated (any Actor)? = #isolation, while body: () async throws -> Result
  ) async throws -> Result {
    try text.write(toFile: path(of: getpid()), atomically: true, encoding: .utf8)
    defer { unlink(path(of: getpid())) }
    return try await body()
  }

  /// What the test has told, in its exit test's process.
  public var text: String {
    get throws { try String(contentsOfFile: path(of: getppid()), encoding: .utf8) }
  }

  private func path(of process: pid_t) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("told-\(name)-\(process)").path
  }
}
