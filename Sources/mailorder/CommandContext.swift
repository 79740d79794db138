import ArgumentParser
import Foundation

/// What a command finds when it starts: the environment, the paths, the configuration, the keys.
struct CommandContext: Sendable {
  let environment: [String: String]
  let paths: Paths
  let configuration: Configuration
  let data: DataDirectory
  /// Told each key that is read.
  let redactor = Redactor()

  init(_ options: PathOptions, _ environment: [String: String], _ configuration: Configuration) {
    self.environment = environment
    self.configuration = configuration
    paths = options.paths(environment)
    data = DataDirectory(paths: paths, configuration: configuration)
    for variable in ["https_proxy", "HTTPS_PROXY"] {
      if let password = environment[variable].flatMap(URLComponents.init(string:))?.password { redactor.hide(typed: password) }
    }
  }

  /// Reads the configuration.
  init(reading options: PathOptions, _ environment: [String: String]) throws(ConfigurationProblem) {
    let configuration = try ConfigurationFile.read(options.paths(environment))
    self.init(options, environment, configuration)
  }

  /// Reads the configuration; when it cannot be used, says why and ends the command.
  static func start(_ options: PathOptions, _ environment: [String: String]) throws -> CommandContext {
    do throws(ConfigurationProblem) {
      return try CommandContext(reading: options, environment)
    } catch {
      StandardError.say(error.sentence)
      throw ExitCode(2)
    }
  }

  /// The keys as they are now.
  var keys: KeyRing { KeyRing(paths, environment: environment, redactor: redactor) }
}
