import Foundation
import Glibc
import Ordering
import TestSupport
import Testing

/// Hours of a desk in one process: seeded keys, pastes, broken sequences, resizes and vendors that fail, at the program built with the address
/// sanitizer (`.ci/endurance`). Without `MAILORDER_ENDURANCE` (seconds) and `MAILORDER_ENDURANCE_PROGRAM` it is not run.
@Suite("Endurance", .serialized, .enabled(if: EnduranceOrder.seconds != nil)) struct Endurance {
  private static let key = "canary-0123456789abcdef"
  /// What the sanitizer keeps for its reports is bounded: freed blocks, each way an allocation was come to, and the frames of functions that have
  /// returned, by default 11 MB a thread that fill over an hour.
  private static let sanitizer = "detect_leaks=0:quarantine_size_mb=8:malloc_context_size=8:max_uar_stack_size_log=16"

  @Test(
    "nothing crashes, what the program holds does not grow by more than a twentieth after the first minutes, and the terminal is right at the end"
  )
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
    let heap = terminal.directory.appendingPathComponent("heap")
    let probe = EnduranceOrder.probe.map { "LD_PRELOAD='\($0)' MAILORDER_HEAP='\(heap.path)' " } ?? ""
    try await terminal.run(
      "cd '\(files.path)' && \(probe)'\(EnduranceOrder.program)' --live --data '\(terminal.directory.path)/data'; echo \"left with $?\""
    )
    try await terminal.wait("New order", seconds: 60)
    let process = try await terminal.program()

    var desk = RestlessDesk(terminal, seed: seed)
    try await desk.beginEveryKind()
    var resident = 0
    var held: [Int] = []
    let start = SuspendingClock.now
    let length = try #require(EnduranceOrder.seconds)
    while start.duration(to: .now) < .seconds(length) {
      for _ in 0..<40 { try await desk.act() }
      if kill(process, 0) != 0 { return try await tellEnd(of: desk, in: terminal) }
      resident = max(resident, try memory(of: process))
      guard start.duration(to: .now) > .seconds(length) * (Double(held.count) + 1) / Double(Self.looks) else { continue }
      try await desk.rest()
      held.append(try holding(heap))
    }
    print("endurance: \(desk.acts) acts, \(weather.questions) questions, at most \(resident) KiB resident, held at rest: \(held)")
    // The first quarter is the warming up: what is read once and kept, such as the tables of the system's libraries. A run of less than ten minutes
    // is all of it.
    let early = held.dropFirst(held.count / 4).prefix(held.count / 4).max() ?? 0
    let late = held.suffix(held.count / 4).max() ?? 0
    if length >= 600, EnduranceOrder.probe != nil {
      #expect(early > 0 && Double(late) <= Double(early) * 1.05, "memory grows: \(held)")
    }
    try await desk.leave()
    #expect(try await modes(terminal) == before)
    #expect(try await !terminal.isAlternate())
    try tellReports(in: terminal)
  }

  /// How often the desk rests, so that what is held can be compared.
  private static let looks = 20

  /// Bytes of the program's allocations that are not freed, as `.ci/heap.c` told them last; 0 where nobody tells.
  private func holding(_ heap: URL) throws -> Int {
    guard EnduranceOrder.probe != nil else { return 0 }
    let text = try String(contentsOf: heap, encoding: .utf8)
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
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
  /// A library that tells what the program holds, built from `.ci/heap.c`.
  static let probe = environment["MAILORDER_HEAP_PROBE"]
  static let seed = environment["MAILORDER_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0...99_999)
}
