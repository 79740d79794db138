public import Wizard
import WizardScreens

/// The commands that can be named in a line: all that a key or the list of commands reaches on the full screen, with the same titles and reasons.
public enum LineCommands {
  /// Every command that has a place here and a name, whether or not it can run.
  public static func offered(in state: WizardState) -> [Command] {
    CommandTable.all.filter { command in
      guard state.status(of: command) != .absent, !state.title(of: command).isEmpty else { return false }
      // Enter is another command where it has a meaning of its own.
      return command != .accept || !Bindings.keys(for: .accept, in: state).isEmpty
    }
  }

  /// What numbers do in lines.
  public static let moves: Set<Command> = [.up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom]

  /// What is listed: a move has a place in lines only where it has a name of its own, as the tabs at home do.
  static func listed(in state: WizardState) -> [Command] {
    let own = ["Up", "Down", "Left", "Right", "Page up", "Page down", "Top", "Bottom"]
    return offered(in: state).filter { !moves.contains($0) || !own.contains(state.title(of: $0)) }
  }

  /// The command that a text names best: by its whole title, its beginning, or its words; one that can run before one that cannot.
  static func named(_ text: String, in state: WizardState) -> LineIntent {
    let all = offered(in: state).map { (command: $0, title: state.title(of: $0).lowercased()) }
    let words = text.lowercased().split(separator: " ")
    let fits: [(String) -> Bool] = [
      { $0 == text.lowercased() }, { $0.hasPrefix(text.lowercased()) }, { title in words.allSatisfy { title.contains($0) } },
    ]
    for fit in fits {
      let found = all.filter { fit($0.title) }
      let ready = found.filter { state.status(of: $0.command) == .ready }
      let best = ready.isEmpty ? found : ready
      if let only = best.first, Set(best.map(\.title)).count == 1 { return .command(only.command) }
      // Next is the next step, not the next field; back is back.
      if let usual = best.first(where: { $0.command == .next || $0.command == .back }) { return .command(usual.command) }
      if !best.isEmpty { return .which(best.map { "." + $0.title }) }
    }
    return .unknown(text)
  }
}
