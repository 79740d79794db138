/// What the audit tells of: one thing that happened, to which draft, order or attempt, with the facts of it.
///
/// It carries no secret, no card number and nothing of a registrant, since what is in the audit stays for good.
public struct AuditEvent: Hashable, Codable, Sendable {
  /// The kinds of things that are told.
  public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
    /// A draft was written for the first time.
    case draftBegun
    /// A draft came to another step.
    case draftStage
    /// A session took the draft of one that is gone.
    case draftTakenOver
    case draftDeleted
    /// A person approved a plan by typing its total.
    case approved
    /// A person staged a draft for a second one, by typing its total.
    case staged
    /// Another person approved what was staged, by typing its total.
    case secondApproved
    /// An attempt was journaled; nothing is sent.
    case attemptBegun
    /// A request may leave from here on.
    case sending
    /// What came of a request.
    case answered
    /// A check of the vendor's lists for an unconfirmed attempt showed something else than the one before; in a team's book, any check.
    case looked
    /// An unknown outcome was closed: by the vendor's lists, by a person's word, or because the program that sent it is gone.
    case reconciled = "settled"
    /// A person said of an unconfirmed attempt what no list can say: that entries are gone, or that another key is the same account's.
    case acknowledged
    /// An order that is over was archived: lists leave it out.
    case archived = "putAway"
    /// An order that was archived is among the others again.
    case unarchived = "broughtBack"
    /// A person called an order otherwise.
    case renamed
    /// A change of what a vendor holds is about to be sent.
    case changeBegun
    /// What came of such a change, or that nobody knows.
    case changeEnded
    /// A client was written, new or changed; which of its fields, and never what stands in them.
    case clientSaved
    case clientRemoved
    /// A person's data were blanked.
    case erased
    /// A copy of the book was made; it holds what the book held.
    case backedUp
    /// A book in a file was moved into a team's database.
    case moved
    /// The book was replaced by a copy from before.
    case restored
    /// A PIN typed at a desk was wrong: which miss in a row it was, and never what was typed.
    case wrongPIN
  }

  public let kind: Kind
  public let draft: Draft.ID?
  public let order: Order.ID?
  public let attempt: Attempt.ID?
  /// In the trade's terms, such as `names`, `total`, `state` and `note`.
  public let facts: [String: String]

  public init(
    _ kind: Kind, draft: Draft.ID? = nil, order: Order.ID? = nil, attempt: Attempt.ID? = nil, facts: [String: String] = [:]
  ) {
    self.kind = kind
    self.draft = draft
    self.order = order
    self.attempt = attempt
    self.facts = facts
  }
}
