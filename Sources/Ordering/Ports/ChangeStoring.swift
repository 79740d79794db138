/// The journal of changes of what vendors hold: what is about to be sent, and what came of it.
public protocol ChangeStoring: Sendable {
  /// Writes a change in state `sending`, committed and synced when it returns. A failure means that nothing may be sent.
  /// - Throws: `changeOpen` when one of the same thing is not known yet.
  func beginChange(_ change: ChangeRecord) async throws(BookFailure)

  /// Writes what came of a change, or when it was looked for. One that is closed stays as it is.
  func updateChange(_ change: ChangeRecord) async throws(BookFailure)

  /// The changes of which nobody knows what came, oldest first, with those that are being sent. What was being sent by a program that is
  /// gone is unknown from here on.
  func openChanges() async throws(BookFailure) -> [ChangeRecord]

  /// A change as it is in the book, open or closed; nil where the book has none of the id.
  func change(_ id: ChangeRecord.ID) async throws(BookFailure) -> ChangeRecord?
}
