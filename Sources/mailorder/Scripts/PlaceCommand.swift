import ArgumentParser
import Foundation
import Ordering
import Purchasing
import Session
import Wizard

/// `mailorder place SLIP --max-total 250.00 --yes`.
struct PlaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Orders what a slip says, if it costs no more than is given; with --live that is real money.",
    usage: "mailorder place <slip> --max-total <amount> --yes [<options>]",
    discussion: """
      It goes the steps of the wizard and through its one gate: the names are checked once more, the price asked for, every ceiling held. A purchase is \
      sent at most once; where nobody knows what came of it the exit code is 3, and mailorder settle finds out. It asks nothing. The configuration \
      can forbid it (scripts.place), and then mailorder draft keeps the slip for a person. \(ScriptHelp.exits)
      """)

  @OptionGroup var options: ScriptOptions
  @Option(parsing: .singleValue, help: ArgumentHelp("US dollars that may be due now, such as 250.00.", valueName: "amount"))
  var maxTotal: [String] = []
  @Flag(help: "Places the order; without it nothing is placed.") var yes = false
  @Option(help: ScriptHelp.client) var client: String?
  @Argument(help: ScriptHelp.slip) var slip: String

  /// What it answers.
  struct Answer: Encodable, Sendable {
    let draft: DraftAnswer?
    let quote: QuoteAnswer?
    /// Not there where nothing was begun.
    let order: OrderAnswer?
  }

  func validate() throws {
    guard yes else { throw ValidationError("nothing is placed without --yes; mailorder quote says what it would cost.") }
    guard maxTotal.count < 2 else { throw ValidationError("--max-total stands there twice; give the one ceiling that holds.") }
    guard let maxTotal = maxTotal.first else {
      throw ValidationError("--max-total is missing: write the most that may be due now, such as 250.00.")
    }
    guard let ceiling = Money(text: maxTotal), ceiling >= .zero else {
      throw ValidationError("--max-total: ‘\(maxTotal)’ is no amount in dollars; write one such as 250.00.")
    }
  }

  func run() async throws {
    try await ScriptRun.run("place", options) { run in
      try await Placing(run, ceiling: maxTotal.first.flatMap(Money.init(text:)) ?? .zero).place(slip, for: client)
    }
  }
}

/// One order by a command.
@MainActor
final class Placing {
  private var run: ScriptRun
  private let ceiling: Money
  private var order: Order?
  private var stop: PlanStop?

  init(_ run: ScriptRun, ceiling: Money) {
    self.run = run
    self.ceiling = ceiling
  }

  func place(_ file: String, for client: String?) async throws -> ScriptEnding<PlaceCommand.Answer> {
    let approvals = run.context.configuration.scripts
    if let refusal = approvals.refusal(in: run.mode, for: nil) { throw refusal }
    let maker = try ScriptHelp.maker(nil)
    let mode = run.mode
    let slip = try await SlipRun(
      file, in: run, for: client, maker: maker,
      approved: { draft in if let refusal = approvals.refusal(in: mode, for: draft.client?.name) { throw refusal } },
      heard: { answer, _ in self.hear(answer) })
    if let refusal = try await slip.refusal(lookingIn: run.ports.book) { return ending(refusal, slip) }
    guard let review = slip.review, let quote = review.entry.quote.quote, let due = quote.dueNow else {
      let words =
        "the price is shown at the checkout only, so that no ceiling can hold it; keep it with mailorder draft for a person to place."
      return ending(ScriptRefusal(status: .needsApproval, sentence: words), slip)
    }
    // What ceilings are compared with is the larger of the vendor's total and the lines.
    guard max(due, quote.payable) <= ceiling else {
      let words =
        "\(max(due, quote.payable)) is due and --max-total allows \(ceiling). Nothing was ordered: order less, or raise it."
      return ending(ScriptRefusal(status: .overCeiling, sentence: words), slip)
    }
    // A program is no second person, and its total stages nothing.
    if let need = review.approvalNeed {
      return ending(ScriptRefusal(status: .needsApproval, sentence: ApprovalSentences.needOfScript(need)), slip)
    }
    return try await send(slip, due: due)
  }

