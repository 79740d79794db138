/// What two people agree to before a large order is placed.
public protocol ApprovalStoring: Sendable {
  /// What was staged of a draft last; nil where nothing was.
  func approval(of draft: Draft.ID) async throws(BookFailure) -> Approval?

  /// Stages what a draft orders, in the place of what was staged of it before.
  /// - Parameters:
  ///   - draft: the draft.
  ///   - digest: of its plan.
  ///   - total: what is due, which the person typed; nil where the vendor named none.
  func stage(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval

  /// Approves what another person staged.
  /// - Throws: `ownApproval` for who staged it; `missing` where nothing, or something else, is staged.
  func approve(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval
}
