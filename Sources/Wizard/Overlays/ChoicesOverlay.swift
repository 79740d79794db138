/// A list to pick from, narrowed by what is typed. What is chosen goes to the screen that opened it.
public struct ChoicesOverlay: OverlayModel {
  public internal(set) var list: ChoiceList

  init(_ list: ChoiceList) { self.list = list }

  public func acceptTitle(in wizard: WizardState) -> String { list.shown.isEmpty ? "" : list.accept }
  public var field: TextField? { .choiceFilter }
  public func text(of field: TextField) -> String { list.filter }

  public mutating func write(_ text: String, in field: TextField) {
    list.filter = text
    list.row = 0
  }

  public mutating func move(_ move: Move, _ turn: inout OverlayTurn) {
    list.row = moved(list.row, by: move, count: list.shown.count)
  }

  public mutating func takeEnter(_ turn: inout OverlayTurn) {
    guard list.shown.indices.contains(list.row) else { return turn.say(Sentences.noSuchChoice(list.filter), .warning) }
    let choice = list.shown[list.row]
    turn.close()
    turn.ask(.visit { [list] wizard in wizard.chose(choice, in: list.id) })
  }
}

extension Sentences {
  /// In the empty field above a list.
  public static let choicesHint = "type a part of it, or go up and down"
}

/// Choices for one field, or for what comes next.
public struct ChoiceList: Hashable, Sendable {
  /// What is done with the choice; each screen names its own lists.
  public struct ID: Hashable, Sendable {
    public let name: String
    /// What the choice is for, where the screen that opened the list does not know it; empty where it does.
    let subject: String

    public init(_ name: String) { self.init(name, for: "") }

    init(_ name: String, for subject: String) {
      self.name = name
      self.subject = subject
    }
  }

  public struct Choice: Hashable, Sendable {
    /// What the field takes, or the mark of the thing chosen.
    public let value: String
    public let title: String
  }

  public let id: ID
  public let title: String
  public let all: [Choice]
  /// What Enter is called: a list that is only read is closed by it.
  public let accept: String
  public internal(set) var filter = ""
  public internal(set) var row = 0

  init(_ id: ID, title: String, _ all: [Choice], accept: String = "Take", row: Int = 0) {
    self.id = id
    self.title = title
    self.all = all
    self.accept = accept
    self.row = row
  }

  /// What the filter leaves.
  public var shown: [Choice] {
    guard !filter.isEmpty else { return all }
    let key = filter.lowercased()
    let starts = all.filter { choice in
      let words = choice.title.lowercased().split(whereSeparator: \.isWhitespace)
      return choice.value.lowercased().hasPrefix(key) || words.contains { $0.hasPrefix(key) }
    }
    return starts + all.filter { $0.title.lowercased().contains(key) && !starts.contains($0) }
  }
}

extension TextField {
  public static let choiceFilter = TextField("choiceFilter")
}

extension Sentences {
  static func noSuchChoice(_ filter: String) -> String {
    "The list has nothing with ‘\(filter)’. Delete a few letters, or press Esc."
  }
}
