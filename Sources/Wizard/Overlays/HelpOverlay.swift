/// Every command of the screen below, with its keys.
public struct HelpOverlay: OverlayModel {
  /// The first line that is seen.
  public internal(set) var row = 0

  public func acceptTitle(in wizard: WizardState) -> String { "Close" }
  public var keyBar: [Command] { [.back] }

  public mutating func run(_ command: Command, _ turn: inout OverlayTurn) {
    if command == .accept { turn.close() } else { row = moved(row, by: command, count: turn.wizard.helpCommands.count) }
  }
}
