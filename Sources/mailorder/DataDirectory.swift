import Foundation

/// Where a person's drafts, orders and sandbox are kept.
struct DataDirectory {
  let path: String

  /// Source: XDG base directory specification, `XDG_DATA_HOME`.
  init(options: WizardOptions, environment: [String: String]) {
    if let given = options.dataDirectory {
      path = given
    } else if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") {
      path = base + "/mailorder"
    } else {
      path = NSHomeDirectory() + "/.local/share/mailorder"
    }
  }

  /// The simulated vendors' memory.
  var sandboxFile: String { path + "/sandbox-vendors.json" }
  var logFile: String { path + "/mailorder.log" }
}
