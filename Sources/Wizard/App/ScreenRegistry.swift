/// Every screen there is. A new one needs a line here and one among those that draw.
enum ScreenRegistry {
  /// In the order of the help. They are told of an answer from the last to the first: home has the last word.
  static let all: [any ScreenModel.Type] = [HomeScreen.self] + steps + [OrderScreen.self, HoldingsScreen.self, PlannerScreen.self]

  static let steps: [any StepModel.Type] = [
    DomainsScreen.self, ProviderScreen.self, MailboxesScreen.self, DetailsScreen.self, ReviewScreen.self,
  ]

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The screen of a name. There is none that does not stand in the list; the home screen stands in for it.
  static subscript(id: ScreenID) -> any ScreenModel.Type { byID[id] ?? HomeScreen.self }

  /// The step on the screen.
  static func step(_ id: ScreenID) -> (any StepModel.Type)? { steps.first { $0.id == id } }

  /// Every command, each once: the general ones first, then screen by screen.
  static let commands: [Command] = {
    var seen: Set<Command> = []
    let general: [Command] = [.accept, .back, .next, .help, .palette, .refresh, .list, .leave]
    return (general + Command.moves + all.flatMap { $0.commandIDs } + WizardModel.commands.map(\.id)).filter { seen.insert($0).inserted }
  }()
}

extension Command {
  /// Every command there is, for tests.
  public static var all: [Command] { ScreenRegistry.commands }
}