  /// Types the total, as a person does, and waits until all that was sent is recorded.
  private func send(_ slip: SlipRun, due: Money) async throws -> ScriptEnding<PlaceCommand.Answer> {
    guard let draft = slip.draft else { return ending(slip.refusal ?? ScriptRefusal(status: .refused, sentence: ""), slip) }
    // Once it is placed, no draft says it any more.
    let warnings = slip.warnings + slip.notes
    // As the wizard has it: what is ordered is in the book before anything is sent.
    try await run.ports.book.saveDraft(draft)
    let wizard = slip.wizard
    let signals = SignalWatch { Task { await wizard.finish() } }
    defer { signals.end() }
    run.progress("ordering ‘\(draft.name)’ for \(due) USD")
    wizard.type(due.description)
    await wizard.act(.command(.placeOrder))
    guard let order else {
      // The review held it at the last moment; nothing was begun.
      try await run.ports.book.deleteDraft(draft.id)
      let words = wizard.state.message?.text ?? ""
      return ending(slip.refusal ?? ScriptRefusal(status: .refused, sentence: words), slip)
    }
    var ending = ScriptEnding(
      problems: warnings,
      answer: PlaceCommand.Answer(draft: nil, quote: QuoteAnswer(order.quote), order: OrderAnswer(order, in: run.mode)))
    ending.lines = OrderAnswer(order, in: run.mode).lines
    if let stop {
      (ending.status, ending.sentence) = (ExitStatus(stop), PurchaseSentences.stop(stop))
      // What an earlier purchase of the plan bought is not undone by the stop of a later one.
      if order.status == .unresolved { ending.status = .unconfirmed }
    } else if order.attempts.isEmpty || order.attempts.allSatisfy({ $0.state == .notSent }) {
      (ending.status, ending.sentence) = (.refused, PurchaseSentences.leftBehind(order))
    } else {
      ending.status = ExitStatus(order.status)
      // A name that somebody else took meanwhile.
      if ending.status == .refused, order.latestAttempts.last?.refusal.map(RefusalCauses.areOfNames) == true {
        ending.status = .notAvailable
      }
    }
    // A slip that bought nothing is a slip still: its draft is not left at home for each try.
    if !order.mayHaveBought {
      try? await run.ports.book.deleteDraft(draft.id)
      // Another program had the names first: what was not even begun is out of sight.
      if order.attempts.isEmpty { _ = try? await run.ports.book.setArchived(true, of: [order.id]) }
    }
    if order.mayHaveBought { ending.bought = order.id.text }
    if order.isPartBought, ending.status != .done {
      // No code may say that nothing was bought.
      ending.status = .unconfirmed
      ending.sentence = OrderAnswer.partBought(order) + (ending.sentence.map { " Why it stopped: \($0)" } ?? "")
    } else if ending.status == .unconfirmed {
      ending.sentence =
        (ending.sentence.map { $0 + " " } ?? "") + OrderAnswer.notConfirmed(order)
    } else if ending.status != .done, ending.sentence == nil {
      ending.sentence = "‘\(order.name)’: \(PurchaseSentences.status(order.status)). \(Self.reason(order))"
    }
    return ending
  }

  private static func reason(_ order: Order) -> String {
    // The vendor's own words say more than how they were checked.
    if let refusal = order.latestAttempts.last?.refusal { return "The vendor said: \(Sentences.refusal(refusal))." }
    return order.latestAttempts.last?.history.last.map { Sentences.words($0.note) } ?? ""
  }

  private func hear(_ answer: Answer) {
    switch answer {
    case .order(let order, let isPlacing):
      self.order = order
      if isPlacing, let attempt = order.attempts.last {
        run.progress("\(PurchaseSentences.title(of: attempt.purchase)): \(PurchaseSentences.state(attempt.state))")
      }
    case .planStopped(let order, let stop): (self.order, self.stop) = (order, stop)
    case .notRecorded(_, let stop): run.progress(PurchaseSentences.stop(stop))
    case .purchaseWaits(_, let vendor, let time):
      run.progress("\(vendor.title) takes no more calls until \(time.formatted(.iso8601)); nothing is sent before then")
    default: break
    }
  }

  private func ending(_ refusal: ScriptRefusal, _ slip: SlipRun) -> ScriptEnding<PlaceCommand.Answer> {
    let quote = slip.held == nil ? slip.wizard.state.entry?.quote.quote : nil
    return ScriptEnding(
      status: refusal.status, sentence: refusal.sentence, problems: refusal.problems + slip.notes,
      answer: slip.draft.map {
        PlaceCommand.Answer(draft: DraftAnswer($0, step: slip.held ?? .review), quote: quote.map(QuoteAnswer.init), order: nil)
      })
  }
}
