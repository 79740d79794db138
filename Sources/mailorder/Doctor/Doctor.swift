import CursesTerminal
import Foundation
import Ordering
import Terminal
import Vendors

/// Examines everything a session rests on.
@MainActor
struct Doctor {
  private let context: CommandContext
  private let configurationProblem: ConfigurationProblem?

  /// A configuration that cannot be read is a finding, not an end: the rest is examined with the defaults.
  init(options: PathOptions, environment: [String: String]) {
    do throws(ConfigurationProblem) {
      context = try CommandContext(reading: options, environment)
      configurationProblem = nil
    } catch {
      context = CommandContext(options, environment, Configuration())
      configurationProblem = error
    }
  }

  func examine() async -> [Finding] {
    let keys = context.keys
    // While the vendors think, the rest is looked at.
    async let probes = VendorProbes(context).ask(Vendor.allCases, keys)
    var findings = TerminalCheck.findings(TerminalFacts(environment: context.environment))
    findings.append(ConfigurationCheck.finding(context, configurationProblem))
    findings += FilesCheck.findings(context.data)
    findings += BookCheck.findings(context.data)
    findings += BookCheck.team(context)
    findings += KeysCheck.findings(keys)
    findings.append(ProxyCheck.finding(context.environment))
    findings.append(AuthoritiesCheck.finding(.ofThisMachine))
    let answers = await probes
    findings.append(ClockCheck.finding(now: Date(), offsets: answers.compactMapValues(\.clockOffset)))
    findings += VendorCheck.findings(answers, keys, context.configuration)
    return findings
  }

  /// A finding as it may be printed: without secrets, and without what a terminal would take for more than letters.
  func safe(_ finding: Finding) -> Finding {
    func safe(_ text: String) -> String { SafeText.singleLine(context.redactor.redacted(text)) }
    return Finding(
      check: finding.check, level: finding.level, says: safe(finding.says), remedy: finding.remedy.map(safe),
      ceilings: finding.ceilings)
  }
}
