import Foundation
import GRDB
import Glibc
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// Source: Purchasing, Promises under test.
@Suite("Programs that are killed, and disks that fail", .serialized)
struct HammerTests {
  @Test("after hundreds of random kills of four programs at work the book is whole, and no acknowledged row is lost")
  func kills() async throws {
    let scratch = Scratch(inMemory: true)
    try scratch.makeDirectory()
    let book = "\(scratch.path)/book"
    let kills = Nightly.isOn ? 10_000 : 300
    let logs = (0..<4).map { "\(scratch.path)/\($0)" }
    // The threads that run tests are few and are not to be blocked.
    let endedByThemselves = try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try Self.kill(kills, of: book, logs) })
      }
    }
    #expect(endedByThemselves == [])
    let lines = logs.flatMap(Hammer.lines)
    try await check(lines, inBook: book)
    #expect(lines.count > kills, "hardly anything was written: \(lines.count) lines")
  }

  /// Kills writers at random and starts others in their place.
  /// - Returns: the last words of those that ended before they were killed.
  private static func kill(_ kills: Int, of book: String, _ logs: [String]) throws -> [String] {
    var random = Seeded(seed: 7)
    var endedByThemselves: [String] = []
    var running = try logs.indices.map { try Hammer.start(["write", book, "w\($0)-0"], log: logs[$0]) }
    var begun = logs.map { _ in 0 }
    for round in 1...kills {
      let writer = Int.random(in: logs.indices, using: &random)
      let lines = Int.random(in: 0...15, using: &random)
      Hammer.wait(for: lines, behind: begun[writer], in: logs[writer], of: running[writer])
      usleep(UInt32.random(in: 0...20_000, using: &random))
      Glibc.kill(running[writer], SIGKILL)
      if Hammer.wait(running[writer]) != -SIGKILL { endedByThemselves += Hammer.lines(logs[writer]).suffix(1) }
      begun[writer] = Hammer.size(logs[writer])
      running[writer] = try Hammer.start(["write", book, "w\(writer)-\(round)"], log: logs[writer])
    }
    for process in running {
      Glibc.kill(process, SIGKILL)
      Hammer.wait(process)
    }
    return endedByThemselves
  }

  /// Each promise in the lines against the file.
  private func check(_ lines: [String], inBook directory: String) async throws {
    let store = try SQLiteOrderBook(directory: directory, mode: .sandbox)
    let answers = try await store.connection.read { db in
      try ["integrity_check", "foreign_key_check"].map { try String.fetchAll(db, sql: "PRAGMA \($0)") }
    }
    #expect(answers == [["ok"], []])
    #expect(try await store.audit.verify().isSound)
    let states = try await store.connection.read { db in
      try Dictionary(
        Row.fetchAll(db, sql: "SELECT id, state FROM attempts").map { ($0["id"] as String, $0["state"] as String) },
        uniquingKeysWith: { first, _ in first })
    }
    let drafts = try await store.connection.read { db in
      try Dictionary(
        Row.fetchAll(db, sql: "SELECT id, json_extract(form, '$.brand') AS brand FROM drafts").map {
          ($0["id"] as String, $0["brand"] as String)
        }, uniquingKeysWith: { first, _ in first })
    }
    let deleted = Set(lines.filter { $0.hasPrefix("deleted ") }.map { $0.dropFirst(8) })
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      switch words[0] {
      // The program may have been killed between a deletion and saying so; those end in 0.
      case "draft" where !words[1].hasSuffix("0") && !deleted.contains(Substring(words[1])):
        #expect((drafts[words[1]].flatMap(Int.init) ?? -1) >= (Int(words[2]) ?? 0), "lost: \(line)")
      case "deleted": #expect(drafts[words[1]] == nil, "came back: \(line)")
      case "intent": #expect(states[words[1]] != nil, "lost: \(line)")
      case "sending": #expect(["sending", "placed"].contains(states[words[1]]), "lost: \(line)")
      case "placed": #expect(states[words[1]] == "placed", "lost: \(line)")
      case "draft": break
      default: Issue.record("a program said: \(line)")
      }
    }
  }

  /// A call that fails.
  struct Fault: CustomTestStringConvertible {
    let call: String
    let error: String
    /// The first that is made to fail.
    var first = 1
    /// How far it is from one run to the next by day; at night every one is tried.
    let stride: Int
    /// Whether all calls after it fail too.
    var lasts = false

    var testDescription: String { "\(error) from \(call)\(lasts ? ", from then on" : "")" }
    var step: Int { Nightly.isOn ? 1 : stride }
    func text(_ when: Int) -> String { "error=\(error):when=\(when)\(lasts ? "+" : "")" }
  }

  static let faults = [
    Fault(call: "fdatasync", error: "EIO", stride: 9), Fault(call: "pwrite64", error: "EIO", first: 2, stride: 47),
    Fault(call: "pwrite64", error: "ENOSPC", first: 9, stride: 47), Fault(call: "pwrite64", error: "EDQUOT", first: 16, stride: 47),
    Fault(call: "unlink", error: "EIO", stride: 4), Fault(call: "openat", error: "EMFILE", stride: 9),
    Fault(call: "fdatasync", error: "EIO", first: 3, stride: 23, lasts: true),
    Fault(call: "pwrite64", error: "ENOSPC", first: 5, stride: 97, lasts: true),
  ]

  @Test(
    "whatever call to the disk fails, nothing crashes, nothing is sent without its row, and all works again without repair",
    .enabled(if: Hammer.canTrace, "strace may not trace here"), arguments: faults)
  func diskFaults(fault: Fault) async throws {
    var when = fault.first
    var seen = 0
    while true {
      let scratch = Scratch(inMemory: true)
      try scratch.makeDirectory()
      let walk = try await Hammer.walk(scratch.path, fault.call, fault: fault.text(when))
      guard walk.isFaulty else { break }
      seen += 1
      let place = Comment("\(fault.testDescription), call \(when): \(walk.comment)")
      let end = walk.lines.last ?? ""
      // The calls of each thread are counted by themselves, so that a fault meant for once may come again at the very end.
      let mayLast = fault.lasts || walk.lines.count { $0.hasPrefix("failed") } > 1
      #expect(!walk.isKilled && (end == "healed" || end.hasPrefix("failed open") || (mayLast && end == "troubled")), place)
      // A book that was made is read whatever lasts.
      if fault.lasts, walk.lines.first == "ok home" { #expect(walk.lines.contains("ok read"), place) }
      try await check(walk.lines, in: scratch, place)
      when += fault.step
    }
    #expect(seen > 0, "no such call was made")
  }

  @Test(
    "a program killed at any call to the disk leaves a book that opens by itself, also in the middle of making or migrating it",
    .enabled(if: Hammer.canTrace, "strace may not trace here"),
    arguments: [("pwrite64", 47), ("fdatasync", 9), ("unlink", 4)], [false, true])
  func killedAtCall(call: (name: String, stride: Int), isOld: Bool) async throws {
    var when = 1
    while true {
      let scratch = Scratch(inMemory: true)
      try scratch.makeDirectory()
      if isOld { try OldBook.make(in: "\(scratch.path)/book", mode: .sandbox) }
      let walk = try await Hammer.walk(scratch.path, call.name, fault: "signal=KILL:when=\(when)")
      guard walk.isKilled else { break }
      let place = Comment("killed at \(call.name) \(when): \(walk.comment)")
      try await check(walk.lines, in: scratch, place)
      if isOld {
        let book = try SQLiteOrderBook(directory: "\(scratch.path)/book", mode: .sandbox)
        #expect(try await book.orders().count { $0.name == "northquay-aug" } == 7, place)
        #expect(try await book.draft(Draft.ID("d1"))?.lines.count == 2, place)
      }
      when += Nightly.isOn ? 1 : call.stride
    }
    #expect(when > 1, "no such call was made")
  }

  /// What the program said against the file.
  private func check(_ lines: [String], in scratch: Scratch, _ place: Comment) async throws {
    let store = try SQLiteOrderBook(directory: "\(scratch.path)/book", mode: .sandbox)
    #expect(await store.health().trouble == nil, place)
    let answer = try await store.connection.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
    #expect(answer == "ok", place)
    #expect(try await store.audit.verify().faults.allSatisfy { $0 == .noAnchor }, place)
    let attempts = Dictionary(
      uniqueKeysWithValues: try await store.orders().flatMap(\.attempts).map { ($0.id.text, $0) })
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 1 else { continue }
      let attempt = words.last.flatMap { attempts[$0] } ?? attempts[words.count > 2 ? words[2] : ""]
      switch (words[0], words[1]) {
      case ("SENT", _): #expect(attempts[words[1]]?.history.contains { $0.state == .sending } == true, place)
      case ("ok", "intent"), ("ok", "sending"): #expect(attempt != nil, place)
      case ("ok", "placed"): #expect(attempt?.state == .placed, place)
      // What was not sent stands nowhere, or closed, or in a state in which it never was.
      case ("failed", "intent"), ("failed", "sending"):
        if let attempt, !lines.contains("SENT \(attempt.id)") {
          #expect([.intent, .notSent, .sending].contains(attempt.state), place)
        }
      default: break
      }
    }
    if lines.contains("ok draft1") { #expect(try await store.draft(Draft.ID("w"))?.brand == "1", place) }
  }
}
