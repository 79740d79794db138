/// Every command there is, whichever screen it belongs to.
public enum CommandTable {
  /// Each once: the general ones first, then screen by screen.
  public static let all: [Command] = {
    let general: [Command] = [.accept, .back, .next, .help, .palette, .refresh, .list, .leave]
    let ofScreens = ScreenRegistry.all.flatMap(\.commands)
    var seen: Set<Command> = []
    return (general + Moves.all + ofScreens + WizardModel.commands.map(\.id)).filter { seen.insert($0).inserted }
  }()

  /// What the palette can list: moves, Enter and the palette itself have no line there.
  static let inPalette = all.filter { !Moves.contains($0) && $0 != .palette && $0 != .accept }
}
