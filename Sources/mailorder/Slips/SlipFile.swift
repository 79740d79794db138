import ArgumentParser
import Foundation
import Glibc
import Ordering
import Wizard
import Yams

/// Reads a slip out of a file or standard input.
struct SlipFile {
  /// Our choice: a slip of ten thousand mailboxes has less than one.
  static let maximumSize = 8 << 20

  /// As the command line names it; `-` for standard input.
  let name: String
  private(set) var reading: SlipReading?
  /// What keeps it from being taken.
  private(set) var problems: [ConfigurationProblem] = []

  init(_ name: String) {
    let file = name == "-" ? "standard input" : name
    switch TextSource.read(name, atMost: Self.maximumSize) {
    case .failure(let words): self.init(file, refused: words)
    case .success(let text): self.init(text: text, file: file)
    }
  }

  private init(_ name: String, refused words: String) {
    self.name = name
    problems = [ConfigurationProblem(file: name, words: words)]
  }

  init(text: String, file: String) {
    name = file
    do throws(ConfigurationProblem) {
      guard let root = try ConfigurationReader(file: file, home: "").tree(text) else {
        throw ConfigurationProblem(
          file: file, words: "the slip is empty; the wizard writes one (Save as slip), or begin with ‘slip: 1’")
      }
      let reading = SlipReading(try node(root.node))
      self.reading = reading
      problems = reading.problems.map(problem)
    } catch {
      problems = [error]
    }
  }

  /// The problem's place and words.
  func problem(_ problem: SlipProblem) -> ConfigurationProblem {
    ConfigurationProblem(
      file: name, line: problem.line, key: problem.path.isEmpty ? nil : problem.path.joined(separator: "."),
      words: SlipSentences.reason(problem.fault))
  }

  private func node(_ node: Node) throws(ConfigurationProblem) -> SlipNode {
    switch node {
    case .scalar(let scalar): return SlipNode(.text(scalar.string), line: scalar.mark?.line)
    case .sequence(let sequence):
      var items: [SlipNode] = []
      for item in sequence { items.append(try self.node(item)) }
      return SlipNode(.list(items), line: node.mark?.line)
    case .mapping(let mapping):
      var entries: [SlipEntry] = []
      for (key, value) in mapping {
        guard let name = key.scalar?.string else {
          throw ConfigurationProblem(
            file: self.name, line: key.mark?.line, words: "the name of a field is a word; write ‘name: value’")
        }
        entries.append(SlipEntry(name, try self.node(value), line: key.mark?.line))
      }
      return SlipNode(.fields(entries), line: node.mark?.line)
    case .alias: throw ConfigurationProblem(file: name, words: "a slip has no aliases; write the value itself")
    }
  }
}

/// Text that a command is given: a file's, or what comes on standard input.
enum TextSource {
  enum Result {
    case success(String)
    /// Why not, and the way out, without a full stop.
    case failure(String)
  }

  static func read(_ name: String, atMost limit: Int) -> Result {
    guard name == "-" else { return file(name, limit) }
    guard let bytes = standardInput(atMost: limit) else { return .failure("this is more than \(limit >> 20) MiB; give less") }
    return text(bytes)
  }

  private static func file(_ name: String, _ limit: Int) -> Result {
    do throws(OpenFile.Failure) {
      let opened = try OpenFile(name, followingLinks: true)
      guard opened.facts.isRegular, let bytes = opened.read(atMost: limit) else { return tooLarge(limit) }
      return text(bytes)
    } catch {
      return .failure("the file \(error.words)")
    }
  }

  private static func text(_ bytes: [UInt8]) -> Result {
    // Editors of one system write a mark at the beginning, which is none of the text.
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return String(validating: marked, as: UTF8.self).map(Result.success) ?? .failure("this is not written in UTF-8; save it so")
  }

  private static func tooLarge(_ limit: Int) -> Result {
    .failure("this is no plain file of at most \(limit >> 20) MiB; name another")
  }

  private static func standardInput(atMost limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
    return nil
  }
}
