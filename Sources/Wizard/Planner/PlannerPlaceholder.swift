public struct PlannerState: ScreenState { public init() {} }
public struct PlannerScreen: ScreenModel {
  public static let id = ScreenID("planner")
  public static let commands: [CommandRecord<PlannerScreen>] = []
  public var state: PlannerState
  public var context: Context
  public init?(state: PlannerState, context: Context) { self.state = state; self.context = context }
  public var title: String { "" }
  public mutating func move(_ command: Command) {}
}
extension ScreenID { public static let planner = ScreenID("planner") }
