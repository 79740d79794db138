import ArgumentParser
import Foundation
import Vendors

/// What a command finds when it starts, and the one door by which it starts: the environment with its proxy, the paths, the configuration,
/// the keys.
struct CommandContext: Sendable {
  let environment: [String: String]
  let paths: Paths
  let configuration: Configuration
  let data: DataDirectory
  /// The address of a team's order book, the command line's before the configuration's; nil for the data directory's own.
  let bookAddress: String?
  /// Told each key that is read.
  let redactor = Redactor()

  init(_ options: PathOptions, _ environment: [String: String], _ configuration: Configuration) {
    self.environment = environment
    self.configuration = configuration
    paths = options.paths(environment)
    bookAddress = options.bookAddress ?? configuration.book
    data = DataDirectory(paths: paths, configuration: configuration)
    for variable in ["https_proxy", "HTTPS_PROXY"] {
      if let password = environment[variable].flatMap(URLComponents.init(string:))?.password { redactor.hide(typed: password) }
    }
  }

  /// Reads the configuration, and looks whether what it and the options name can be used.
  init(reading options: PathOptions, _ environment: [String: String]) throws(ConfigurationProblem) {
    try HomeCheck(options.paths(environment), environment: environment).check()
    let configuration = try ConfigurationFile.read(options.paths(environment))
    self.init(options, environment, configuration)
    try data.check()
  }

  /// Starts a command: what protects keys is put up, the environment read, the configuration too; when that cannot be used, says why and ends
  /// the command.
  /// - Parameters:
  ///   - holdsKeys: whether keys that count come into this process's memory.
  ///   - environment: what is read of it.
  static func start(
    _ options: PathOptions, holdsKeys: Bool = true, _ environment: [String: String] = ProgramEnvironment.variables
  ) throws -> CommandContext {
    if holdsKeys { ProcessGuard.raise() }
    do throws(ConfigurationProblem) {
      return try CommandContext(reading: options, environment)
    } catch {
      StandardError.say(error.sentence)
      throw ExitCode(2)
    }
  }

  /// The keys as they are now.
  var keys: KeyRing { KeyRing(paths, environment: environment, redactor: redactor) }

  /// The way to the vendors, by the proxy that the environment names.
  func network(_ deadlines: Deadlines = Deadlines()) -> Network { Network(environment: environment, deadlines: deadlines) }
}
