public import Ordering
public struct ReviewState: ScreenState { public init() {} }
public struct ReviewScreen: StepModel {
  public static let step = Draft.Step.review
  public static let commands: [CommandRecord<ReviewScreen>] = []
  public var state: ReviewState
  public var entry: OrderEntry
  public var context: Context
  public init(state: ReviewState, entry: OrderEntry, context: Context) { self.state = state; self.entry = entry; self.context = context }
  public mutating func move(_ command: Command) {}
  public static func fixes(_ place: Problem.Place) -> Bool { false }
  public mutating func focus(on place: Problem.Place) {}
}
extension ReviewScreen { mutating func pricesRead(of vendor: Vendor) {} }
