/// Commands by a part of their name.
public struct PaletteOverlay: OverlayModel {
  public internal(set) var query = ""
  public internal(set) var row = 0

  public func acceptTitle(in wizard: WizardState) -> String { "Run" }
  public var field: TextField? { .palette }
  public func text(of field: TextField) -> String { query }

  public mutating func write(_ text: String, in field: TextField) {
    query = text
    row = 0
  }

  public mutating func move(_ move: Move, _ turn: inout OverlayTurn) {
    row = moved(row, by: move, count: turn.wizard.paletteCommands(matching: query).count)
  }

  /// As sure as the command itself has to be.
  public func care(in wizard: WizardState) -> Care {
    let commands = wizard.paletteCommands(matching: query)
    return commands.indices.contains(row) ? wizard.withoutOverlay.care(of: commands[row]) : .none
  }

  public mutating func takeEnter(_ turn: inout OverlayTurn) {
    let commands = turn.wizard.paletteCommands(matching: query)
    guard commands.indices.contains(row) else { return turn.say(Sentences.noSuchCommand(query), .warning) }
    turn.close()
    turn.ask(.command(commands[row]))
  }
}

extension TextField {
  public static let palette = TextField("palette")
}

extension Sentences {
  static func noSuchCommand(_ query: String) -> String {
    "No command has ‘\(query)’ in its name. Delete a few letters, or press Esc."
  }
}
