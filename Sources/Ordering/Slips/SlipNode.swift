/// A piece of a slip, whatever syntax it is written in: a text, a list, or named fields in their order.
public struct SlipNode: Equatable, Sendable {
  public enum Content: Equatable, Sendable {
    case text(String)
    case list([SlipNode])
    case fields([SlipEntry])
  }

  public let content: Content
  /// Where it stands in the file, from 1; nil for one that was not read from one.
  public let line: Int?
  /// Whether it needs no quotes, or stands on one line with its fields.
  let isPlain: Bool

  public init(_ content: Content, line: Int? = nil) {
    self.init(content, line: line, isPlain: false)
  }

  init(_ content: Content, line: Int? = nil, isPlain: Bool) {
    self.content = content
    self.line = line
    self.isPlain = isPlain
  }

  static func text(_ text: String) -> SlipNode { SlipNode(.text(text)) }
  /// A text that no reader of YAML takes for anything else.
  static func word(_ word: String) -> SlipNode { SlipNode(.text(word), isPlain: true) }
  static func number(_ number: Int) -> SlipNode { word(String(number)) }
  static func answer(_ isYes: Bool) -> SlipNode { word(isYes ? "yes" : "no") }
  static func texts(_ texts: [String]) -> SlipNode { SlipNode(.list(texts.map(SlipNode.text)), isPlain: true) }
  static func fields(_ fields: [(String, SlipNode?)], isInline: Bool = false) -> SlipNode {
    SlipNode(.fields(fields.compactMap { key, node in node.map { SlipEntry(key, $0) } }), isPlain: isInline)
  }
}

/// A named field of a slip.
public struct SlipEntry: Equatable, Sendable {
  public let key: String
  public let node: SlipNode
  /// Where the name stands.
  public let line: Int?

  public init(_ key: String, _ node: SlipNode, line: Int? = nil) {
    self.key = key
    self.node = node
    self.line = line
  }
}
