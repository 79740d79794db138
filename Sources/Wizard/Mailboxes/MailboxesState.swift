public import Ordering

/// The mailbox step: people and patterns above, the grid below.
public struct MailboxesState: Equatable, Sendable {
  public enum Focus: Hashable, Sendable, CaseIterable {
    case people
    case patterns
    case grid
  }

  public internal(set) var focus: Focus = .people
  /// Among the patterns; one behind the last pattern is the box for numbers.
  public internal(set) var patternCursor = 0
  /// Row of the grid: a mailbox, counted over all chosen domains.
  public internal(set) var row = 0
  public internal(set) var column: MailboxColumn = .alias
  /// Where each domain's rows begin; made anew with every change of the domains.
  var grid = GridIndex()
  /// Problems of the grid by domain.
  public internal(set) var problems: [DomainName: [Problem]] = [:]
  /// Problems of the people field.
  public internal(set) var peopleProblems: [Problem] = []
  /// What the names lack for one domain, when they run short.
  public internal(set) var shortage: Shortage?
  /// The domain for which the vendor's generator is asked.
  public internal(set) var asking: DomainName?
  /// Aliases the vendor's generator made: asking again replaces these, and never what a person typed.
  var made: [DomainName: Set<String>] = [:]
  /// Mailboxes typed into beyond a count that was made smaller; they come back when it grows.
  var beyond: [DomainName: [Mailbox]] = [:]

  public struct Shortage: Hashable, Sendable {
    /// Mailboxes a domain without a name.
    public let mailboxes: Int
    public let wanted: Int
    /// People that are missing; nil without patterns.
    public let people: Int?
  }

  public var problemCount: Int { problems.values.reduce(0) { $0 + $1.count } }
}
