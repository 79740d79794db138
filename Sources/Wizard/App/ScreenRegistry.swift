import Ordering

/// Every screen there is. A new one needs a line here and one among those that draw.
enum ScreenRegistry {
  /// In the order of the help. They are told of an answer from the last to the first: home has the last word.
  static let all: [AnyScreen] = models.map { AnyScreen($0) }

  private static let models: [any ScreenModel.Type] = [
    HomeScreen.self, DomainsScreen.self, ProviderScreen.self, MailboxesScreen.self, DetailsScreen.self, ReviewScreen.self,
    OrderScreen.self, HoldingsScreen.self, PlannerScreen.self, ClientsScreen.self, ImportScreen.self, TotalsScreen.self,
    SplitScreen.self, BasketScreen.self,
  ]

  static let steps: [AnyStep] = stepModels.map { AnyStep($0) }

  private static let stepModels: [any StepModel.Type] = models.compactMap { $0 as? any StepModel.Type }

  private static let byID = all.keyed { $0.id }

  /// The screen of a name. There is none that does not stand in the list; the home screen stands in for it.
  static subscript(id: ScreenID) -> AnyScreen { byID[id] ?? AnyScreen(HomeScreen.self) }

  /// What a step is called; there is none without a screen.
  static func title(of step: Draft.Step, in kind: OrderKind) -> String {
    steps.first { $0.step == step }?.title(in: kind) ?? ""
  }

  /// The step on the screen.
  static func step(_ id: ScreenID) -> AnyStep? { steps.first { $0.id == id } }
}
