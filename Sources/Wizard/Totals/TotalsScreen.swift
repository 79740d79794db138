import Foundation
public import Ordering

/// What the screen of totals remembers.
public struct TotalsState: ScreenState {
  /// By what orders are summed up.
  public enum Grouping: String, CaseIterable, Sendable {
    case client, vendor, month
  }

  public internal(set) var grouping = Grouping.month
  public internal(set) var row = 0
  public internal(set) var totals: [OrderTotal] = []
  public internal(set) var isLoaded = false
  /// Why the order book could not be read.
  public internal(set) var failure: BookFailure?

  public init() {}
}

/// What everything that was ordered came to, by client, vendor or month. The book of the sandbox knows nothing of real orders, and the other way round.
public struct TotalsScreen: ScreenModel {
  public static let id = ScreenID("totals")

  /// One line of the totals.
  public struct Line: Equatable, Sendable {
    public let name: String
    public internal(set) var orders = 0
    public internal(set) var mailboxes = 0
    public internal(set) var amount = Money.zero
  }

  public static let commands: [CommandRecord<TotalsScreen>] = [
    .goingBack { $0.context.ask(.home) },
    .refreshing { $0.load() },
    CommandRecord(Move.left.command, "Sum up otherwise, back") { $0.move(.left) },
    CommandRecord(Move.right.command, "Sum up by client, vendor or month", short: "Sum up by", rank: { _ in 10 }) {
      $0.move(.right)
    },
  ]

  public var state: TotalsState
  public var context: Context

  public init?(state: TotalsState, context: Context) {
    self.state = state
    self.context = context
  }

  public var title: String { TotalsSentences.title }

  public mutating func entered() { load() }

  private mutating func load() { emit(.book(.loadTotals)) }

  public mutating func move(_ move: Move) {
    switch move {
    case .left, .right:
      let all = TotalsState.Grouping.allCases
      let index = all.firstIndex(of: state.grouping) ?? 0
      state.grouping = all[(index + (move == .right ? 1 : all.count - 1)) % all.count]
      state.row = 0
    default: state.row = moved(state.row, by: move, count: lines.count)
    }
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .totals(let totals):
      state.totals = totals
      state.isLoaded = true
      state.failure = nil
      state.row = max(0, min(state.row, lines.count - 1))
    case .bookFailed(let failure): if isShown, !state.isLoaded { state.failure = failure }
    default: break
    }
  }

  /// The lines of the present grouping: months newest first, others by what they came to.
  public var lines: [Line] {
    let clients = Dictionary(uniqueKeysWithValues: context.shared.clients.map { ($0.id, $0.name) })
    func sums<Key: Hashable>(_ key: (OrderTotal) -> Key, name: (Key) -> String) -> [Key: Line] {
      var lines: [Key: Line] = [:]
      for total in state.totals { lines[key(total), default: Line(name: name(key(total)))].add(total) }
      return lines
    }
    switch state.grouping {
    case .month:
      return sums(\.month, name: TotalsSentences.name).sorted { $0.key > $1.key }.map(\.value)
    case .vendor: return sums(\.vendor, name: \.title).values.sorted(by: Line.isGreater)
    case .client:
      return sums(\.client) { id in id.map { clients[$0] ?? TotalsSentences.removed($0) } ?? TotalsSentences.noClient }
        .values.sorted(by: Line.isGreater)
    }
  }

  /// All of it together.
  public var sum: Line {
    state.totals.reduce(into: Line(name: TotalsSentences.all)) { $0.add($1) }
  }
}

extension TotalsScreen.Line {
  fileprivate mutating func add(_ total: OrderTotal) {
    orders += total.orders
    mailboxes += total.mailboxes
    amount += total.amount
  }

  fileprivate static func isGreater(_ left: Self, _ right: Self) -> Bool {
    left.amount == right.amount ? left.name < right.name : left.amount > right.amount
  }
}

extension ScreenID {
  static let totals = TotalsScreen.id
}

/// What the screen of totals says.
public enum TotalsSentences {
  static let title = "Totals"
  static let all = "Together"
  static let noClient = "no client"
  public static let reading = "Reading the order book."
  public static let nothing = "Nothing was bought yet."
  public static let meaning =
    "US dollars due when the orders were placed: what was approved, or what the vendor took where that is more. Renewals are not in it. Months by UTC."

  static func removed(_ client: Client.ID) -> String { "removed client \(client.text)" }

  public static func title(of grouping: TotalsState.Grouping) -> String {
    switch grouping {
    case .client: "By client"
    case .vendor: "By vendor"
    case .month: "By month"
    }
  }

  /// What the first column is called.
  public static func head(of grouping: TotalsState.Grouping) -> String {
    switch grouping {
    case .client: "Client"
    case .vendor: "Vendor"
    case .month: "Month"
    }
  }

  static func name(of month: OrderTotal.Month) -> String { "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)" }
}
