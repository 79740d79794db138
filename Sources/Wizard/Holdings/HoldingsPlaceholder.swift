public struct HoldingsState: ScreenState { public init() {} }
public struct HoldingsScreen: ScreenModel {
  public static let id = ScreenID("holdings")
  public static let commands: [CommandRecord<HoldingsScreen>] = []
  public var state: HoldingsState
  public var context: Context
  public init?(state: HoldingsState, context: Context) { self.state = state; self.context = context }
  public var title: String { "" }
  public mutating func move(_ command: Command) {}
}
extension ScreenID { public static let holdings = ScreenID("holdings") }
public struct HoldingForm: OverlayModel {
  public func acceptTitle(in wizard: WizardState) -> String { "" }
  public mutating func run(_ command: Command, _ turn: inout OverlayTurn) {}
}
