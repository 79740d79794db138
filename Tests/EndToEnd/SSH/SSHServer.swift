import Foundation
import Glibc
import Subprocess
import Testing

/// An sshd of the test's own on a port of this machine: its host key, the one key it takes and its settings stand in a directory of the
/// test, and nothing of the system's is read or changed.
final class SSHServer: Sendable {
  private let directory: URL
  let port: UInt16
  private let forced: String?
  private let process = Process()

  /// What the audit calls the key that logs in.
  let fingerprint: String

  /// How long a client that answers no more is waited for, in seconds: unanswered questions of a second each.
  static let patience = 2.0

  /// - Parameter forced: the command of every login, as a desk has it; nil for logins that may run what they want.
  init(in directory: URL, forced: String? = nil) async throws {
    self.directory = directory
    self.forced = forced
    for name in ["host", "key"] {
      try await SSHServer.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", directory.path + "/" + name)
    }
    let printed = try await SSHServer.run("ssh-keygen", "-l", "-f", directory.path + "/key.pub")
    fingerprint = String(try #require(printed.firstMatch(of: /SHA256:\S+/)?.0))
    // As root sshd wants this directory, which is made at the start of the machine where sshd is a service.
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    port = try SSHServer.freePort()
    try writeSettings()
    process.executableURL = URL(fileURLWithPath: "/usr/sbin/sshd")
    process.arguments = ["-D", "-f", directory.path + "/sshd_config", "-E", directory.path + "/sshd.log"]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    for _ in 0..<100 where !answers { try await Task.sleep(for: .milliseconds(50)) }
    try #require(answers, "sshd did not come up: \(log)")
  }

  /// What sshd has to say.
  var log: String { (try? String(contentsOfFile: directory.path + "/sshd.log", encoding: .utf8)) ?? "" }

  deinit { process.terminate() }

  /// The words that log in and run a script on a terminal there.
  func login(running script: String, control: String) -> [String] {
    [
      "ssh", "-F", "none", "-tt", "-i", directory.path + "/key", "-o", "BatchMode=yes", "-o", "IdentitiesOnly=yes",
      "-o", "IdentityAgent=none", "-o", "UserKnownHostsFile=\(directory.path)/known_hosts", "-o", "ControlMaster=yes",
      "-o", "ControlPath=\(control)", "-p", String(port), "\(NSUserName())@127.0.0.1", "exec sh '\(script)'",
    ]
  }

  /// The process that waits for logins.
  var listener: Int32 { process.processIdentifier }

  private func writeSettings() throws {
    let settings = """
      ListenAddress 127.0.0.1
      Port \(port)
      HostKey \(directory.path)/host
      AuthorizedKeysFile \(directory.path)/key.pub
      PidFile none
      StrictModes no
      UsePAM no
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      PermitRootLogin prohibit-password
      PermitUserRC no
      PrintMotd no
      PrintLastLog no
      MaxStartups 200
      ExposeAuthInfo yes
      ClientAliveInterval 1
      LogLevel VERBOSE
      ClientAliveCountMax \(Int(SSHServer.patience))
      SetEnv SHLVL=2

      """
    let desk = try forced.map { try SSHServer.stanza(running: $0) } ?? ""
    // With a deeper SHLVL bash does not run the tester's own start-up file.
    try Data((settings + desk).utf8).write(to: directory.appendingPathComponent("sshd_config"))
    let host = try String(contentsOfFile: directory.path + "/host.pub", encoding: .utf8)
    try Data("[127.0.0.1]:\(port) \(host)".utf8).write(to: directory.appendingPathComponent("known_hosts"))
  }

  /// The stanza of the package, for everybody and with the test's program in it; and variables that no careful server takes from a client.
  private static func stanza(running command: String) throws -> String {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    let stanza = try String(contentsOf: sources.appendingPathComponent(".ci/debian/examples/sshd-desk.conf"), encoding: .utf8)
    let lines = stanza.split(separator: "\n").map { line in
      line.contains("ForceCommand") ? "ForceCommand exec \(command)" : line.hasPrefix("Match") ? "Match All" : String(line)
    }
    return "AcceptEnv LANG LC_* MAILORDER_CONFIG XDG_* TERMINFO TERMINFO_DIRS PAGER EDITOR VISUAL SHELL LOCPATH\n"
      + lines.filter { !$0.contains("ClientAlive") }.joined(separator: "\n") + "\n"
  }

  /// Runs ssh, scp or sftp against the server as somebody who wants out of the desk, at most for some seconds.
  /// - Returns: what it printed, both streams together.
  func attempt(_ words: [String], input: String = "", seconds: Int = 8) async throws -> String {
    let options = [
      "-F", "none", "-i", directory.path + "/key", "-o", "BatchMode=yes", "-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none",
      "-o", "UserKnownHostsFile=\(directory.path)/known_hosts",
    ]
    let result = try await Subprocess.run(
      .name("timeout"), arguments: Arguments(["-k", "2", String(seconds), words[0]] + options + Array(words.dropFirst())),
      input: .string(input), output: .string(limit: 1 << 20), error: .combinedWithOutput)
    return result.standardOutput
  }

  var address: String { "\(NSUserName())@127.0.0.1" }

  private var answers: Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    return SSHServer.withLoopback(port) { connect(descriptor, $0, $1) == 0 }
  }

  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    try #require(withLoopback(0) { bind(descriptor, $0, $1) == 0 })
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isTold = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) == 0 }
    }
    try #require(isTold)
    return UInt16(bigEndian: address.sin_port)
  }

  private static func withLoopback(_ port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Bool) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }

  @discardableResult
  static func run(_ words: String...) async throws -> String {
    let result = try await Subprocess.run(
      .name(words[0]), arguments: Arguments(Array(words.dropFirst())), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 16))
    try #require(result.terminationStatus.isSuccess, "\(words[0]): \(result.standardError)")
    return result.standardOutput
  }
}
