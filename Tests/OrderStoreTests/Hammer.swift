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

  /// How long a log is, in bytes.
  static func size(_ log: String) -> Int {
    var facts = stat()
    return stat(log, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// Waits until a program has said so many lines behind a place in its log, or has ended by itself: however slow the machine is, it is killed at
  /// its work.
  static func wait(for lines: Int, behind size: Int, in log: String, of process: Int32) {
    var info = siginfo_t()
    while said(log, behind: size) < lines {
      if waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_signo == SIGCHLD { return }
      usleep(2_000)
    }
  }

  private static func said(_ log: String, behind size: Int) -> Int {
    guard let file = FileHandle(forReadingAtPath: log), (try? file.seek(toOffset: UInt64(size))) != nil else { return 0 }
    defer { try? file.close() }
    return (try? file.readToEnd())?.count { $0 == 0x0A } ?? 0
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

  /// What a walk showed.
  struct Walk {
    let lines: [String]
    let isKilled: Bool
    /// Whether the fault was met.
    let isFaulty: Bool

    var comment: Comment { Comment("\(lines.joined(separator: ", "))") }
  }

  /// Walks once under strace, with system calls made to fail that concern the book's directory: its disk fails, no other.
  /// - Parameters:
  ///   - call: the one that is traced.
  ///   - fault: such as `error=EIO:when=3` or `signal=KILL:when=3+`; the calls before go well.
  static func walk(_ directory: String, _ call: String, fault: String) async throws -> Walk {
    let trace = "\(directory)/trace"
    let disk = ["", "/sandbox.sqlite", "/sandbox.sqlite-journal", "/sandbox.lock", "/sandbox.use", "/sandbox.audit-head"]
    let arguments =
      ["-f", "-qq", "-o", trace, "-e", "trace=\(call)", "-e", "inject=\(call):\(fault)"]
      + disk.flatMap { ["-P", "\(directory)/book\($0)"] }
    let result = try await run(
      .name("strace"), arguments: Arguments(arguments + [path, "walk", "\(directory)/book", "w"]),
      output: .string(limit: 1 << 20), error: .discarded)
    let calls = lines(trace)
    let isKilled = if case .signaled = result.terminationStatus { true } else { false }
    return Walk(
      lines: result.standardOutput.split(separator: "\n").map(String.init), isKilled: isKilled,
      isFaulty: isKilled || calls.contains { $0.contains("(INJECTED)") })
  }

  /// Whether strace may trace here.
  static let canTrace: Bool = {
    guard let process = spawn(["strace", "-qq", "-o", "/dev/null", "true"]) else { return false }
    return wait(process) == 0
  }()
}
