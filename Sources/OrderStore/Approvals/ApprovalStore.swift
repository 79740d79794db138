import Foundation
import Ordering

/// Keeps what was staged for a second person, and who approved it.
struct ApprovalStore: Sendable {
  let connection: any BookEngine
  let audit: AuditWriter

  func approval(of draft: Draft.ID) async throws(BookFailure) -> Approval? {
    try await connection.read { [who = audit.session.who] db in
      try ApprovalRow.fetchOne(db, key: draft.text)?.approval(for: who)
    }
  }

  func stage(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval {
    try await connection.write { [audit] db in
      let row = ApprovalRow(
        draftID: draft.text, digest: digest, totalCents: total?.cents, stagedBy: audit.session.who, stagedAt: db.now)
      try row.upsert(db)
      try audit.note(db, AuditEvent(.staged, draft: draft, facts: facts(digest, total)))
      return row.approval(for: audit.session.who)
    }
  }

  func approve(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval {
    try await connection.write { [audit] db in
      guard var row = try ApprovalRow.fetchOne(db, key: draft.text), row.digest == digest, row.totalCents == total?.cents else {
        throw BookFailure.missing
      }
      guard !row.stagedBy.isSamePerson(as: audit.session.who) else { throw BookFailure.ownApproval }
      guard row.approvedBy == nil else { return row.approval(for: audit.session.who) }
      (row.approvedBy, row.approvedAt) = (audit.session.who, db.now)
      try row.update(db)
      var facts = facts(digest, total)
      facts["stagedBy"] = row.stagedBy.shortName
      try audit.note(db, AuditEvent(.secondApproved, draft: draft, facts: facts))
      return row.approval(for: audit.session.who)
    }
  }

  private func facts(_ digest: String, _ total: Money?) -> [String: String] {
    var facts = ["digest": digest]
    facts["total"] = total?.description
    return facts
  }
}
