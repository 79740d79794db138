/// What a screen says, in lines of plain text: for people who listen to it or read it line by line. Signs, boxes and columns are words in it, and
/// each line is one idea.
public struct Reading: Equatable, Sendable {
  public enum Part: Equatable, Sendable {
    case line(String)
    case row(Row)
  }

  /// A row of a list.
  public struct Row: Equatable, Sendable {
    /// Its place in the whole list, from 1.
    public let number: Int
    public let text: String
    /// What it is called, without the rest.
    public let title: String
  }

  /// A box to tick.
  public struct Box: Equatable, Sendable {
    public let title: String
    public let isChosen: Bool
  }

  /// Whatever stands on the screen, in its order.
  public internal(set) var parts: [Part] = []
  /// What the focused field or part is called; empty where the screen does not say.
  public internal(set) var label = ""
  /// The row of the list that has the cursor, from 1; nil while the keys are elsewhere.
  public internal(set) var focusedRow: Int?
  /// Whether the rows are fields, each with its label.
  public internal(set) var isForm = false
  /// The boxes that have the keys.
  public internal(set) var boxes: [Box] = []

  public var lines: [String] { parts.compactMap { if case .line(let line) = $0 { line } else { nil } } }
  public var rows: [Row] { parts.compactMap { if case .row(let row) = $0 { row } else { nil } } }

  /// The row of a number.
  public func row(_ number: Int) -> Row? { rows.first { $0.number == number } }
}
