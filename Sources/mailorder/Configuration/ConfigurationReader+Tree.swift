import Yams

/// A named value in a configuration file.
struct ConfigurationEntry {
  /// From the root, such as `["vendors", "instantly"]`; empty for the root itself.
  let path: [String]
  let node: Node
  let line: Int?

  var name: String { path.last ?? "" }
}

extension ConfigurationReader {
  /// The text as a tree; nil when it says nothing.
  func tree(_ text: String) throws(ConfigurationProblem) -> ConfigurationEntry? {
    if let line = Self.lineOfReference(text) {
      throw ConfigurationProblem(
        file: file, line: line,
        words: "this file has no anchors (&name) and no aliases (*name); write the value itself, or in quotes")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw ConfigurationProblem(file: file, line: error.line, words: "this is no YAML (\(error.problem)); fix it")
    } catch {
      throw ConfigurationProblem(file: file, words: "this is no YAML; begin anew from the example in the README")
    }
    return node.map { ConfigurationEntry(path: [], node: $0, line: $0.mark?.line) }
  }

  /// The first line, from 1, on which a value or a name begins with an anchor or an alias; nil when there is none. No setting needs one, and a
  /// few lines of aliases of aliases, used as a name, keep the library that composes the tree busy for years.
  private static func lineOfReference(_ text: String) -> Int? {
    let quoted = #/"(?:[^"\\]|\\.)*"|'[^']*'/#
    // Where a value can begin: at the line's start, or behind an indicator.
    let reference = #/(?:^|[:?-]\s|[\[{,])\s*(?:[:?-]\s+|![^\s]*\s+)*[&*][^\s]/#
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if line.replacing(quoted, with: "q").contains(reference) { return index + 1 }
    }
    return nil
  }

  /// Goes through the settings below an entry. Nothing below it, as when all of it is commented out, is fine.
  func each(
    _ entry: ConfigurationEntry, _ known: [String],
    _ take: (ConfigurationEntry) throws(ConfigurationProblem) -> Void
  ) throws(ConfigurationProblem) {
    if case .scalar(let scalar) = entry.node, scalar.string.isEmpty, scalar.style == .plain { return }
    guard case .mapping(let mapping) = entry.node else {
      throw problem(entry, "here belong settings below it, one a line and indented: \(Self.list(known, "and"))")
    }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      let below = ConfigurationEntry(path: entry.path + [name], node: value, line: key.mark?.line)
      guard known.contains(name) else { throw unknown(below, known) }
      try take(below)
    }
  }

  /// A value on the key's own line.
  func text(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> String {
    guard case .scalar(let scalar) = entry.node, !scalar.string.isEmpty else {
      throw problem(entry, "here belongs one value; write it behind the colon, or take the line out")
    }
    return scalar.string
  }

  func problem(_ entry: ConfigurationEntry, _ words: String) -> ConfigurationProblem {
    ConfigurationProblem(
      file: file, line: entry.line, key: entry.path.isEmpty ? nil : entry.path.joined(separator: "."), words: words)
  }

  private func unknown(_ entry: ConfigurationEntry, _ known: [String]) -> ConfigurationProblem {
    let plain = entry.name.lowercased().filter(\.isLetter)
    if ["key", "apikey", "token", "secret", "password"].contains(plain) {
      return problem(entry, "a key never stands in this file; take it out and run mailorder keys set")
    }
    // A name that somebody mistyped may be anything; only a plain one is repeated.
    let isPlain =
      (1...40).contains(entry.name.count)
      && entry.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) }
    let place = isPlain ? entry : ConfigurationEntry(path: entry.path.dropLast() + ["…"], node: entry.node, line: entry.line)
    return problem(place, "there is no such setting; here can stand \(Self.list(known, "and"))")
  }

  /// `a, b and c`.
  static func list(_ words: [String], _ last: String) -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    // A character that may not stand there has a place and no line.
    case .reader(_, let offset?, _, let yaml): 1 + yaml.prefix(offset).count(where: \.isNewline)
    default: nil
    }
  }

  /// The parser's words, without a piece of the file.
  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
      .reader(let problem, _, _, _):
      problem
    case .duplicatedKeysInMapping(let names, _): "a name stands there twice\(Self.plain(names))"
    default: "it cannot be read"
    }
  }

  /// Names of fields, where they are plainly that.
  private static func plain(_ names: [String]) -> String {
    let known = names.filter { (1...20).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLowercase || $0 == "_" } }
    return known.isEmpty || known.count < names.count ? "" : ": \(known.sorted().joined(separator: ", "))"
  }
}
