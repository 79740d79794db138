import Foundation
import GRDB
import Glibc
import Ordering
import Testing

@testable import OrderStore

/// Source: reliability, bars 10 and 12.
@Suite("Programs that are killed, and disks that fail", .serialized)
struct HammerTests {
  @Test("after hundreds of random kills of four programs at work the book is whole, and no acknowledged row is lost")
  func kills() async throws {
    let scratch = Scratch(inMemory: true)
    try scratch.makeDirectory()
    let book = "\(scratch.path)/book"
    var random = Seeded(seed: 7)
    let kills = Nightly.isOn ? 10_000 : 300
    let writers = 4
    func log(_ writer: Int) -> String { "\(scratch.path)/\(writer)" }
    var running: [Int32] = []
    for writer in 0..<writers { running.append(try Hammer.start(["write", book, "w\(writer)-0"], log: log(writer))) }
    for round in 1...kills {
      let writer = Int.random(in: 0..<writers, using: &random)
      usleep(UInt32.random(in: 0...120_000, using: &random))
      kill(running[writer], SIGKILL)
      #expect(Hammer.wait(running[writer]) == -SIGKILL, "it ended by itself: \(Hammer.lines(log(writer)).suffix(2))")
      running[writer] = try Hammer.start(["write", book, "w\(writer)-\(round)"], log: log(writer))
    }
    for process in running {
      kill(process, SIGKILL)
      Hammer.wait(process)
    }
    let lines = (0..<writers).flatMap { Hammer.lines(log($0)) }
    try await check(lines, inBook: book)
    #expect(lines.count > kills, "hardly anything was written: \(lines.count) lines")
  }

  /// Each promise in the lines against the file.
  private func check(_ lines: [String], inBook directory: String) async throws {
    let store = try OrderStore(directory: directory, mode: .sandbox)
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

  /// Calls that fail, one at a time: every one a night, some of them otherwise, from the first on.
  static let faults: [(call: String, error: String, first: Int)] = [
    ("fdatasync", "EIO", 1), ("pwrite64", "EIO", 2), ("pwrite64", "ENOSPC", 9), ("pwrite64", "EDQUOT", 16), ("unlink", "EIO", 1),
  ]
  private static let strides = Nightly.isOn ? [:] : ["pwrite64": 23, "fdatasync": 5, "unlink": 2]

  @Test(
    "whatever call to the disk fails, nothing crashes, nothing is sent without its row, and all works again without repair",
    .enabled(if: Hammer.canTrace, "strace may not trace here"), arguments: faults)
  func diskFaults(call: String, error: String, first: Int) async throws {
    var when = first
    var seen = 0
    while true {
      let scratch = Scratch(inMemory: true)
      try scratch.makeDirectory()
      let walk = try await Hammer.walk(scratch.path, fault: "\(call):error=\(error):when=\(when)")
      guard walk.isFaultSeen else { break }
      seen += 1
      let place = Comment("\(call) \(when) \(error): \(walk.lines.joined(separator: ", "))")
      #expect(!walk.isKilled && ["healed", "failed"].contains(walk.lines.last?.split(separator: " ").first), place)
      try await check(walk.lines, in: scratch, place)
      when += Self.strides[call] ?? 1
    }
    #expect(seen > 0, "no such call was made")
  }

  @Test(
    "a program killed at any call to the disk leaves a book that opens by itself, also in the middle of being made",
    .enabled(if: Hammer.canTrace, "strace may not trace here"), arguments: ["pwrite64", "fdatasync", "unlink"])
  func killedAtCall(call: String) async throws {
    var when = 1
    while true {
      let scratch = Scratch(inMemory: true)
      try scratch.makeDirectory()
      let walk = try await Hammer.walk(scratch.path, fault: "\(call):signal=KILL:when=\(when)")
      guard walk.isKilled else { break }
      try await check(walk.lines, in: scratch, Comment("killed at \(call) \(when): \(walk.lines.joined(separator: ", "))"))
      when += Self.strides[call] ?? 1
    }
    #expect(when > 1, "no such call was made")
  }

  /// What the program said against the file.
  private func check(_ lines: [String], in scratch: Scratch, _ place: Comment) async throws {
    let store = try OrderStore(directory: "\(scratch.path)/book", mode: .sandbox)
    #expect(await store.book.health().trouble == nil, place)
    let answer = try await store.connection.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
    #expect(answer == "ok", place)
    #expect(try await store.audit.verify().faults.allSatisfy { $0 == .noAnchor }, place)
    let attempts = Dictionary(
      uniqueKeysWithValues: try await store.book.orders().flatMap(\.attempts).map { ($0.id.text, $0) })
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
    if lines.contains("ok draft1") { #expect(try await store.book.draft(Draft.ID("w"))?.brand == "1", place) }
  }
}
