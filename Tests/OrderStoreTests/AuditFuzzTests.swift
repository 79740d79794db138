import Foundation
import GRDB
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// Somebody who has the file and knows SQLite changes an audit in every way there is.
///
/// Source: Purchasing, Promises under test: 10,000 random edits, deletions, reorders, truncations, all found.
@Suite("An audit under hostile hands")
struct AuditFuzzTests {
  /// Ways to change an audit of lines 1…count, of which the last is anchored outside.
  private enum Change: CaseIterable {
    case edit, editAndHash, editAndHashAll, delete, deleteAndHashAll, exchange, exchangeAndHashAll, truncate, insert,
      insertAndHashAll
    case move, duplicate, rotate
  }

  private func audit(lines count: Int, _ random: inout Seeded) throws -> [AuditRow] {
    var rows: [AuditRow] = []
    let kinds = AuditEvent.Kind.allCases
    for number in 1...count {
      let row = AuditRow(
        number: number, at: 1_795_262_400_333 + Int64(number) * 977, session: "s\(number % 3)",
        who: #"{"account":"desk","loginUID":1000,"key":"ssh-ed25519 SHA256:\#(number % 2)"}"#,
        kind: (kinds.randomElement(using: &random) ?? .sending).rawValue, draft: number % 4 == 0 ? "d\(number)" : nil,
        order: number % 3 == 0 ? "o\(number)" : nil, attempt: number % 5 == 0 ? "a\(number)" : nil,
        facts: #"{"approvedCents":"\#(number * 100)","names":"n\#(number).com"}"#, previous: AuditChain.origin, hash: "")
      rows.append(row)
    }
    AuditFuzzTests.chain(&rows, from: 0)
    return rows
  }

  /// Makes the hashes fit again from a row on, as whoever hides a change would.
  private static func chain(_ rows: inout [AuditRow], from start: Int) {
    for index in start..<rows.count {
      rows[index].previous = index == 0 ? AuditChain.origin : rows[index - 1].hash
      rows[index].hash = AuditChain.hash(rows[index])
    }
  }

  private static func number(_ rows: inout [AuditRow]) { for index in rows.indices { rows[index].number = index + 1 } }

  private func edit(_ row: inout AuditRow, _ random: inout Seeded) {
    func changed(_ text: String) -> String {
      var scalars = Array(text.unicodeScalars)
      let place = scalars.isEmpty ? 0 : Int.random(in: 0..<scalars.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where !scalars.isEmpty: scalars[place] = scalars[place] == "7" ? "8" : "7"
      case 1 where !scalars.isEmpty: scalars.remove(at: place)
      default: scalars.insert("x", at: place)
      }
      return String(String.UnicodeScalarView(scalars))
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: row.at += Int64.random(in: 1...1_000_000, using: &random)
    case 1: row.session = changed(row.session)
    case 2: row.who = changed(row.who)
    case 3: row.kind = changed(row.kind)
    case 4: row.draft = row.draft == nil ? "" : nil
    case 5: row.order = row.order.map(changed) ?? "o"
    case 6: row.attempt = row.attempt.map(changed) ?? "a"
    default: row.facts = changed(row.facts)
    }
  }

  private func change(_ rows: inout [AuditRow], _ change: Change, _ random: inout Seeded) {
    let first = Int.random(in: 0..<rows.count - 1, using: &random)
    let second = Int.random(in: first + 1..<rows.count, using: &random)
    switch change {
    case .edit: edit(&rows[first], &random)
    case .editAndHash:
      edit(&rows[first], &random)
      rows[first].hash = AuditChain.hash(rows[first])
    case .editAndHashAll:
      edit(&rows[first], &random)
      Self.chain(&rows, from: first)
    case .delete: rows.remove(at: first)
    case .deleteAndHashAll:
      rows.remove(at: first)
      Self.number(&rows)
      Self.chain(&rows, from: 0)
    case .exchange, .exchangeAndHashAll:
      rows.swapAt(first, second)
      Self.number(&rows)
      if change == .exchangeAndHashAll { Self.chain(&rows, from: 0) }
    case .truncate: rows.removeLast(rows.count - max(1, first))
    case .insert, .insertAndHashAll:
      var new = rows[second]
      new.facts = #"{"approvedCents":"1"}"#
      rows.insert(new, at: first)
      Self.number(&rows)
      if change == .insertAndHashAll { Self.chain(&rows, from: 0) } else { rows[first].hash = AuditChain.hash(rows[first]) }
    case .move:
      rows.insert(rows.remove(at: second), at: first)
      Self.number(&rows)
    case .duplicate:
      rows.insert(rows[first], at: second)
      Self.number(&rows)
    case .rotate:
      rows = Array(rows[second...] + rows[..<second])
      Self.number(&rows)
    }
  }

  @Test("of random edits, deletions, exchanges and cuts, hashed anew or not, every one is found; the untouched audit is sound")
  func found() throws {
    var random = Seeded(seed: 22)
    let queue = try DatabaseQueue()
    try queue.write { try $0.execute(sql: SessionSchema.audit) }
    // What somebody who knows SQLite does first.
    try queue.write { db in
      for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: "DROP TABLE audit")
      let loose = SessionSchema.audit.prefix { $0 != ";" }.replacing("PRIMARY KEY", with: "").replacing("UNIQUE", with: "")
      try db.execute(sql: String(loose))
    }
    var tried: [Change: Int] = [:]
    for round in 0..<(Nightly.isOn ? 10_000 : 1_000) {
      let whole = try audit(lines: Int.random(in: 3...12, using: &random), &random)
      let anchors = whole.filter { _ in Bool.random(using: &random) }.map(\.head) + [whole[whole.count - 1].head]
      let way = Change.allCases[round % Change.allCases.count]
      var rows = whole
      change(&rows, way, &random)
      let verdicts = try [whole, rows].map { rows in
        try queue.inDatabase { db in
          try db.execute(sql: "DELETE FROM audit")
          for row in rows { try row.insert(db.rows) }
          return try AuditReader.verify(db.rows, anchors: anchors)
        }
      }
      #expect(verdicts[0].isSound, "round \(round): \(verdicts[0].faults)")
      #expect(!verdicts[1].isSound, "round \(round): \(way) was not found")
      tried[way, default: 0] += 1
    }
    #expect(tried.count == Change.allCases.count)
  }
}
