import Ordering
public struct OrderState: ScreenState { public init() {} }
public struct OrderScreen: ScreenModel {
  public static let id = ScreenID("order")
  public static let commands: [CommandRecord<OrderScreen>] = []
  public var state: OrderState
  public var context: Context
  public init?(state: OrderState, context: Context) { self.state = state; self.context = context }
  public var title: String { "" }
  public mutating func move(_ command: Command) {}
}
extension ScreenID { public static let order = ScreenID("order") }
public enum OrderSentences { public static let overdueMark = "open over a day!" }
extension WizardState { public var hasOverdue: Bool { false } }
extension OrderScreen { mutating func begin(_ order: Order) {} }
