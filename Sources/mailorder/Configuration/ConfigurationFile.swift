import Foundation
import Glibc

/// Reads the configuration file.
enum ConfigurationFile {
  /// Our choice: more than any configuration needs, in bytes.
  static let maximumSize = 64 << 10

  /// The configuration as the file says it; the defaults when there is no file and nobody named one.
  ///
  /// A file that others may write to, or replace, is refused: it says where the keys are sent and what may be spent. So is a way to it that
  /// leads nowhere: ceilings never vanish in silence.
  static func read(_ paths: Paths) throws(ConfigurationProblem) -> Configuration {
    let path = paths.configurationFile
    try ConfigurationPlace(file: path, home: paths.home).check()
    guard let text = try text(of: path, mustExist: paths.isConfigurationNamed) else { return Configuration() }
    return try ConfigurationReader(file: path, home: paths.home).read(text)
  }

  private static func open(_ path: String, mustExist: Bool) throws(ConfigurationProblem) -> OpenFile? {
    do throws(OpenFile.Failure) {
      return try OpenFile(path, followingLinks: true)
    } catch {
      if error == .missing, !mustExist { return nil }
      throw ConfigurationProblem(file: path, words: "the file \(error.words); name another with --config")
    }
  }

  private static func text(of path: String, mustExist: Bool) throws(ConfigurationProblem) -> String? {
    guard let file = try open(path, mustExist: mustExist) else { return nil }
    guard file.facts.isRegular else {
      throw ConfigurationProblem(file: path, words: "this is not a plain file; name one with --config")
    }
    guard file.facts.isOurs || file.facts.isRoots else {
      throw ConfigurationProblem(file: path, words: "the file belongs to another user; make it yours, or copy it and name the copy")
    }
    guard file.facts.permissions & 0o022 == 0 else {
      throw ConfigurationProblem(
        file: path,
        words: "others may write to the file (mode \(file.facts.mode)), and it says where keys are sent; run chmod go-w on it")
    }
    guard let bytes = file.read(atMost: maximumSize) else {
      throw ConfigurationProblem(
        file: path, words: "the file is larger than \(maximumSize >> 10) KiB or cannot be read; make it shorter")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationProblem(file: path, words: "the file is not written in UTF-8; save it so")
    }
    return text
  }
}
