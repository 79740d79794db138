public import Ordering
public struct MailboxesState: ScreenState { public init() {} }
public struct MailboxesScreen: StepModel {
  public static let step = Draft.Step.mailboxes
  public static let commands: [CommandRecord<MailboxesScreen>] = []
  public var state: MailboxesState
  public var entry: OrderEntry
  public var context: Context
  public init(state: MailboxesState, entry: OrderEntry, context: Context) { self.state = state; self.entry = entry; self.context = context }
  public mutating func move(_ command: Command) {}
  public static func fixes(_ place: Problem.Place) -> Bool { false }
  public mutating func focus(on place: Problem.Place) {}
}
extension MailboxesState { var problems: [DomainName: [Problem]] { [:] } }
extension MailboxesScreen { mutating func checkGrid() {} }
