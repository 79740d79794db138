import ArgumentParser
import Ordering

/// What a command that was asked for JSON answers where its command line is not understood: JSON all the same.
enum ScriptUsage {
  /// The commands that answer as JSON in the one shape.
  static let commands: [any ParsableCommand.Type] = [
    CheckCommand.self, DraftCommand.self, DraftsCommand.self, FollowCommand.self, IdeasCommand.self, NamesCommand.self,
    OrderCommand.self,
    OrdersCommand.self, PackagesCommand.self, PlaceCommand.self, QuoteCommand.self, StockCommand.self, WorkspacesCommand.self,
  ]

  /// - Parameters:
  ///   - message: the parser's.
  ///   - arguments: as the program was started.
  static func answer(_ message: String, _ arguments: [String]) {
    guard let name = arguments.dropFirst().first, arguments.contains("--json"),
      commands.contains(where: { $0._commandName == name })
    else { return }
    let first = message.split(separator: "\n").first.map(String.init) ?? ""
    let sentence = first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : first
    let ending = ScriptEnding<NoAnswer>(status: .usage, sentence: sentence)
    Output.json(ScriptAnswer(name, arguments.contains("--live") ? .live : .sandbox, ending).json)
  }
}
