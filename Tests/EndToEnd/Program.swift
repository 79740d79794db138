import Foundation
import Glibc
import Subprocess
import Testing

/// The built program without a terminal: what it is given and what it prints.
struct Program {
  struct Ending {
    let code: Int32
    let output: String
    let errors: String
  }

  /// Home of its own; nothing of the tester's environment reaches the program.
  let home: URL
  var environment: [String: String] = [:]

  init(home: URL) { self.home = home }

  func run(_ arguments: String..., input: String = "") async throws -> Ending { try await run(arguments, input: input) }

  func run(_ arguments: [String], input: String = "") async throws -> Ending {
    try await end([Tmux.program.path] + arguments, input: input)
  }

  /// A script in which the program is `"$MAILORDER"`.
  func shell(_ script: String) async throws -> Ending { try await end(["sh", "-c", script], input: "") }

  private func end(_ command: [String], input: String) async throws -> Ending {
    var variables: [Environment.Key: String] = [
      "HOME": home.path, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC", "PATH": "/usr/bin:/bin:/usr/sbin:/sbin",
      "MAILORDER": Tmux.program.path,
    ]
    for (name, value) in environment { variables[Environment.Key(stringLiteral: name)] = value }
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments(command), environment: .custom(variables), input: .string(input),
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    guard case .exited(let code) = result.terminationStatus else {
      Issue.record("killed: \(result.terminationStatus)")
      return Ending(code: -1, output: result.standardOutput, errors: result.standardError)
    }
    return Ending(code: code, output: result.standardOutput, errors: result.standardError)
  }

  /// Points the three vendors at a sandbox server.
  func pointVendors(at address: String) throws {
    let directory = home.appendingPathComponent(".config/mailorder")
    try FileManager.default.createDirectory(
      at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let lines = ["instantly", "saleshandy", "scaledmail"].map { "  \($0): {address: \(address)/\($0)}\n" }
    try Data(("vendors:\n" + lines.joined()).utf8).write(to: directory.appendingPathComponent("config.yaml"))
    chmod(directory.appendingPathComponent("config.yaml").path, 0o600)
  }
}

/// `mailorder sandbox` on a free port, ended with the test.
final class VendorServer {
  let address: String
  private let process = Process()

  /// - Parameters:
  ///   - key: the only key the vendors accept.
  ///   - options: more of the server's options.
  init(key: String, in directory: URL, _ options: String...) async throws {
    let output = directory.appendingPathComponent("server.txt")
    try Data().write(to: output)
    process.executableURL = Tmux.program
    process.arguments = ["sandbox", "--port", "0", "--key", key, "--set-up-time", "3"] + options
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var found: Substring?
    for _ in 0..<200 {
      found = try String(contentsOf: output, encoding: .utf8).firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/)?.0
      if found != nil { break }
      try await Task.sleep(for: .milliseconds(50))
    }
    address = String(try #require(found, "the sandbox server did not come up"))
  }

  deinit { process.terminate() }
}
