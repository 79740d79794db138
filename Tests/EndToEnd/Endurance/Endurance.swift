import Foundation
import Glibc
import Ordering
import TestSupport
import Testing

/// Hours of a desk in one process: seeded keys, pastes, broken sequences, resizes and vendors that fail, at the program built with the address
/// sanitizer (`.ci/endurance`). Without `MAILORDER_ENDURANCE` (seconds) and `MAILORDER_ENDURANCE_PROGRAM` it is not run.
@Suite("Endurance", .serialized, .enabled(if: EnduranceOrder.seconds != nil)) struct Endurance {
  private static let key = "canary-0123456789abcdef"
  /// What the sanitizer keeps for its reports is bounded, so that the memory that is measured is the program's: freed blocks, each way an allocation was
  /// come to, and the frames of functions that have returned, by default 11 MB a thread that fill over an hour.
  private static let sanitizer = "detect_leaks=0:quarantine_size_mb=8:malloc_context_size=8:max_uar_stack_size_log=16"

  @Test(
    "nothing crashes, memory does not grow by more than a twentieth after the first minutes, and the terminal is right at the end")
  func hours() async throws {
    let seed = EnduranceOrder.seed
    print("endurance: seed \(seed)")
    let terminal = try Tmux(columns: 100, rows: 30)
    let server = try await VendorServer(key: Self.key, in: terminal.directory)
    let weather = Weather(seed: seed)
    let port = try #require(UInt16(server.address.split(separator: ":").last ?? ""))
    let vendors = try #require(EchoVendor(before: port) { head, _ in weather.fate(of: head) })
    let program = Program(home: terminal.directory)
    try program.pointVendors(at: vendors.address)
    for vendor in Vendor.allCases { _ = try await program.run("keys", "set", vendor.rawValue, input: Self.key) }
    try await terminal.startShell(environment: [
      "ASAN_OPTIONS": "\(Self.sanitizer):log_path=\(terminal.directory.path)/asan"
    ])
    let before = try await modes(terminal)
    // What the desk exports lies where it works.
    let files = terminal.directory.appendingPathComponent("files")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    try await terminal.run(
      "cd '\(files.path)' && '\(EnduranceOrder.program)' --live --data '\(terminal.directory.path)/data'; echo \"left with $?\"")
    try await terminal.wait("New order", seconds: 60)
    let process = try await terminal.program()

    var desk = RestlessDesk(terminal, seed: seed)
    var resident = [try memory(of: process)]
    let start = SuspendingClock.now
    let length = try #require(EnduranceOrder.seconds)
    while start.duration(to: .now) < .seconds(length) {
      for _ in 0..<40 { try await desk.act() }
      if kill(process, 0) != 0 { return try await tellEnd(of: desk, in: terminal) }
      resident.append(try memory(of: process))
    }
    // The first half is the warming up: caches fill, and the sanitizer's own quarantine. A run of less than ten minutes is all of it.
    let early = resident[..<max(1, resident.count / 2)].max() ?? 0
    let late = resident.suffix(max(1, resident.count / 4)).max() ?? 0
    print("endurance: \(desk.acts) acts, \(weather.questions) questions, \(early) KiB at first, \(late) KiB at last")
    if length >= 600 { #expect(Double(late) <= Double(early) * 1.05, "memory grows: \(resident)") }
    try await desk.leave()
    #expect(try await modes(terminal) == before)
    #expect(try await !terminal.isAlternate())
    try tellReports(in: terminal)
  }

  /// How a program ended that was not to: with what code, what it said, and what the sanitizer saw.
  private func tellEnd(of desk: RestlessDesk, in terminal: Tmux) async throws {
    let history = try await terminal.tmux("capture-pane", "-p", "-J", "-S", "-", "-t", "e2e")
    let told = history.split(separator: "\n").filter { !$0.contains("command not found") }.suffix(60)
    Issue.record("gone after \(desk.acts) acts:\n\(told.joined(separator: "\n"))")
    try tellReports(in: terminal)
  }

  private func tellReports(in terminal: Tmux) throws {
    let reports = try FileManager.default.contentsOfDirectory(atPath: terminal.directory.path).filter { $0.hasPrefix("asan") }
    for report in reports {
      Issue.record("\(try String(contentsOf: terminal.directory.appendingPathComponent(report), encoding: .utf8))")
    }
  }

  /// What the shell's terminal is set to.
  private func modes(_ terminal: Tmux) async throws -> String {
    let file = terminal.directory.appendingPathComponent("modes")
    try? FileManager.default.removeItem(at: file)
    try await terminal.run("stty -a | grep -v rows > '\(file.path)'; echo written")
    for _ in 0..<100 {
      if let text = try? String(contentsOf: file, encoding: .utf8), text.contains("\n") { return text }
      try await Task.sleep(for: .milliseconds(50))
    }
    return ""
  }

  /// Resident memory in KiB, without pages of files.
  private func memory(of process: Int32) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    return status.firstMatch(of: /RssAnon:\s+(\d+)/).flatMap { Int($0.1) } ?? 0
  }
}

/// What is wanted of an endurance run, from the environment.
private enum EnduranceOrder {
  private static let environment = ProcessInfo.processInfo.environment
  static let seconds = environment["MAILORDER_ENDURANCE"].flatMap(Double.init)
  static let program = environment["MAILORDER_ENDURANCE_PROGRAM"] ?? Tmux.program.path
  static let seed = environment["MAILORDER_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0...99_999)
}
