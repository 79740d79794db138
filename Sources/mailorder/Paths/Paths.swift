import Foundation

/// Where a person's files are, before anything is read.
///
/// Source: XDG base directory specification: a relative path in its variables counts as not set.
struct Paths: Equatable, Sendable {
  let home: String
  /// Holds `config.yaml` and `keys/`.
  let configurationDirectory: String
  /// The configuration file, and whether somebody named it, so that it has to be there.
  let configurationFile: String
  let isConfigurationNamed: Bool
  /// The data directory, if the configuration file names no other.
  let usualData: String
  /// The data directory the command line names.
  let namedData: String?
  /// Where systemd puts a service's credentials, as its variable says.
  let credentialsDirectory: String?

  /// - Parameters:
  ///   - data: the data directory of the command line.
  ///   - configuration: the configuration file of the command line.
  init(data: String? = nil, configuration: String? = nil, environment: [String: String]) {
    func absolute(_ variable: String) -> String? {
      environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    home = absolute("HOME") ?? NSHomeDirectory()
    configurationDirectory = (absolute("XDG_CONFIG_HOME") ?? home + "/.config") + "/mailorder"
    let named = configuration ?? environment["MAILORDER_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
    configurationFile = named ?? configurationDirectory + "/config.yaml"
    isConfigurationNamed = named != nil
    usualData = (absolute("XDG_DATA_HOME") ?? home + "/.local/share") + "/mailorder"
    namedData = data
    credentialsDirectory = environment["CREDENTIALS_DIRECTORY"].flatMap { $0.isEmpty ? nil : $0 }
  }

  var keysDirectory: String { configurationDirectory + "/keys" }
}
