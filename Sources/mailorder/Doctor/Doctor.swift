import CursesTerminal
import Foundation
import Ordering
import Terminal
import Vendors

/// Examines everything a session rests on.
@MainActor
struct Doctor {
  private let setting: CommandContext
  private let configurationProblem: ConfigurationProblem?

  /// A configuration that cannot be read is a finding, not an end: the rest is examined with the defaults.
  init(options: PlaceOptions, environment: [String: String]) {
    do throws(ConfigurationProblem) {
      setting = try CommandContext(reading: options, environment)
      configurationProblem = nil
    } catch {
      setting = CommandContext(options, environment, Configuration())
      configurationProblem = error
    }
  }

  func examine() async -> [Finding] {
    let keys = setting.keys
    // While the vendors think, the rest is looked at.
    async let probes = VendorProbes(setting).ask(Vendor.allCases, keys)
    var findings = TerminalCheck.findings(TerminalFacts(environment: setting.environment))
    findings.append(ConfigurationCheck.finding(setting, configurationProblem))
    findings += FilesCheck.findings(setting.data)
    findings += BookCheck.findings(setting.data)
    findings += KeysCheck.findings(keys)
    findings.append(ProxyCheck.finding(setting.environment))
    let answers = await probes
    findings.append(ClockCheck.finding(now: Date(), offsets: answers.compactMapValues(\.clockOffset)))
    findings += VendorCheck.findings(answers, keys, setting.configuration)
    return findings
  }

  /// A finding as it may be printed: without secrets, and without what a terminal would take for more than letters.
  func safe(_ finding: Finding) -> Finding {
    func safe(_ text: String) -> String { SafeText.singleLine(setting.redactor.redacted(text)) }
    return Finding(
      check: finding.check, level: finding.level, says: safe(finding.says), remedy: finding.remedy.map(safe))
  }
}
