import Foundation
import Ordering

/// Writes the audit's lines, each in the transaction of the change it tells of.
struct AuditWriter: Sendable {
  let session: SessionStore
  let cuts: Redaction
  /// Where the head goes with the commit; nil for a file that nobody has open yet.
  var anchor: AnchorKeeper?

  /// - Returns: the new head.
  @discardableResult
  func note(_ db: any BookDatabase, _ event: AuditEvent) throws -> AuditHead {
    let last = try AuditRow.last(db)
    let facts = event.facts.mapValues(cuts.words)
    var row = AuditRow(
      number: (last?.number ?? 0) + 1, at: Int64((db.now.timeIntervalSince1970 * 1_000).rounded()), session: session.id,
      who: try text(session.who), kind: event.kind.rawValue, draft: event.draft?.text, order: event.order?.text,
      attempt: event.attempt?.text, facts: try text(facts), previous: last?.hash ?? AuditChain.origin, hash: "")
    row.hash = AuditChain.hash(row)
    try row.insert(db)
    anchor?.note(row.head)
    return row.head
  }

  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try BookJSON.encoder.encode(value), as: UTF8.self)
  }
}
