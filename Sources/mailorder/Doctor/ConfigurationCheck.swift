import Ordering

/// The configuration file, and what holds because of it.
enum ConfigurationCheck {
  static func finding(_ context: CommandContext, _ problem: ConfigurationProblem?) -> Finding {
    if let problem {
      return .problem("configuration", "not usable, the defaults are checked instead", problem.sentence)
    }
    let path = context.paths.configurationFile
    let source = FileFacts.isThere(path) ? path : "no file \(path)"
    return .ok("configuration", "\(source); " + facts(context.configuration).joined(separator: ", "))
  }

  private static func facts(_ configuration: Configuration) -> [String] {
    var facts = ["leaves after \(configuration.idleMinutes) min without a key"]
    facts.append("at most \(ceiling(configuration.spending.order)) an order")
    facts.append("\(ceiling(configuration.spending.domain)) a domain")
    facts.append("\(ceiling(configuration.spending.day)) a day")
    for vendor in Vendor.allCases where configuration.editions.isNewer(vendor) { facts.append("newer rules of \(vendor.title)") }
    if !configuration.marks.isEmpty { facts.append("\(configuration.marks.count) of your own among the well-known marks") }
    return facts
  }

  private static func ceiling(_ amount: Money?) -> String { amount.map { "$\($0)" } ?? "any amount" }
}
