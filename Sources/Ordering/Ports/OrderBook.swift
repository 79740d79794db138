/// Where drafts, orders and attempts are kept, and by whom they are worked on: everything a session needs of the book, by role.
///
/// Nothing is answered by default: whoever stands for a book, or stands before one, says for each call what it does.
public protocol OrderBook: DraftStoring, OrderStoring, BoardStoring, AttemptStoring, ChangeStoring, ClientStoring, ApprovalStoring,
  SessionKeeping, HealthReporting, TermsTelling
{}
