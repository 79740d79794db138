import ArgumentParser
import Foundation
import Ordering
import Purchasing
import Wizard

/// `mailorder orders`.
struct OrdersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders", abstract: "The orders of the order book, newest first; no vendor is asked.",
    discussion: "Archived orders are in the list too, marked as that. \(ScriptHelp.exits)")

  @OptionGroup var options: ScriptOptions
  @Flag(help: "Only those that are not over: being placed, unconfirmed, awaiting payment, being set up, stopped half bought.")
  var open = false
  @Flag(help: "Only those of which every mailbox is ready.") var ready = false
  @Option(help: "Only those for a client.") var client: String?
  @Option(help: "At most so many, from 1 to 10000.") var limit = 500

  func validate() throws {
    guard !open || !ready else { throw ValidationError("--open and --ready leave nothing; give one of the two.") }
    guard (1...10_000).contains(limit) else { throw ValidationError("--limit is from 1 to 10000.") }
  }

  /// What it answers.
  struct Answer: Encodable, Sendable {
    let orders: [OrderLineAnswer]
    /// How many more there are in the book that were not looked at; those that are not over are always among the listed.
    let more: Int
  }

  func run() async throws {
    try await ScriptRun.run("orders", options) { run in
      var all: [OrderOverview]
      var more = 0
      if let client {
        guard let known = try await run.client(named: client) else {
          throw ScriptRefusal(status: .usage, sentence: "there is no client ‘\(client)’; mailorder clients lists them.")
        }
        all = try await run.ports.book.orders().filter { $0.client == known.id }.map(OrderOverview.init)
        more = max(0, all.count - limit)
        all = Array(all.prefix(limit))
      } else {
        let window = try await run.ports.book.recentOrders(limit)
        (all, more) = (window.orders, window.older)
      }
      if ready { all = all.filter { $0.status == .ready } }
      if open { all = all.filter { $0.status != .ready && ($0.status != .stopped || $0.mayHaveBought) } }
      let orders = all.map(OrderLineAnswer.init)
      return ScriptEnding(answer: Answer(orders: orders, more: more), lines: orders.map(\.line))
    }
  }
}

/// `mailorder order ID`.
struct OrderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order", abstract: "An order as the order book has it; no vendor is asked.", discussion: ScriptHelp.exits)

  @OptionGroup var options: ScriptOptions
  @Argument(help: "The order, as mailorder orders lists it.") var id: String

  func run() async throws {
    try await ScriptRun.run("order", options) { run in
      let order = try await run.order(id)
      let answer = OrderAnswer(order, in: run.mode)
      return ScriptEnding(answer: FollowCommand.Answer(order: answer), lines: answer.lines)
    }
  }
}

/// `mailorder follow ID`.
struct FollowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "Asks the vendor how far an order is; with --wait until every mailbox is ready.",
    discussion: """
      Exit code 0 when it goes well so far, with --wait when it is ready; 1 when a part of it failed, 3 when nobody knows what came of it, 4 when the \
      vendor cannot be asked or the time is over. \(ScriptHelp.exits)
      """)

  @OptionGroup var options: ScriptOptions
  @Flag(help: "Go on asking until it is ready or failed.") var wait = false
  @Option(help: ArgumentHelp("With --wait: seconds between two questions, from 1 to 3600.", valueName: "seconds")) var every = 10
  @Option(help: ArgumentHelp("With --wait: give up after so many seconds, from 1. Default: never.", valueName: "seconds"))
  var timeout: Int?
  @Argument(help: "The order, as mailorder orders lists it.") var id: String

  func validate() throws {
    guard (1...3600).contains(every) else { throw ValidationError("--every is from 1 to 3600 seconds.") }
    guard (timeout ?? 1) >= 1 else { throw ValidationError("--timeout is at least 1 second.") }
  }

  /// What it answers.
  struct Answer: Encodable, Sendable {
    let order: OrderAnswer
  }

  func run() async throws {
    try await ScriptRun.run("follow", options) { run in
      let order = try await run.order(id)
      try run.requireKey(ofOneOf: [order.plan.offer.vendor])
      let follower = OrderFollower(ports: run.ports, reconciler: Reconciler(ports: run.ports))
      let end = timeout.map { Date().addingTimeInterval(TimeInterval($0)) }
      var followed = try await follower.follow(order.id)
      var said = ""
      while wait, !Self.isOver(followed.order) {
        let words = followed.failure.map(Sentences.failure) ?? OrderAnswer(followed.order, in: run.mode).lines[0]
        if words != said { run.progress(words) }
        said = words
        if let end, Date() >= end { break }
        try await run.ports.sleep(.seconds(every))
        followed = try await follower.follow(order.id, isAsked: false)
      }
      return Self.ending(followed, isAwaited: wait, in: run.mode)
    }
  }

  /// Whether waiting changes nothing any more.
  private static func isOver(_ order: Order) -> Bool {
    switch order.status {
    case .ready, .failed, .stopped, .foundAfterClosing: true
    case .placing, .unresolved, .awaitingPayment, .settingUp: false
    }
  }

  static func ending(_ followed: Followed, isAwaited: Bool, in mode: Mode) -> ScriptEnding<Answer> {
    let order = followed.order
    let answer = OrderAnswer(order, in: mode)
    var ending = ScriptEnding(status: ExitStatus(order.status), answer: Answer(order: answer), lines: answer.lines)
    guard !order.isPartBought else {
      (ending.status, ending.sentence) = (.unconfirmed, OrderAnswer.partBought(order))
      return ending
    }
    switch ending.status {
    case .done:
      if let failure = followed.failure {
        (ending.status, ending.sentence) = (.notAvailable, "\(order.plan.offer.vendor.title): \(Sentences.failure(failure))")
      } else if isAwaited, order.status != .ready {
        (ending.status, ending.sentence) = (.notAvailable, "it is not ready yet, and the time is over; ask again later.")
      }
    case .unconfirmed where order.status == .foundAfterClosing:
      ending.sentence =
        "‘\(order.name)’: \(PurchaseSentences.status(order.status)). Never order it again; a person looks at it in the wizard."
    case .unconfirmed:
      ending.sentence = "it is not confirmed what came of it; run mailorder settle, and never order it again meanwhile."
    default: ending.sentence = "‘\(order.name)’: \(PurchaseSentences.status(order.status))."
    }
    return ending
  }
}

extension ScriptRun {
  /// An order of the book.
  func order(_ id: String) async throws -> Order {
    guard let order = try await ports.book.order(Order.ID(EnteredText.tidy(id))) else {
      throw ScriptRefusal(
        status: .refused, sentence: "there is no order ‘\(id)’ in the \(mode.rawValue) book; mailorder orders lists them.")
    }
    return order
  }
}
