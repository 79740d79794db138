import ArgumentParser
import Ordering
import Wizard

/// `mailorder check NAME…`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Whether names can be ordered, and at which price, at every vendor.",
    discussion: """
      Names are read as the wizard reads them: commas, blanks, lines, addresses of the web. Exit code 0 when each can be ordered somewhere, 4 when \
      one cannot, 1 when a text is no name. \(ScriptHelp.exits)
      """)

  @OptionGroup var options: ScriptOptions
  @Option(
    name: .customLong("vendor"), parsing: .singleValue,
    help: "Whose answer counts: instantly, saleshandy or scaledmail; may be given several times. Default: all.",
    transform: ScriptHelp.vendor)
  var vendors: [Vendor] = []
  @Argument(help: "The names, or - for standard input.") var names: [String]

  func run() async throws {
    try await ScriptRun.run("check", options) { run in
      let found = NameImport(try Self.text(names))
      let refused =
        found.refused.map { ($0.given, Sentences.fault($0.fault)) }
        + found.words.map { ($0, "an ending such as .com is missing; mailorder ideas makes names of a brand") }
      let problems = refused.map { ProblemAnswer(code: "name", field: $0.0, sentence: "‘\($0.0)’: \($0.1).") }
      guard !found.names.isEmpty else {
        throw ScriptRefusal(
          status: .refused, sentence: problems.first?.sentence ?? "no name was given; write one such as trynorthquay.com.",
          problems: problems)
      }
      let answer = try await run.lookUp(found.names, at: vendors.isEmpty ? Vendor.allCases : vendors.uniqued())
      let warnings = run.warnings(of: found.names)
      var ending = ScriptEnding(
        problems: problems + warnings, answer: answer, lines: answer.names.map(\.line) + warnings.map { "warning: \($0.sentence)" })
      let lost = answer.names.filter { $0.canBeOrdered != true }.map(\.name)
      if let problem = problems.first {
        (ending.status, ending.sentence) = (.refused, problem.sentence)
      } else if !lost.isEmpty {
        let failures = answer.failures.map { " \($0.vendor): \($0.sentence)" }.joined()
        (ending.status, ending.sentence) = (.notAvailable, "cannot be ordered: \(Sentences.list(lost)).\(failures)")
      }
      return ending
    }
  }

  /// What stands on the command line, or on standard input.
  static func text(_ words: [String]) throws -> String {
    guard words == ["-"] else {
      guard !words.contains("-") else {
        throw ScriptRefusal(
          status: .usage, sentence: "‘-’ reads the names from standard input and stands alone; leave it or the other names out.")
      }
      return words.joined(separator: "\n")
    }
    switch TextSource.read("-", atMost: 1 << 20) {
    case .success(let text): return text
    case .failure(let words): throw ScriptRefusal(status: .usage, sentence: "standard input: \(words).")
    }
  }
}

extension ScriptHelp {
  @Sendable static func vendor(_ word: String) throws -> Vendor {
    guard let vendor = Vendor(rawValue: word.lowercased()) else {
      throw ValidationError("there is no vendor ‘\(word)’; write \(Vendor.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return vendor
  }

  /// Pieces between commas or blanks.
  static func pieces(_ text: String) -> [String] { text.split { $0 == "," || $0.isWhitespace }.map(String.init) }
}
