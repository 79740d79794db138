import Ordering

/// Every command of the screen below, with its keys.
public struct HelpOverlay: OverlayModel {
  /// The first line that is seen.
  public internal(set) var row = 0

  public func acceptTitle(in wizard: WizardState) -> String { "Close" }
  public var keyBar: [Command] { Overlay.closing }

  /// The lines of a narrow window at most, so that the last of them can be reached: behind the commands a blank one, the moves, the keys of fields and
  /// the order's line.
  private func lines(in wizard: WizardState) -> Int {
    let under = wizard.withoutOverlay
    let ofLine = under.oneLine(names: 40).map { $0.text.count / HelpOverlay.shortestLine + 1 } ?? 0
    let ofCommands = under.helpCommands.reduce(0) { $0 + under.title(of: $1).count / HelpOverlay.shortestLine + 1 }
    return ofCommands + 2 + (under.field == nil ? 0 : 1) + ofLine
  }

  /// Characters that a line of titles or of the order's words has at least, at 60 columns.
  private static let shortestLine = 30

  public mutating func takeEnter(_ turn: inout OverlayTurn) { turn.close() }

  public mutating func move(_ move: Move, _ turn: inout OverlayTurn) {
    row = moved(row, by: move, count: lines(in: turn.wizard))
  }
}
