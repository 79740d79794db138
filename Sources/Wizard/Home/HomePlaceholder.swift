public struct HomeState: ScreenState { public init() {} }
public struct HomeScreen: ScreenModel {
  public static let id = ScreenID("home")
  public static let commands: [CommandRecord<HomeScreen>] = []
  public var state: HomeState
  public var context: Context
  public init?(state: HomeState, context: Context) { self.state = state; self.context = context }
  public var title: String { "" }
  public mutating func move(_ command: Command) {}
}
extension ScreenID { public static let home = ScreenID("home") }
extension HomeScreen { mutating func begin() {} }
