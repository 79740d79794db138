import ArgumentParser
import Foundation
import Ordering
import Purchasing
import Session
import Wizard

/// `mailorder quote SLIP`.
struct QuoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote", abstract: "What a slip costs, as the wizard's review has it; nothing is bought.",
    discussion: """
      Names are looked up, mailboxes filled in and prices asked for, in the steps of the wizard and by its rules. \(ScriptHelp.exits)
      """)

  @OptionGroup var options: ScriptOptions
  @Option(help: ScriptHelp.client) var client: String?
  @Argument(help: ScriptHelp.slip) var slip: String

  /// What it answers.
  struct Answer: Encodable, Sendable {
    let draft: DraftAnswer
    let quote: QuoteAnswer?
  }

  func run() async throws {
    try await ScriptRun.run("quote", options) { run in
      let slip = try await SlipRun(slip, in: run, for: client)
      var ending = try await Self.ending(slip, lookingIn: run.ports.book)
      // What place would be told.
      if ending.status == .done,
        let refusal = run.context.configuration.scripts.refusal(in: run.mode, for: slip.draft?.client?.name)
      {
        (ending.status, ending.sentence) = (refusal.status, refusal.sentence)
      }
      return ending
    }
  }

  /// The price, and what keeps the order from being placed.
  @MainActor
  static func ending(_ slip: SlipRun, lookingIn book: any OrderStoring) async throws -> ScriptEnding<Answer> {
    var ending = ScriptEnding<Answer>()
    if let refusal = try await slip.refusal(lookingIn: book) {
      (ending.status, ending.sentence, ending.problems) = (refusal.status, refusal.sentence, refusal.problems)
    } else if let need = slip.review?.approvalNeed {
      (ending.status, ending.sentence) = (.needsApproval, ApprovalSentences.needOfScript(need))
    }
    guard let draft = slip.draft else { return ending }
    let quote = slip.held == nil ? slip.wizard.state.entry?.quote.quote : nil
    ending.answer = Answer(draft: DraftAnswer(draft, step: slip.held ?? .review), quote: quote.map(QuoteAnswer.init))
    if ending.problems.isEmpty { ending.problems = (slip.review?.state.problems ?? []).map { ProblemAnswer($0) } }
    ending.problems += slip.notes
    if let quote { ending.lines = ["\(draft.name)  \(quote.offer.title)"] + QuoteAnswer.lines(quote) }
    return ending
  }
}

/// What the help of several commands says.
enum ScriptHelp {
  static let exits =
    "Exit codes: 0 done, 1 refused by a rule, 2 usage or set-up, 3 unconfirmed, 4 not available, 5 over a ceiling, 6 needs approval."
  static let client: ArgumentHelp = "For whom, instead of whom the slip names."
  static let slip = ArgumentHelp(
    "The slip, a YAML file, or - for standard input. The wizard writes one: Save as slip.", valueName: "slip")
}
