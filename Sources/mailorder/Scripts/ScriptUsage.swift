import ArgumentParser
import Ordering

/// What a command that was asked for JSON answers where it came to no answer of its own, since its command line is not understood or it could not
/// begin: JSON all the same.
enum ScriptUsage {
  /// The commands that answer as JSON in the one shape.
  static let commands: [any ParsableCommand.Type] = [
    CheckCommand.self, ClientsCommand.self, DraftCommand.self, DraftsCommand.self, ExportCommand.self, FollowCommand.self,
    IdeasCommand.self, NamesCommand.self, OrderCommand.self, OrdersCommand.self, PackagesCommand.self, PlaceCommand.self,
    QuoteCommand.self, SettleCommand.self, StockCommand.self, WorkspacesCommand.self,
  ]

  /// - Parameters:
  ///   - code: with which the program ends.
  ///   - message: the parser's; empty where a command has said why.
  ///   - arguments: as the program was started.
  static func answer(_ code: ExitCode, _ message: String, _ arguments: [String]) {
    guard let name = arguments.dropFirst().first, arguments.contains("--json"), !code.isSuccess, !Output.hasAnswered,
      let status = ExitStatus(rawValue: code.rawValue), commands.contains(where: { $0._commandName == name })
    else { return }
    let first = message.split(separator: "\n").first.map(String.init) ?? StandardError.last ?? ""
    let sentence = first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : first
    let ending = ScriptEnding<NoAnswer>(status: status, sentence: sentence)
    Output.json(ScriptAnswer(name, arguments.contains("--live") ? .live : .sandbox, ending).json)
  }
}
