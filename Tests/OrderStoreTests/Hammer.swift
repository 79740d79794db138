import Foundation
import Glibc
import Subprocess
import Testing

/// The program `BookHammer`, which stands beside the tests.
enum Hammer {
  static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("BookHammer")
    .path

  /// Starts it with its words going to a file.
  static func start(_ arguments: [String], log: String) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    return try #require(spawn([path] + arguments, &actions), "BookHammer is not built: \(path)")
  }

  /// Starts a program, found as a shell would.
  static func spawn(_ words: [String], _ actions: UnsafePointer<posix_spawn_file_actions_t>? = nil) -> Int32? {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process: pid_t = 0
    return posix_spawnp(&process, words[0], actions, nil, arguments, environ) == 0 ? process : nil
  }

  /// Waits for a process to end.
  /// - Returns: its exit status, or minus the signal that killed it.
  @discardableResult
  static func wait(_ process: Int32) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  static func lines(_ log: String) -> [String] {
    (try? String(contentsOfFile: log, encoding: .utf8))?.split(separator: "\n").map(String.init) ?? []
  }

  /// Runs it once under strace, with one system call made to fail.
  /// - Parameter fault: such as `fdatasync:error=EIO:when=3`; the calls before it go well.
  /// - Returns: what it said, and how it ended.
  static func walk(_ directory: String, fault: String?) async throws -> (lines: [String], isKilled: Bool, isFaultSeen: Bool) {
    let trace = "\(directory)/trace"
    var arguments = ["-f", "-qq", "-o", trace, "-e", "trace=fdatasync,fsync,pwrite64,unlink,ftruncate"]
    if let fault { arguments += ["-e", "inject=\(fault)"] }
    let result = try await run(
      .name("strace"), arguments: Arguments(arguments + [path, "walk", "\(directory)/book", "w"]),
      output: .string(limit: 1 << 20), error: .discarded)
    let calls = (try? String(contentsOfFile: trace, encoding: .utf8)) ?? ""
    let isKilled = if case .signaled = result.terminationStatus { true } else { false }
    return (
      result.standardOutput.split(separator: "\n").map(String.init), isKilled, calls.contains("(INJECTED)") || isKilled
    )
  }

  /// Whether strace may trace here.
  static let canTrace: Bool = {
    guard let process = spawn(["strace", "-qq", "-o", "/dev/null", "true"]) else { return false }
    return wait(process) == 0
  }()
}
