import ArgumentParser
import Sandbox

// An ordinary start does without the argument parser: it looks through all types of the program for what conforms to its protocols, which
// takes longer than the rest of the start (4 ms of 11, measured).

extension WizardOptions {
  /// The options of an ordinary start of the wizard. Everything else is the parser's: another command, help, a mistake.
  /// - Parameter arguments: what stands behind the program's name.
  /// - Returns: nil for what only the parser understands, or has something to say about.
  static func plain(_ arguments: some Sequence<String>) -> (options: WizardOptions, face: FaceOptions)? {
    var options = WizardOptions.none
    var face = FaceOptions()
    face.plain = false
    face.desk = false
    var words = Array(arguments)[...]
    if words.first == WizardCommand._commandName { words.removeFirst() }
    while let word = words.popFirst() {
      guard word.hasPrefix("--") else { return nil }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if parts == ["live"] {
        options.live = true
        continue
      }
      if parts.count == 1, let flag = flags[parts[0]] {
        face[keyPath: flag] = true
        continue
      }
      guard let set = setters[parts[0]], let value = parts.count == 2 ? parts[1] : words.popFirst(), !value.isEmpty,
        !value.hasPrefix("-"), set(&options, value)
      else { return nil }
    }
    return (try? options.validate()) == nil ? nil : (options, face)
  }

  /// Nothing is set. Each property is given, since what the parser has not filled in cannot be read.
  private static var none: WizardOptions {
    var options = WizardOptions()
    options.paths = PathOptions()
    options.paths.dataDirectory = nil
    options.paths.configurationFile = nil
    options.paths.bookAddress = nil
    options.live = false
    options.seed = nil
    options.latency = nil
    options.setUpTime = nil
    options.scenarios = []
    return options
  }

  /// Options without a value.
  private static var flags: [String: WritableKeyPath<FaceOptions, Bool>] { ["plain": \.plain, "desk": \.desk] }

  /// Puts a value in its place, and says whether it is one.
  private typealias Setter = @Sendable (inout WizardOptions, String) -> Bool

  private static let setters: [String: Setter] = [
    "data": { options, value in
      options.paths.dataDirectory = value
      return true
    },
    "config": { options, value in
      options.paths.configurationFile = value
      return true
    },
    "book": { options, value in
      options.paths.bookAddress = value
      return true
    },
    "seed": { set(&$0.seed, $1) },
    "latency": { set(&$0.latency, $1) },
    "set-up-time": { set(&$0.setUpTime, $1) },
    "scenario": { options, value in
      guard let scenario = try? Scenario.argument(value) else { return false }
      options.scenarios.append(scenario)
      return true
    },
  ]

  private static func set<Number: FixedWidthInteger>(_ place: inout Number?, _ value: String) -> Bool {
    place = Number(value)
    return place != nil
  }
}
