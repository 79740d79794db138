/// Writes a slip as YAML. Texts stand in quotes, so that no reader takes a phone for a number or `no` for an answer, and what nobody sees is written
/// as its number; the same slip gives the same bytes.
enum SlipText {
  static let heading =
    "# A slip of mailorder: quote, draft and place read it, and the wizard writes it. It never holds a password.\n"

  static func text(of root: SlipNode) -> String {
    var text = heading
    write(root, indent: "", to: &text)
    return text
  }

  private static func write(_ node: SlipNode, indent: String, to text: inout String) {
    guard case .fields(let entries) = node.content else { return }
    for entry in entries {
      text += indent + entry.key + ":"
      follow(entry.node, indent: indent, to: &text)
    }
  }

  /// What stands behind a colon or a hyphen.
  private static func follow(_ node: SlipNode, indent: String, to text: inout String) {
    switch node.content {
    case .list(let items) where !node.isPlain && !items.isEmpty:
      text += "\n"
      for item in items {
        guard case .fields(let entries) = item.content, !item.isPlain, let first = entries.first else {
          text += indent + "  - " + inline(item) + "\n"
          continue
        }
        text += indent + "  - " + first.key + ":"
        follow(first.node, indent: indent + "    ", to: &text)
        write(SlipNode(.fields(Array(entries.dropFirst()))), indent: indent + "    ", to: &text)
      }
    case .fields(let entries) where !node.isPlain && !entries.isEmpty:
      text += "\n"
      write(node, indent: indent + "  ", to: &text)
    default: text += " " + inline(node) + "\n"
    }
  }

  private static func inline(_ node: SlipNode) -> String {
    switch node.content {
    case .text(let text): node.isPlain ? text : quoted(text)
    case .list(let items): "[" + items.map(inline).joined(separator: ", ") + "]"
    case .fields(let entries): "{" + entries.map { key($0.key) + ": " + inline($0.node) }.joined(separator: ", ") + "}"
    }
  }

  /// A name of a field that is ours stands plain, one that is anything else in quotes.
  private static func key(_ key: String) -> String {
    !key.isEmpty && key.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F } ? key : quoted(key)
  }

  /// Source: https://yaml.org/spec/1.2.2/, 5.7 Escaped Characters.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      default: quoted += isSeen(scalar) ? String(scalar) : escape(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return scalar.value <= 0xFFFF
      ? "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      : "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator: false
    // A mark that joins what stands before it would join the quote.
    case .nonspacingMark, .spacingMark, .enclosingMark: false
    default: true
    }
  }
}
