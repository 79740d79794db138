import Foundation
import GRDB
import Glibc
import OrderStore
import Ordering
import Testing

/// An operator who works over SSH: a window with an ssh client in it, and at the far end the program with an order book of its own.
final class RemoteDesk {
  let terminal: Tmux
  private let server: SSHServer
  private let script: URL
  private let control: String

  /// The ssh client.
  private var client: Int32 = 0
  /// The program, once it is logged in to.
  private(set) var program: Int32 = 0
  /// The other processes of the login: shells, and sshd's.
  private(set) var login: [Int32] = []
  /// Of these sshd's.
  var sessions: [Int32] { login.filter { ProcessFacts($0)?.name.hasPrefix("sshd") == true } }

  var data: String { terminal.directory.path + "/data" }

  /// - Parameter options: the program's options.
  init(_ server: SSHServer, options: String = "--latency 5 --set-up-time 3") throws {
    self.server = server
    terminal = try Tmux()
    script = terminal.directory.appendingPathComponent("login")
    control = terminal.directory.path + "/ctl"
    try Data(RemoteDesk.login(terminal.directory.path, options).utf8).write(to: script)
  }

  /// What runs at the far end: the program between two looks at the terminal's settings, then a while in which the terminal can be seen.
  private static func login(_ directory: String, _ options: String) -> String {
    """
    cd '\(directory)'
    rm -f code after
    stty -g > before
    sh -c 'echo $$ > process; HOME=\(directory) LC_ALL=C.UTF-8 TZ=UTC exec "\(Tmux.program.path)" --data \(directory)/data \(options)'
    echo $? > code
    stty -g > after
    sleep 30

    """
  }

  func logIn() async throws {
    for name in ["client", "ctl", "process"] {
      try? FileManager.default.removeItem(at: terminal.directory.appendingPathComponent(name))
    }
    let words = server.login(running: script.path, control: control).map { "'\($0)'" }.joined(separator: " ")
    let window = terminal.directory.appendingPathComponent("window")
    // Not the window's first process: tmux lets that one go on whenever it is stopped.
    let lines = "sh -c 'echo $$ > client; exec \"$@\"' ssh env TERM=xterm-256color \(words)\ntrue\n"
    try Data("cd '\(terminal.directory.path)'\n\(lines)".utf8).write(to: window)
    try await terminal.window("sh '\(window.path)'")
    do {
      try await terminal.wait("New order")
    } catch {
      Issue.record("client \(note("client")), program \(note("process")), sshd says:\n\(server.log.suffix(2_000))")
      throw error
    }
    client = try #require(Int32(note("client")))
    program = try #require(Int32(note("process")))
    login = server.login(above: program)
    try #require(!sessions.isEmpty)
  }

  /// A line the login left in a file.
  func note(_ name: String) -> String {
    let text = try? String(contentsOf: terminal.directory.appendingPathComponent(name), encoding: .utf8)
    return (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Drops the link.
  func drop(_ way: Drop) async throws {
    switch way {
    case .clientKilled: kill(client, SIGKILL)
    case .serverKilled: for session in sessions { kill(session, SIGKILL) }
    case .windowClosed: try await terminal.tmux("respawn-pane", "-k", "-t", "e2e", "sleep 60")
    case .disconnected: try await SSHServer.run("ssh", "-F", "none", "-S", control, "-O", "exit", "there")
    case .clientFrozen: kill(client, SIGSTOP)
    case .hungUp: kill(program, SIGHUP)
    case .ended: kill(program, SIGTERM)
    case .programKilled: kill(program, SIGKILL)
    }
  }

  /// The order book, as another session sees it.
  func book() throws -> OrderBook { try OrderStore(directory: data, mode: .sandbox).book }

  /// What SQLite finds wrong with the book.
  func damage() throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: data + "/sandbox.sqlite", configuration: configuration).read { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check") + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(\.description)
    }.filter { $0 != "ok" }
  }

  /// Ends what is left of a login, the window's program included.
  func clear() async throws {
    try await terminal.window("exec sleep 60")
    for process in login + [client, program] where process > 1 { kill(process, SIGKILL) }
  }
}

extension Tmux {
  /// Runs a command in the terminal in place of what ran there, whose window is closed by that.
  func window(_ command: String) async throws {
    if !isRunning {
      try await startShell()
      try await tmux("set-option", "-g", "remain-on-exit", "on")
    }
    try await tmux("respawn-pane", "-k", "-t", "e2e", command)
  }
}
