/// Somebody in whose name mailboxes are made.
public struct Person: Hashable, Codable, Sendable {
  public var first: String
  public var last: String

  public init(first: String, last: String) {
    self.first = first
    self.last = last
  }

  public var isComplete: Bool { !first.isEmpty && !last.isEmpty }
}

extension Person {
  /// Reads people as they are typed or pasted: separated by commas, semicolons or lines, the first word the first name, the rest
  /// the last name (`Ludwig van Beethoven` → `Ludwig`, `van Beethoven`). Blanks are folded; a person given twice counts once.
  public static func list(in text: String) -> [Person] {
    text.split { $0 == "," || $0 == ";" || $0.isNewline }.compactMap { piece in
      let words = piece.split(whereSeparator: \.isWhitespace)
      return words.first.map { Person(first: String($0), last: words.dropFirst().joined(separator: " ")) }
    }.uniqued()
  }
}
