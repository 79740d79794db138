/// Somebody in whose name mailboxes are made.
public struct Person: Hashable, Codable, Sendable {
  public var first: String
  public var last: String

  public init(first: String, last: String) {
    self.first = first
    self.last = last
  }

  public var isComplete: Bool { !first.isEmpty && !last.isEmpty }

  /// First and last name, such as `Ada Lind`.
  public var name: String { last.isEmpty ? first : first.isEmpty ? last : "\(first) \(last)" }
}

extension Person {
  /// People as they are typed or pasted; `PeopleReading` says as well what was left out and why.
  public static func list(in text: String) -> [Person] { PeopleReading(text).people }

  /// As a vendor gets the name.
  init(tidying mailbox: Mailbox) {
    self.init(first: EnteredText.tidy(mailbox.first), last: EnteredText.tidy(mailbox.last))
  }
}
