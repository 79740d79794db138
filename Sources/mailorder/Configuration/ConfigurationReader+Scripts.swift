import Ordering
import Yams

extension ConfigurationReader {
  /// What commands may place without a person.
  func scripts(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> ScriptRules {
    var rules = ScriptRules()
    try each(entry, ["place", "not_for"]) { setting throws(ConfigurationProblem) in
      switch setting.name {
      case "place": rules.modes = try modes(setting)
      default: rules.heldClients = try names(setting)
      }
    }
    return rules
  }

  private func modes(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> Set<Mode> {
    switch try text(entry) {
    case "on", "true", "yes": return [.sandbox, .live]
    case "off", "false", "no": return []
    case "sandbox": return [.sandbox]
    case "live": return [.live]
    default:
      throw problem(
        entry, "this says where mailorder place may order: on, off, sandbox or live; write one of them")
    }
  }

  private func names(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> [String] {
    guard case .sequence(let list) = entry.node else { return [try text(entry)] }
    var names: [String] = []
    for item in list {
      guard let name = item.scalar?.string, !name.isEmpty else {
        throw problem(entry, "here belongs a list of clients' names, such as [Acme, \"North Quay\"]")
      }
      names.append(name)
    }
    return names
  }
}
