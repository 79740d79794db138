import ArgumentParser
import Foundation
import OrderStore
import Ordering
import Purchasing
import Session
import Wizard

/// `mailorder draft SLIP`.
struct DraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Keeps a slip as a draft that a person finds at home, looks at and places; nothing is bought.",
    discussion: """
      Names are looked up and mailboxes filled in first. What holds the draft is answered with it, and shown where it is opened. The draft carries \
      its maker's name. \(ScriptHelp.exits)
      """)

  @OptionGroup var options: ScriptOptions
  @Option(help: ScriptHelp.client) var client: String?
  @Option(help: "Who prepares it, as home shows it. Default: the account this runs as.") var maker: String?
  @Argument(help: ScriptHelp.slip) var slip: String

  /// What it answers.
  struct Answer: Encodable, Sendable {
    let draft: DraftAnswer
    let quote: QuoteAnswer?
    /// What differs from the client's usual, by the names of its fields.
    let unusual: [String]
  }

  func run() async throws {
    try await ScriptRun.run("draft", options) { run in
      let maker = try ScriptHelp.maker(maker)
      let slip = try await SlipRun(slip, in: run, for: client, maker: maker)
      guard var draft = slip.draft else { throw slip.refusal ?? ScriptRefusal(status: .refused, sentence: "") }
      draft.step = slip.held ?? .review
      draft.changedAt = Date()
      try await run.ports.book.saveDraft(draft)
      let quote = slip.held == nil ? slip.wizard.state.entry?.quote.quote : nil
      let unusual = try await Self.unusual(draft, in: run)
      let refusal = try await slip.refusal(lookingIn: run.ports.book)
      // It is kept, whatever a person still has to do with it.
      if let refusal { run.progress("kept; before it can be placed: \(refusal.sentence)") }
      var ending = ScriptEnding(
        problems: (refusal?.problems ?? slip.warnings) + slip.notes,
        answer: Answer(draft: DraftAnswer(draft, step: draft.step), quote: quote.map(QuoteAnswer.init), unusual: unusual),
        lines: ["draft \(draft.id) ‘\(draft.name)’ is kept for a person; it stands at home in the \(run.mode.rawValue) wizard"])
      ending.kept = draft.id.text
      return ending
    }
  }

  @MainActor
  private static func unusual(_ draft: Draft, in run: ScriptRun) async throws -> [String] {
    guard let id = draft.client?.id, let client = try await run.ports.book.client(id) else { return [] }
    return draft.differences(from: client).map(\.rawValue)
  }
}

extension ScriptHelp {
  /// Who prepares a draft.
  static func maker(_ given: String?) throws -> String {
    let name = EnteredText.tidy(given ?? Operator.current(environment: ProgramEnvironment.variables).shortName)
    guard !name.isEmpty, name.count <= 60, HiddenCharacters.first(in: name) == nil else {
      throw ScriptRefusal(status: .usage, sentence: "--maker: a name of 1 to 60 characters that can be seen; write one.")
    }
    return name
  }
}
