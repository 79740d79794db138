/// Where a person's drafts, orders and sandbox are kept.
struct DataDirectory: Sendable {
  let path: String

  /// The one the command line names, else the configuration file, else the usual one.
  init(paths: Paths, configuration: Configuration) {
    path = paths.namedData ?? configuration.data ?? paths.usualData
  }

  /// The simulated vendors' memory.
  var sandboxFile: String { path + "/sandbox-vendors.json" }
  var logFile: String { path + "/mailorder.log" }
}
