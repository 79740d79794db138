public import Ordering

/// The mailbox step: every chosen domain gets its mailboxes, from people and patterns or typed cell by cell.
public struct MailboxesScreen: StepModel {
  public static let step = Draft.Step.mailboxes
  public static func stepTitle(in kind: OrderKind) -> String { MailboxesSentences.title }

  public var state: MailboxesState
  public var entry: OrderEntry
  public var context: Context

  public init(state: MailboxesState, entry: OrderEntry, context: Context) {
    self.state = state
    self.entry = entry
    self.context = context
  }

  /// The patterns take letters as commands, and so do selected rows.
  public var part: String {
    switch state.focus {
    case .people: "people"
    case .patterns: "patterns"
    case .grid: state.anchor == nil ? "grid" : "rows"
    }
  }

  public mutating func entered() {
    fillGrid()
    if state.knownPeople == nil { state.knownPeople = Person.list(in: draft.people) }
    state.focus = draft.people.isEmpty ? .people : .grid
    if !draft.people.isEmpty { state.marksNameless = true }
    state.anchor = nil
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .mailboxNames(let domain, let result): receiveNames(result, for: domain)
    default: break
    }
  }

  public static func fixes(_ place: Problem.Place) -> Bool {
    switch place {
    case .people, .mailbox: true
    case .names, .name, .offer, .price, .wanted, .detail: false
    }
  }

  public mutating func focus(on place: Problem.Place) {
    state.anchor = nil
    state.marksNameless = true
    switch place {
    case .mailbox(let name, let index, let column):
      state.focus = .grid
      state.column = column
      state.row = row(of: name, mailbox: index)
    case .people: state.focus = .people
    case .names, .name, .offer, .price, .wanted, .detail: break
    }
  }
}
