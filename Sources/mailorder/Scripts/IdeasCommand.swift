import ArgumentParser
import Foundation
import Ordering
import Wizard

/// `mailorder ideas BRAND`.
struct IdeasCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ideas", abstract: "Names worth looking up for a brand, as the wizard thinks of them.",
    discussion: "With --check they are looked up at the vendors, and those that can be ordered are answered. \(ScriptHelp.exits)")

  @OptionGroup var options: ScriptOptions
  @Option(help: "Endings, with commas between them. Default: the client's, or com,org.") var endings: String?
  @Option(help: "For whom: with this client's words and endings, without the names it used or does not want.") var client: String?
  @Option(help: "At most so many, from 1 to 200.") var limit = 40
  @Flag(help: "Look them up, and answer those that can be ordered.") var check = false
  @Argument(help: "The brand.") var brand: String

  func validate() throws {
    guard (1...200).contains(limit) else { throw ValidationError("--limit is from 1 to 200.") }
    guard endings.map({ !ScriptHelp.pieces($0).isEmpty }) ?? true else {
      throw ValidationError("--endings names no ending; write some such as com,org, or leave it out.")
    }
  }

  struct Answer: Encodable, Sendable {
    let stem: String
    let names: [NameAnswerLine]
    let failures: [VendorFailureAnswer]
  }

  func run() async throws {
    try await ScriptRun.run("ideas", options) { run in
      var draft = Draft(id: Draft.ID(""), at: Date(), editions: run.context.configuration.editions)
      if let client {
        guard let known = try await run.client(named: client) else {
          throw ScriptRefusal(status: .usage, sentence: "there is no client ‘\(client)’; mailorder clients lists them.")
        }
        draft.fill(from: known)
      }
      if let endings { draft.endings = ScriptHelp.pieces(endings.lowercased()) }
      let stem = DomainIdeas.stem(of: brand)
      let ideas = Array(draft.ideas(for: brand).prefix(limit))
      guard !ideas.isEmpty else {
        throw ScriptRefusal(
          status: .refused,
          sentence:
            "no names can be made of ‘\(brand)’ with the endings \(draft.endings.joined(separator: ", ")); write a brand of letters or digits, such as northquay, and endings such as com,org."
        )
      }
      guard check else {
        let names = ideas.map { NameAnswerLine(DraftLine($0), at: []) }
        return ScriptEnding(answer: Answer(stem: stem, names: names, failures: []), lines: names.map(\.line))
      }
      let found = try await run.lookUp(ideas, at: Vendor.allCases)
      let free = found.names.filter { $0.canBeOrdered == true }
      var ending = ScriptEnding(
        answer: Answer(stem: stem, names: free, failures: found.failures), lines: free.map(\.line))
      if free.isEmpty {
        let failures = found.failures.map { " \($0.vendor): \($0.sentence)" }.joined()
        (ending.status, ending.sentence) = (
          .notAvailable,
          "none of \(Sentences.count(ideas.count, "name")) can be ordered.\(failures) Try other --endings, a higher --limit or another brand."
        )
      }
      return ending
    }
  }
}
