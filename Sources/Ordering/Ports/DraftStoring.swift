/// The drafts of an order book, each with one session at a time.
public protocol DraftStoring: Sendable {
  /// Last changed first.
  func drafts() async throws(BookFailure) -> [DraftSummary]

  /// - Returns: nil when there is no such draft.
  func draft(_ id: Draft.ID) async throws(BookFailure) -> Draft?

  /// Takes a draft for this session to edit it, also one that a dead session left.
  /// - Throws: `draftHeld` or `missing`.
  func claimDraft(_ id: Draft.ID) async throws(BookFailure) -> DraftClaim

  /// Gives a draft of this session up; of no other.
  func releaseDraft(_ id: Draft.ID) async throws(BookFailure)

  /// Writes what changed since the draft was last saved or read. A new draft is this session's from then on, and so is a free one that
  /// nobody has changed since it was read here.
  /// - Throws: `draftTaken` when it is another session's, `missing` when it was deleted since.
  func saveDraft(_ draft: Draft) async throws(BookFailure)

  /// - Throws: `draftHeld` while another session that lives has it.
  func deleteDraft(_ id: Draft.ID) async throws(BookFailure)
}
