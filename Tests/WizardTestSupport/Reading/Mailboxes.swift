public import Ordering
public import Wizard

extension WizardState {
  public var mailboxes: MailboxesState { mailboxStep?.state ?? MailboxesState() }
  public var gridRows: Int { mailboxStep?.gridRows ?? 0 }
  public var selection: ClosedRange<Int>? { mailboxStep?.selection }
  public var gridCell: GridCell? { mailboxStep?.gridCell }

  /// The problem of a mailbox's column, or else of the mailbox.
  public func problem(at cell: GridCell, _ column: MailboxColumn? = nil) -> Problem? { mailboxStep?.problem(at: cell, column) }

  private var mailboxStep: MailboxesScreen? { MailboxesScreen(reading: self) }
}
