/// Every command of the screen below, with its keys.
public struct HelpOverlay: OverlayModel {
  /// The first line that is seen.
  public internal(set) var row = 0

  public func acceptTitle(in wizard: WizardState) -> String { "Close" }
  public var keyBar: [Command] { Overlay.closing }

  public mutating func takeEnter(_ turn: inout OverlayTurn) { turn.close() }

  public mutating func move(_ move: Move, _ turn: inout OverlayTurn) {
    row = moved(row, by: move, count: turn.wizard.helpCommands.count)
  }
}
