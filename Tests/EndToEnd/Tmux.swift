import Foundation
import Glibc
import Subprocess
import Testing

/// The built program in a real terminal: a tmux server of its own, keys sent and the screen read as a person would.
final class Tmux {
  private let socket: String
  let directory: URL
  private let size: (columns: Int, rows: Int)
  private var server: Int32 = 0

  /// The program that the tests stand beside.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(
    "mailorder")

  init(columns: Int = 80, rows: Int = 24) throws {
    size = (columns, rows)
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("mailorder-e2e-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(
      at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    socket = directory.appendingPathComponent("tmux").path
    try #require(FileManager.default.isExecutableFile(atPath: Tmux.program.path), "the program is not built: \(Tmux.program.path)")
  }

  /// Whether the terminal is there.
  var isRunning: Bool { server > 1 }

  deinit {
    // Without its server a pane's program gets a hang-up.
    if server > 1 { kill(server, SIGKILL) }
    try? FileManager.default.removeItem(at: directory)
  }

  /// Starts a shell in the terminal, so that what a program leaves behind can be seen.
  func startShell(environment: [String: String] = [:]) async throws {
    var settings = ["LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PS1": "ready>", "HOME": directory.path, "TZ": "UTC"]
    settings.merge(environment) { _, new in new }
    let words = settings.map { "\($0.key)='\($0.value)'" }.sorted()
    try await tmux(
      [
        "-f", "/dev/null", "new-session", "-d", "-x", String(size.columns), "-y", String(size.rows), "-s", "e2e",
        "exec env " + words.joined(separator: " ") + " bash --norc --noprofile",
      ])
    server = Int32(try await tmux("display-message", "-p", "#{pid}").trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    try await tmux("set-option", "-g", "status", "off")
    try await tmux("resize-window", "-t", "e2e", "-x", String(size.columns), "-y", String(size.rows))
    try await wait("ready>", seconds: 10)
  }

  /// Runs the program from the shell, in a data directory of its own.
  func start(_ arguments: String = "--latency 5 --set-up-time 3", environment: [String: String] = [:]) async throws {
    try await startShell(environment: environment)
    try await run("'\(Tmux.program.path)' --data '\(directory.path)/data' \(arguments)")
    try await wait("New order")
  }

  /// Types a command line into the shell.
  func run(_ command: String) async throws {
    try await type(command)
    try await keys("Enter")
  }

  /// Presses keys by tmux's names: `Enter`, `C-n`, `Tab`, `F1`; one at a time, as a person does.
  func keys(_ names: String...) async throws {
    for name in names {
      try await Task.sleep(for: .milliseconds(40))
      try await tmux("send-keys", "-t", "e2e", name)
    }
  }

  /// Answers a question that spends or destroys: types by hand and looks at each key, then presses Enter after a moment.
  func confirm(by text: String = "") async throws {
    var typed = ""
    for character in text {
      try await keys(String(character))
      typed.append(character)
      try await wait("[\(typed)")
    }
    try await Task.sleep(for: .milliseconds(300))
    try await keys("Enter")
  }

  /// Presses a key that moves the cursor, and waits until it has moved; at a list's end it stays.
  func move(_ name: String) async throws {
    let before = try await cursor()
    try await keys(name)
    for _ in 0..<40 where try await cursor() == before { try await Task.sleep(for: .milliseconds(20)) }
  }

  /// The text of the row the cursor is on.
  func cursorRow() async throws -> String {
    let row = try await cursor().row
    let rows = try await screen().split(separator: "\n", omittingEmptySubsequences: false)
    return rows.indices.contains(row) ? String(rows[row]) : ""
  }

  /// Sends a signal to the program that the shell runs.
  func signal(_ name: String) async throws {
    let shell = try await tmux("list-panes", "-F", "#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)
    _ = try await Subprocess.run(.name("pkill"), arguments: ["-\(name)", "-P", shell], output: .discarded, error: .discarded)
  }

  /// The process number of the program that the shell runs.
  func program() async throws -> Int32 { try #require(try await programs().first) }

  private func programs() async throws -> [Int32] {
    let shell = try await tmux("list-panes", "-F", "#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)
    let found = try await Subprocess.run(
      .name("pgrep"), arguments: ["-P", shell], output: .string(limit: 1 << 10), error: .discarded)
    return found.standardOutput.split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
  }

  func type(_ text: String) async throws { try await tmux("send-keys", "-t", "e2e", "-l", "--", text) }

  /// Pastes as a terminal does that does not mark pastes.
  func pasteRaw(_ text: String) async throws {
    try await tmux("set-buffer", "-b", "e2e", text)
    try await tmux("paste-buffer", "-b", "e2e", "-t", "e2e")
  }

  /// Sends bytes as they are.
  func send(_ text: String) async throws {
    try await tmux(["send-keys", "-t", "e2e", "-H"] + text.utf8.map { String($0, radix: 16) })
  }

  /// Pastes as a terminal does, marked as a paste where the program asked for it.
  func paste(_ text: String) async throws {
    try await tmux("set-buffer", "-b", "e2e", text)
    try await tmux("paste-buffer", "-p", "-b", "e2e", "-t", "e2e")
  }

  func resize(columns: Int, rows: Int) async throws {
    try await tmux("resize-window", "-t", "e2e", "-x", String(columns), "-y", String(rows))
  }

  /// The screen's rows as text.
  func screen() async throws -> String { try await tmux("capture-pane", "-p", "-t", "e2e") }

  /// The cursor's column and row, from 0.
  func cursor() async throws -> (column: Int, row: Int) {
    let parts = try await tmux("display-message", "-p", "-t", "e2e", "#{cursor_x} #{cursor_y}").split(
      whereSeparator: \.isWhitespace)
    return (Int(parts[0]) ?? -1, Int(parts[1]) ?? -1)
  }

  /// Whether the alternate screen is shown.
  func isAlternate() async throws -> Bool {
    try await tmux("display-message", "-p", "-t", "e2e", "#{alternate_on}").hasPrefix("1")
  }

  /// Waits until a text is on the screen; fails with a picture of the screen.
  @discardableResult
  func wait(_ text: String, seconds: Double = 20, _ location: SourceLocation = #_sourceLocation) async throws -> String {
    try await wait("‘\(text)’", seconds: seconds, location) { $0.contains(text) }
  }

  /// Waits until the program that was killed is gone and the shell takes commands again, and wipes out what it left on the screen.
  func waitForShell() async throws {
    while try await !programs().isEmpty { try await Task.sleep(for: .milliseconds(20)) }
    try await keys("C-c")
    // Not as it is typed, so that only the shell's own words are waited for.
    try await run("reset; clear; echo again'' at the shell")
    try await wait("again at the shell")
  }

  /// Waits until a text is gone.
  @discardableResult
  func waitGone(_ text: String, seconds: Double = 20, _ location: SourceLocation = #_sourceLocation) async throws -> String {
    try await wait("no ‘\(text)’", seconds: seconds, location) { !$0.contains(text) }
  }

  /// Waits until ScaledMail, the vendor with the smallest batches, has answered for every name.
  func waitForAnswers(_ location: SourceLocation = #_sourceLocation) async throws {
    try await wait("all answers", seconds: 20, location) { shown in
      guard let counts = shown.firstMatch(of: /ScaledMail (\d+)(?: of |\/)(\d+)/) else { return false }
      return counts.1 == counts.2 && counts.2 != "0"
    }
  }

  /// Waits until the screen is as wanted.
  @discardableResult
  func wait(
    _ what: String, seconds: Double, _ location: SourceLocation, until isThere: (String) -> Bool
  ) async throws -> String {
    // A clock that stands while the machine sleeps. A busy machine comes to few looks in that time, and to what is waited for as late: it has five
    // looks a second at least.
    let end = SuspendingClock.now + .seconds(seconds)
    var shown = ""
    var isLast = false
    var looks = 0.0
    var pause = Duration.milliseconds(30)
    while true {
      shown = try await screen()
      if isThere(shown) { return shown }
      if isLast { break }
      try await Task.sleep(for: pause)
      // Each look is a program run: who waits for long looks less often.
      pause = min(pause * 1.2, .milliseconds(150))
      looks += 1
      isLast = SuspendingClock.now >= end && looks >= 5 * seconds
    }
    Issue.record("waited \(seconds) s for \(what); the screen is:\n\(shown)", sourceLocation: location)
    throw Missing(what: what)
  }

  struct Missing: Error {
    let what: String
  }

  @discardableResult
  func tmux(_ arguments: String...) async throws -> String { try await tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> String {
    let result = try await Subprocess.run(
      .name("tmux"), arguments: Arguments(["-u", "-S", socket] + arguments),
      environment: .inherit.updating(["TMUX": nil, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"]),
      output: .string(limit: 1 << 20), error: .discarded)
    return result.standardOutput
  }
}
