import Foundation

/// Where a desk's files may be: apart from everything the program keeps for itself, so that nobody reads keys as a sheet or replaces them by an export.
struct DeskFiles {
  private let paths: Paths
  private let desk: DeskSettings
  private let data: String

  init(_ context: CommandContext) {
    paths = context.paths
    desk = context.configuration.desk
    data = context.data.path
  }

  /// - Throws: a sentence where the directory of the desk's files has one of the program's in it, or is in one.
  func check() throws(ConfigurationProblem) {
    guard let files = desk.files.map(Self.real) else { return }
    let directories = [
      ("the configuration", paths.configurationDirectory), ("the keys", paths.keysDirectory), ("the order book and the log", data),
    ]
    let single = [
      ("the configuration", paths.configurationFile), ("the PIN", desk.pin ?? paths.keysDirectory + "/desk-pin"),
      ("the home directory", paths.home),
    ]
    for (name, path) in directories + single where Self.lies(Self.real(path), in: files) {
      throw problem("\(name) would lie in it, for anybody at the desk to read and replace")
    }
    for (name, path) in directories where Self.lies(files, in: Self.real(path)) {
      throw problem("it lies among \(name), which anybody at the desk could then add to")
    }
  }

  private func problem(_ rule: String) -> ConfigurationProblem {
    ConfigurationProblem(
      file: paths.configurationFile, key: "desk.files",
      words: "\(rule); name a directory that is for the desk's files alone, such as /srv/desk")
  }

  private static func lies(_ path: String, in directory: String) -> Bool {
    path == directory || directory == "/" || path.hasPrefix(directory + "/")
  }

  /// The path with its links followed, as far as it is there.
  private static func real(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var (there, rest) = ((whole as NSString).standardizingPath, "")
    while there != "/", !there.isEmpty {
      if let resolved = realpath(there, nil) {
        defer { free(resolved) }
        return String(cString: resolved) + rest
      }
      rest = "/" + (there as NSString).lastPathComponent + rest
      there = (there as NSString).deletingLastPathComponent
    }
    return rest.isEmpty ? "/" : rest
  }
}
