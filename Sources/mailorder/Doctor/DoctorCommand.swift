import ArgumentParser
import Foundation
import Terminal

/// Looks at everything the program needs and says what to do.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Checks terminal, locale, files, order books, clock, keys and the way to each vendor, and says what to do.",
    discussion: """
      One line a check: ok, warning or problem. The exit code is 1 when there is a problem. Nothing is changed and nothing is bought; \
      each vendor is asked one harmless question.
      """)

  @OptionGroup var paths: PathOptions

  @Flag(help: "Prints the findings as JSON.")
  var json = false

  @MainActor
  func run() async throws {
    ProcessGuard.raise()
    let doctor = Doctor(options: paths, environment: ProgramEnvironment.variables)
    let findings = await doctor.examine().map(doctor.safe)
    if json {
      Output.json(DoctorReport.json(findings))
    } else {
      for line in DoctorReport.lines(findings) { Output.line(line) }
    }
    if findings.contains(where: { $0.level == .problem }) { throw ExitCode(1) }
  }
}

/// The findings as they are printed.
enum DoctorReport {
  /// One line a finding, its words in columns, and a last one that counts.
  static func lines(_ findings: [Finding]) -> [String] {
    let width = findings.map(\.check.count).max() ?? 0
    let lines = findings.map { finding in
      let level = finding.level.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0)
      let check = finding.check.padding(toLength: width + 2, withPad: " ", startingAt: 0)
      return level + check + finding.says + (finding.remedy.map { " → \($0)" } ?? "")
    }
    let problems = findings.count { $0.level == .problem }
    let warnings = findings.count { $0.level == .warning }
    return lines + ["\(count(problems, "problem")), \(count(warnings, "warning"))"]
  }

  static func json(_ findings: [Finding]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(findings)) ?? Data("[]".utf8)
    return String(decoding: data, as: UTF8.self)
  }

  private static func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number == 0 ? "no" : "\(number)") \(word)s"
  }
}
