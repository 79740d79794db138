public import Ordering

/// What the mailbox step remembers: people and patterns above, the grid below.
public struct MailboxesState: ScreenState {
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
  /// Where a selection of rows began; nil while none are selected.
  var anchor: Int?
  /// Where each domain's rows begin; made anew with every change of the domains.
  var grid = GridIndex()
  /// Problems of the grid by domain.
  public internal(set) var problems: [DomainName: [Problem]] = [:]
  /// Problems of the people field.
  public internal(set) var peopleProblems: [Problem] = []
  /// What of the people field was left out, taken off or merged.
  public internal(set) var peopleNotes: [PeopleReading.Note] = []
  /// What of the last pasted table is not in the field.
  public internal(set) var pasted: PeopleReading?
  /// People who are named and have no mailbox.
  public internal(set) var idle: [NameGenerator.Idle] = []
  /// What the names lack for one domain, when there are too few.
  public internal(set) var shortage: Shortage?
  /// Aliases the vendor's generator made, by domain: asking again replaces these, and never what a person typed.
  public internal(set) var vendorNames: [DomainName: Refreshed<Set<String>>] = [:]
  /// Whether mailboxes without a name are marked as wrong: once the people were left, or Next was tried.
  public internal(set) var marksNameless = false
  /// The people when their field was last left; nil before the step was shown.
  var knownPeople: [Person]?
  /// Who was renamed, while it is asked whether edited mailboxes get the new names too.
  var renamings: [Renaming] = []
  /// Mailboxes typed into beyond a count that was made smaller; they come back when it grows.
  var beyond: [DomainName: [Mailbox]] = [:]

  public init() {}

  public struct Shortage: Hashable, Sendable {
    /// Mailboxes per domain without a name.
    public let mailboxes: Int
    /// People that are missing; nil without patterns.
    public let people: Int?
  }

  public var problemCount: Int { problems.values.reduce(0) { $0 + $1.count } }

  /// The domain for which the vendor's generator is asked.
  public var asking: DomainName? { vendorNames.first { $0.value.isAsking }?.key }
}
