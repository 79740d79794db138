/// Every command there is, whichever screen it belongs to.
public enum CommandTable {
  /// Each once: the general ones first, then screen by screen.
  public static let all: [Command] = {
    let general: [Command] = [.accept, .back, .next, .help, .palette, .refresh, .list, .leave]
    let ofScreens = ScreenRegistry.all.flatMap(\.commands)
    var seen: Set<Command> = []
    return (general + Move.allCases.map(\.command) + ofScreens + WizardModel.commands.map(\.id)).filter { seen.insert($0).inserted }
  }()

  /// What the key bar names at the right, on every screen.
  public static let atRight: [Command] = [.help, .leave]

  /// What the palette can list: moves, Enter and the palette itself have no line there; at home going back and quitting are one.
  static func inPalette(on screen: ScreenID) -> [Command] {
    all.filter { Move($0) == nil && $0 != .palette && $0 != .accept && !(screen == .home && $0 == .back) }
  }

  /// What people call a command beside its title.
  static func otherName(of command: Command, on screen: ScreenID) -> String {
    command == .back && screen != .home ? " previous step" : ""
  }
}
