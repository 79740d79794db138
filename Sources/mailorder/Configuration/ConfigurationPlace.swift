import Foundation

/// Where a configuration file stands: ceilings and addresses hold only where nobody else can put another file there, or take it away.
struct ConfigurationPlace {
  let file: String
  let home: String

  /// - Throws: a sentence for a way that leads nowhere, and for a directory that others may write to, whether the file is there or not.
  func check() throws(ConfigurationProblem) {
    let path = file.hasPrefix("/") ? file : FileManager.default.currentDirectoryPath + "/" + file
    try walk(path)
    for directory in Set(ConfigurationPlace.directories(on: path)).sorted() { try check(directory: directory) }
  }

  /// The directories in which a link or the file itself stands, on the whole way that a path leads through links.
  private static func directories(on path: String, hops: Int = 0) -> [String] {
    guard hops < 40 else { return [] }
    var prefix = ""
    let parts = path.split(separator: "/")
    for (position, part) in parts.enumerated() where part != "." {
      // What came before has no link in it any more.
      if part == ".." {
        prefix = prefix.split(separator: "/").dropLast().map { "/" + $0 }.joined()
        continue
      }
      let directory = prefix
      prefix += "/" + part
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: prefix) else { continue }
      let rest = parts[(position + 1)...].map { "/" + $0 }.joined()
      let next = target.hasPrefix("/") ? target : directory + "/" + target
      return [directory.isEmpty ? "/" : directory] + directories(on: next + rest, hops: hops + 1)
    }
    return [(prefix as NSString).deletingLastPathComponent]
  }

  /// What is not there is no fault; a link without an end is, and so is a file where a directory should be.
  private func walk(_ path: String) throws(ConfigurationProblem) {
    var prefix = ""
    let parts = path.split(separator: "/")
    for (position, part) in parts.enumerated() {
      prefix += "/" + part
      guard FileFacts(path: prefix) != nil else { return }
      guard let facts = FileFacts(following: prefix) else {
        throw problem(prefix, "is a link that leads nowhere; make what it should lead to, or remove it")
      }
      guard position + 1 == parts.count || facts.isDirectory else { throw problem(prefix, "is no directory; move it away") }
    }
  }

  private func check(directory: String) throws(ConfigurationProblem) {
    // Up to the home, whose owner made everything in it; elsewhere all the way.
    var place = directory
    while true {
      if let facts = FileFacts(following: place) { try check(facts, of: place, isNearest: place == directory) }
      guard place != home, place != "/", !place.isEmpty else { return }
      place = (place as NSString).deletingLastPathComponent
    }
  }

  private func check(_ facts: FileFacts, of directory: String, isNearest: Bool) throws(ConfigurationProblem) {
    guard facts.isOurs || facts.isRoots else {
      throw problem(
        directory, "belongs to another user, who can put another configuration there; move the file to a directory of yours")
    }
    // In a sticky directory nobody takes away or renames what is another's, and another's file is refused.
    let isSticky = facts.permissions & 0o1000 != 0
    guard isSticky || facts.permissions & (isNearest ? 0o022 : 0o002) == 0 else {
      throw problem(
        directory, "has mode \(facts.mode), so that others can take the configuration with its ceilings away; run chmod go-w on it")
    }
  }

  private func problem(_ path: String, _ words: String) -> ConfigurationProblem {
    ConfigurationProblem(file: file, words: path == file ? "the file \(words)" : "\(path) \(words)")
  }
}
