import Foundation
import Glibc

/// Whether the home directory can hold this person's files: nothing is made where it does not belong.
struct HomeCheck {
  /// What HOME says; nil where it is not set.
  let variable: String?
  let home: String
  /// Whether anything would stand in the home directory.
  let isUsed: Bool
  /// Whether this runs as root.
  var isRoot = geteuid() == 0
  /// Whether the system knows a home directory by itself.
  var isOnFile = getpwuid(geteuid()) != nil

  init(_ paths: Paths, environment: [String: String]) {
    variable = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
    home = paths.home
    isUsed = [paths.configurationDirectory, paths.namedData ?? paths.usualData].contains { $0.hasPrefix(paths.home + "/") }
  }

  /// - Throws: a sentence with the path, the cause and the way out.
  func check() throws(ConfigurationProblem) {
    guard isUsed else { return }
    if let variable, !variable.hasPrefix("/") {
      throw ConfigurationProblem(
        file: "HOME",
        words: "‘\(variable)’ is no absolute path, so nobody knows which directory is meant; set HOME to your home directory")
    }
    guard variable != nil || isOnFile else {
      throw ConfigurationProblem(
        file: "HOME", words: "it is not set, and the system knows no home directory of this user; set HOME to a directory of yours")
    }
    guard let facts = FileFacts(following: home) else {
      throw ConfigurationProblem(
        file: home,
        words:
          "the home directory cannot be used (\(String(cString: strerror(errno)))); make it, set HOME to a directory of yours, or name "
          + "others with --data and XDG_CONFIG_HOME")
    }
    guard facts.isDirectory else {
      throw ConfigurationProblem(file: home, words: "HOME leads to a file, not to a directory; set HOME to your home directory")
    }
    guard facts.isOurs || !isRoot else {
      throw ConfigurationProblem(
        file: home,
        words: "the home directory belongs to another user, and root would leave files there that its owner cannot use; "
          + "run it with sudo -H, or as that user")
    }
  }
}
