import Foundation
import Ordering

/// What was staged of a draft as it stands in the file.
struct ApprovalRow: BookRecord {
  static let databaseTableName = "approvals"
  static let primaryKey = ["draftID"]

  var draftID: String
  var digest: String
  var totalCents: Int?
  var stagedBy: Operator
  var stagedAt: Date
  var approvedBy: Operator?
  var approvedAt: Date?

  func approval(for who: Operator) -> Approval {
    var approved: Approval.Consent?
    if let approvedBy, let approvedAt { approved = Approval.Consent(approvedBy, at: approvedAt) }
    return Approval(
      draft: Draft.ID(draftID), digest: digest, total: totalCents.map(Money.init(cents:)),
      staged: Approval.Consent(stagedBy, at: stagedAt), approved: approved, isOwn: stagedBy.isSamePerson(as: who))
  }
}
