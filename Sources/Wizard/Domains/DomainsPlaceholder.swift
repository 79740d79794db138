public import Ordering
public struct DomainsState: ScreenState { public init() {} }
public struct DomainsScreen: StepModel {
  public static let step = Draft.Step.domains
  public static let commands: [CommandRecord<DomainsScreen>] = []
  public var state: DomainsState
  public var entry: OrderEntry
  public var context: Context
  public init(state: DomainsState, entry: OrderEntry, context: Context) { self.state = state; self.entry = entry; self.context = context }
  public mutating func move(_ command: Command) {}
  public static func fixes(_ place: Problem.Place) -> Bool { false }
  public mutating func focus(on place: Problem.Place) {}
}
extension StepModel { mutating func resumeLimits() {} }
