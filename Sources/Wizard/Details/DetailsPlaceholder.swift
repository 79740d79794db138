public import Ordering
public struct DetailsState: ScreenState { public init() {} }
public struct DetailsScreen: StepModel {
  public static let step = Draft.Step.details
  public static let commands: [CommandRecord<DetailsScreen>] = []
  public var state: DetailsState
  public var entry: OrderEntry
  public var context: Context
  public init(state: DetailsState, entry: OrderEntry, context: Context) { self.state = state; self.entry = entry; self.context = context }
  public mutating func move(_ command: Command) {}
  public static func fixes(_ place: Problem.Place) -> Bool { false }
  public mutating func focus(on place: Problem.Place) {}
}
