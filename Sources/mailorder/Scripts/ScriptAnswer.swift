import Foundation
import Ordering
import Wizard

/// What a command answers as JSON: one shape around every answer, its keys in the order of the alphabet, amounts in whole cents of US dollars, times in
/// UTC. `Schemas/answer.schema.json` is its page.
///
/// Fields may join; what is there keeps its name and meaning as long as the version is the same.
struct ScriptAnswer<Answer: Encodable & Sendable>: Encodable, Sendable {
  let version = 1
  let command: String
  let mode: String
  let exit: Int32
  let outcome: String
  /// What keeps it from being done, in a sentence; not there when it is.
  let sentence: String?
  let problems: [ProblemAnswer]
  let answer: Answer?

  init(_ command: String, _ mode: Mode, _ ending: ScriptEnding<Answer>) {
    self.command = command
    self.mode = mode.rawValue
    exit = ending.status.rawValue
    outcome = ending.status.word
    sentence = ending.sentence
    problems = ending.problems
    answer = ending.answer
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.dateEncodingStrategy = .iso8601
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

/// How a command ended, and what it has to say.
struct ScriptEnding<Answer: Encodable & Sendable>: Sendable {
  var status = ExitStatus.done
  /// Why not, where it is not done: rule and way out.
  var sentence: String?
  var problems: [ProblemAnswer] = []
  var answer: Answer?
  /// The answer for a person.
  var lines: [String] = []
  /// The order of which something is bought, or may be.
  var bought: String?
  /// The draft that is kept.
  var kept: String?
}

/// Why a command ends before it has an answer.
struct ScriptRefusal: Error {
  let status: ExitStatus
  let sentence: String
  var problems: [ProblemAnswer] = []
}

/// An answer that there is none of.
struct NoAnswer: Encodable, Sendable {}

/// A problem as JSON says it.
struct ProblemAnswer: Encodable, Sendable, Equatable {
  let code: String
  let field: String
  var domain: String?
  var mailbox: Int?
  /// Whether it only warns.
  let isWarning: Bool
  let sentence: String
  /// In the slip, from 1.
  var line: Int?

  init(_ problem: Problem) {
    code = problem.fault.code
    field = problem.place.word
    domain = problem.place.domain?.text
    mailbox = problem.place.mailbox
    isWarning = problem.severity == .warns
    sentence = ScriptWords.spoken(Sentences.problem(problem))
  }

  init(_ problem: SlipProblem, _ sentence: String) {
    code = "slip"
    field = problem.path.joined(separator: ".")
    isWarning = false
    self.sentence = sentence
    line = problem.line
  }

  /// - Parameters:
  ///   - code: which rule.
  ///   - field: where.
  ///   - sentence: what a person reads of it.
  init(code: String, field: String, sentence: String, isWarning: Bool = false) {
    (self.code, self.field, self.sentence) = (code, field, sentence)
    self.isWarning = isWarning
  }
}
