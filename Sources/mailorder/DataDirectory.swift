import Glibc

/// Where a person's drafts, orders and sandbox are kept.
struct DataDirectory: Sendable {
  let path: String

  /// The one the command line names, else the configuration file, else the usual one.
  init(paths: Paths, configuration: Configuration) {
    path = paths.namedData ?? configuration.data ?? paths.usualData
  }

  /// - Throws: a sentence with the path and the way out, where something else than a directory is there.
  func check() throws(ConfigurationProblem) {
    guard FileFacts(following: path)?.isDirectory != false else {
      throw ConfigurationProblem(
        file: path,
        words: "it is no directory, so nothing can be kept in it; name a directory with --data, or as data in the "
          + "configuration file")
    }
  }

  /// The simulated vendors' memory.
  var sandboxFile: String { path + "/sandbox-vendors.json" }
  /// In a directory that a group shares each account has a log of its own.
  var logFile: String { path + (isShared ? "/mailorder-\(geteuid()).log" : "/mailorder.log") }
  /// Whether a group shares it, by its mode.
  var isShared: Bool { FileFacts(following: path)?.isSharedByGroup ?? false }
}
