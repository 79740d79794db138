import Foundation
import Ordering

/// Reads an audit from end to end and tells what does not fit.
enum AuditReader {
  /// How many faults are told at most. Our choice: nobody reads more, and a damaged file may have a fault a row.
  static let mostFaults = 100

  /// - Parameters:
  ///   - own: heads that stand on this host.
  ///   - kept: heads that the database keeps out of its writers' reach.
  static func verify(_ db: any BookDatabase, anchors own: [AuditHead], kept: [AuditHead] = []) throws -> AuditVerdict {
    let anchors = own + kept
    var faults: [AuditFault] = []
    var wanted = Dictionary(
      anchors.map { ($0.number, $0.hash) }, uniquingKeysWith: { first, second in first == second ? first : "" })
    var count = 0
    var previous = AuditHead(number: 0, hash: AuditChain.origin)
    try eachLine(db) { row in
      count += 1
      if row.number != previous.number + 1 { faults.append(.missing(line: previous.number + 1)) }
      if row.previous != previous.hash { faults.append(.unlinked(line: row.number)) }
      if AuditChain.hash(row) != row.hash { faults.append(.edited(line: row.number)) }
      if let hash = wanted.removeValue(forKey: row.number), hash != row.hash { faults.append(.rewritten(line: row.number)) }
      previous = row.head
    }
    let newest = anchors.max { $0.number < $1.number }
    if let newest, newest.number > previous.number {
      faults.append(.cutOff(at: previous.number, anchored: newest.number))
    } else if let gap = wanted.keys.min() {
      faults.append(.missing(line: gap))
    }
    if newest == nil, count > 0 { faults.append(.noAnchor) }
    return AuditVerdict(
      lines: count, head: count == 0 ? nil : previous, anchor: newest, hostAnchor: own.max { $0.number < $1.number },
      faults: Array(faults.prefix(mostFaults)))
  }

  /// How many lines are read at once. Our choice: a few hundred kilobytes.
  private static let piece = 1_000

  /// Goes through all lines in the order of their numbers, however often one of them is there.
  private static func eachLine(_ db: any BookDatabase, _ body: (AuditRow) -> Void) throws {
    var offset = 0
    while true {
      let rows = try AuditRow.fetchAll(
        db, sql: "SELECT * FROM audit ORDER BY number LIMIT ? OFFSET ?", arguments: [piece, offset])
      rows.forEach(body)
      guard rows.count == piece else { return }
      offset += piece
    }
  }
}
