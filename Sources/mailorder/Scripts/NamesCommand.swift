import ArgumentParser
import Foundation
import Ordering
import Wizard

/// `mailorder names PEOPLE`.
struct NamesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Mailboxes for people on domains, as the wizard fills its grid; nothing is asked of anybody.",
    discussion: """
      People are read as the wizard reads them: a list, a table, a mail's addresses. With an offer its own numbers and rules hold. \
      \(ScriptHelp.exits)
      """)

  @OptionGroup var options: ScriptOptions
  @Option(help: "The domains, with commas between them.") var domains: String
  @Option(help: "Mailboxes per domain, from 1 to 999.") var wanted = 3
  @Option(help: "Patterns, with commas between them, such as first.last,flast.") var patterns: String?
  @Option(help: "The offer, such as 'Instantly Google'.") var offer: String?
  @Option(help: "How people go over the domains: same, people, people_and_patterns or one_person.") var spread = "people"
  @Flag(help: "Allow numbers where people and patterns are too few.") var numbers = false
  @Argument(help: "The people, or - for standard input.") var people: String

  func validate() throws {
    guard (1...999).contains(wanted) else { throw ValidationError("--wanted is from 1 to 999.") }
  }

  struct Answer: Encodable, Sendable {
    let domains: [DraftAnswer.Domain]
    /// Mailboxes of a domain that nobody's name is left for.
    let shortage: Int
  }

  func run() async throws {
    try await ScriptRun.run("names", options) { run in
      // A slip of these fields has them read by the rules of every slip.
      var fields: [(String, SlipNode)] = [
        ("slip", SlipNode(.text("1"))), ("people", SlipNode(.text(try CheckCommand.text([people])))),
        ("wanted", SlipNode(.text("\(wanted)"))), ("spread", SlipNode(.text(spread))),
        ("numbers", SlipNode(.text(numbers ? "yes" : "no"))),
        ("domains", SlipNode(.list(NameImport(domains).names.map { SlipNode(.text($0.text)) }))),
      ]
      if let patterns { fields.append(("patterns", SlipNode(.list(ScriptHelp.pieces(patterns).map { SlipNode(.text($0)) })))) }
      if let offer { fields.append(("offer", SlipNode(.text(offer)))) }
      let reading = SlipReading(SlipNode(.fields(fields.map { SlipEntry($0, $1) })))
      let refused = reading.problems.map { ($0.path.joined(separator: "."), SlipSentences.reason($0.fault)) }
      let found = NameImport(domains)
      let bad =
        found.refused.map { ($0.given, Sentences.fault($0.fault)) } + found.words.map { ($0, "an ending such as .com is missing") }
      let wrong = (refused + bad).map { ProblemAnswer(code: "option", field: $0.0, sentence: "\($0.0): \($0.1).") }
      if found.names.isEmpty, wrong.isEmpty {
        throw ScriptRefusal(
          status: .usage, sentence: "--domains names no domain; write some such as trynorthquay.com,getnorthquay.com.")
      }
      if let first = wrong.first { throw ScriptRefusal(status: .usage, sentence: first.sentence, problems: wrong) }
      let draft = reading.draft(id: Draft.ID("names"), at: Date(), editions: run.context.configuration.editions)
      let leftOut = PeopleReading(draft.people).notes.map { "Left out of the people: \(MailboxesSentences.note($0))." }
      for sentence in leftOut { run.progress(sentence) }
      var ending = Self.ending(draft)
      ending.problems += leftOut.map { ProblemAnswer(code: "left_out", field: "people", sentence: $0, isWarning: true) }
      return ending
    }
  }

  /// Aliases whose spelling is a guess, without an offer too: whoever takes them up has to look first.
  private static func spellings(_ draft: Draft) -> [Problem] {
    DraftCheck.mailboxes(draft, offer: Offer(.instantly, .google)).filter { if case .spelling = $0.fault { true } else { false } }
  }

  /// The grid of a draft, and what is wrong with it.
  static func ending(_ draft: Draft) -> ScriptEnding<Answer> {
    var draft = draft
    draft.assignTurns()
    var filling = MailboxFilling(draft)
    let sizes = draft.offer.map(draft.sizes)
    for index in draft.lines.indices {
      let line = draft.lines[index]
      draft.lines[index].mailboxes = filling.mailboxes(of: line, old: [], size: sizes?.rows(of: line) ?? draft.wanted, avoiding: [])
    }
    let idle = filling.idle(in: draft, draft.offer ?? Offer(.instantly, .google))
    let problems = DraftCheck.people(draft) + (draft.offer.map { DraftCheck.mailboxes(draft, offer: $0) } ?? spellings(draft))
    var ending = ScriptEnding(
      problems: problems.map { ProblemAnswer($0) } + idle.map(ProblemAnswer.init),
      answer: Answer(domains: DraftAnswer(draft, step: .mailboxes).domains, shortage: filling.shortage),
      lines: draft.lines.flatMap { line in
        line.mailboxes.filter { !$0.alias.isEmpty }.map { "\($0.address(at: line.name))  \($0.person.name)" }
      })
    if let problem = problems.stopping.first {
      (ending.status, ending.sentence) = (ExitStatus(problem), Sentences.problem(problem))
    } else if filling.shortage > 0 {
      ending.status = .refused
      ending.sentence =
        "\(Sentences.count(filling.shortage, "mailbox", "mailboxes")) per domain without a name; name more people, more patterns, or allow --numbers."
    }
    return ending
  }
}
