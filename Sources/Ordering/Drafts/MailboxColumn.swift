/// A column of the mailbox grid.
public enum MailboxColumn: String, CaseIterable, Codable, Sendable, Hashable {
  case alias
  case first
  case last
}
