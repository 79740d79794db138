/// Everything about a command on one screen: what it is called, whether it can run and why not, what it does, and how early the key bar names it.
/// Dispatch, key bar, help and palette read these records; the keys are in the binding table.
public final class CommandRecord<Model: Sendable>: Sendable {
  public let id: Command
  /// Plain words for help and palette; empty where it does nothing just now.
  let title: @Sendable (Model) -> String
  /// Where room is short, such as in the key bar.
  let shortTitle: @Sendable (Model) -> String
  let status: @Sendable (Model) -> CommandStatus
  /// Its place in the key bar, smallest first; nil where the bar leaves it out.
  let rank: @Sendable (Model) -> Int?
  /// How sure it has to be that a person meant it.
  let care: @Sendable (Model) -> Care
  let run: @Sendable (inout Model) -> Void

  /// A command whose titles depend on what the screen shows.
  init(
    _ id: Command, title: @escaping @Sendable (Model) -> String, short: (@Sendable (Model) -> String)? = nil,
    rank: @escaping @Sendable (Model) -> Int? = { _ in nil },
    status: @escaping @Sendable (Model) -> CommandStatus = { _ in .ready },
    care: @escaping @Sendable (Model) -> Care = { _ in .none }, run: @escaping @Sendable (inout Model) -> Void
  ) {
    self.id = id
    self.title = title
    shortTitle = short ?? title
    self.rank = rank
    self.status = status
    self.care = care
    self.run = run
  }

  /// A command that is called the same wherever the cursor is.
  convenience init(
    _ id: Command, _ title: String, short: String? = nil, rank: @escaping @Sendable (Model) -> Int? = { _ in nil },
    status: @escaping @Sendable (Model) -> CommandStatus = { _ in .ready },
    care: @escaping @Sendable (Model) -> Care = { _ in .none }, run: @escaping @Sendable (inout Model) -> Void
  ) {
    self.init(id, title: { _ in title }, short: { _ in short ?? title }, rank: rank, status: status, care: care, run: run)
  }
}

// The commands that most screens have, with their usual titles and places in the key bar. A screen says what they do there.
extension CommandRecord {
  /// Enter. Named in the bar unless `rank` says otherwise; without a title the bar leaves it out.
  static func accepting(
    title: @escaping @Sendable (Model) -> String, rank: @escaping @Sendable (Model) -> Int? = { _ in 10 },
    care: @escaping @Sendable (Model) -> Care = { _ in .none }, run: @escaping @Sendable (inout Model) -> Void
  ) -> CommandRecord {
    CommandRecord(.accept, title: title, rank: rank, care: care, run: run)
  }

  static func goingBack(
    _ title: String = "Back", rank: @escaping @Sendable (Model) -> Int? = { _ in 60 },
    run: @escaping @Sendable (inout Model) -> Void
  ) -> CommandRecord {
    CommandRecord(.back, title, rank: rank, run: run)
  }

  static func goingOn(
    rank: @escaping @Sendable (Model) -> Int? = { _ in 30 }, run: @escaping @Sendable (inout Model) -> Void
  ) -> CommandRecord {
    CommandRecord(.next, "Next step", short: "Next", rank: rank, run: run)
  }

  static func refreshing(
    rank: @escaping @Sendable (Model) -> Int? = { _ in 90 }, status: @escaping @Sendable (Model) -> CommandStatus = { _ in .ready },
    run: @escaping @Sendable (inout Model) -> Void
  ) -> CommandRecord {
    CommandRecord(.refresh, "Refresh", rank: rank, status: status, run: run)
  }

  static func listing(
    _ title: String = "List of choices", short: String = "Choices", rank: @escaping @Sendable (Model) -> Int? = { _ in 5 },
    status: @escaping @Sendable (Model) -> CommandStatus, run: @escaping @Sendable (inout Model) -> Void
  ) -> CommandRecord {
    CommandRecord(.list, title, short: short, rank: rank, status: status, run: run)
  }

  static func choosing(
    _ title: String = "Choose", rank: @escaping @Sendable (Model) -> Int? = { _ in 12 },
    status: @escaping @Sendable (Model) -> CommandStatus, run: @escaping @Sendable (inout Model) -> Void
  ) -> CommandRecord {
    CommandRecord(.choose, title, rank: rank, status: status, run: run)
  }

  /// Tab, where the bar names it; it moves as on every screen.
  static func naming(_ move: Move, _ title: String, rank: @escaping @Sendable (Model) -> Int?) -> CommandRecord
  where Model: ScreenModel {
    CommandRecord(move.command, title, rank: rank, run: { $0.move(move) })
  }
}
