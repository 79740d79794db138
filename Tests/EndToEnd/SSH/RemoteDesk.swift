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
  private let mode: Mode

  /// The ssh client.
  private var client: RunningProcess?
  /// The program, once it is logged in to.
  private(set) var program: RunningProcess?
  /// The other processes of the login: shells, and sshd's.
  private var login: [RunningProcess] = []

  var data: String { terminal.directory.path + "/data" }

  /// - Parameters:
  ///   - options: the program's options.
  ///   - mode: what they make of the program.
  init(_ server: SSHServer, options: String = "--latency 5 --set-up-time 3", mode: Mode = .sandbox) throws {
    self.server = server
    self.mode = mode
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
    client = Int32(note("client")).flatMap { RunningProcess($0) }
    program = Int32(note("process")).flatMap { RunningProcess($0) }
    login = program?.parents(below: server.listener) ?? []
    try #require(client != nil && !sessions.isEmpty)
  }

  /// sshd's processes of the login that are left.
  var sessions: [RunningProcess] { login.filter { $0.facts?.name.hasPrefix("sshd") == true } }

  /// What is left of the login at the far end, the program and its children included.
  var remains: [RunningProcess] { login.filter(\.isAlive) + RunningProcess.all(with: data) }

  /// A line the login left in a file.
  func note(_ name: String) -> String {
    let text = try? String(contentsOf: terminal.directory.appendingPathComponent(name), encoding: .utf8)
    return (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Drops the link.
  func drop(_ way: Drop) async throws {
    switch way {
    case .clientKilled: client?.signal(SIGKILL)
    case .serverKilled: for session in sessions { session.signal(SIGKILL) }
    case .windowClosed: try await terminal.tmux("respawn-pane", "-k", "-t", "e2e", "sleep 60")
    case .disconnected: try await SSHServer.run("ssh", "-F", "none", "-S", control, "-O", "exit", "there")
    case .clientFrozen: client?.signal(SIGSTOP)
    case .hungUp: program?.signal(SIGHUP)
    case .ended: program?.signal(SIGTERM)
    case .programKilled: program?.signal(SIGKILL)
    }
  }

  /// The order book, as another session sees it.
  func book() async throws -> any OrderBook {
    try await aside { [data, mode] in try SQLiteOrderBook(directory: data, mode: mode) }
  }

  /// What SQLite finds wrong with the book.
  func damage() async throws -> [String] {
    try await aside { [data, mode] in
      var configuration = Configuration()
      configuration.readonly = true
      return try DatabaseQueue(path: data + "/\(mode.rawValue).sqlite", configuration: configuration).read { db in
        try String.fetchAll(db, sql: "PRAGMA integrity_check")
          + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(\.description)
      }.filter { $0 != "ok" }
    }
  }

  /// Ends what is left of a login, the window's program included.
  func clear() async throws {
    try await terminal.window("exec sleep 60")
    for process in login + [client, program].compactMap({ $0 }) { process.signal(SIGKILL) }
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
