public import Ordering
public struct ProviderState: ScreenState { public init() {} }
public struct ProviderScreen: StepModel {
  public static let step = Draft.Step.provider
  public static let commands: [CommandRecord<ProviderScreen>] = []
  public var state: ProviderState
  public var entry: OrderEntry
  public var context: Context
  public init(state: ProviderState, entry: OrderEntry, context: Context) { self.state = state; self.entry = entry; self.context = context }
  public mutating func move(_ command: Command) {}
  public static func fixes(_ place: Problem.Place) -> Bool { false }
  public mutating func focus(on place: Problem.Place) {}
}
