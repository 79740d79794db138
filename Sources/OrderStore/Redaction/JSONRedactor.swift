import Foundation

/// Cuts secrets out of the bytes of a JSON text and leaves every other byte as it came, so that what is kept is still what the vendor wrote.
///
/// It goes from token to token and never asks whether they fit together: an answer that breaks off is cut as far as it goes.
struct JSONRedactor {
  /// - Parameter words: cuts within a text that has no telling name.
  static func body(_ body: Data, _ words: (String) -> String) -> Data {
    var cut = JSONRedactor(bytes: Array(body))
    cut.run(words)
    return Data(cut.kept)
  }

  /// Our choice: a bare number of fewer digits is none of a card, since what counts milliseconds since 1970 has thirteen.
  static let shortestCardNumber = 14

  private let bytes: [UInt8]
  private var kept: [UInt8] = []
  private var position = 0
  /// The open objects and lists, innermost last.
  private var levels: [Level] = []
  /// What names were found to hold: in lists the same come again.
  private var fields: [Name: CutField] = [:]

  private struct Name: Hashable {
    let text: String
    let outer: CutField
  }

  private struct Level {
    let isObject: Bool
    /// What holds for everything inside.
    let field: CutField
    /// Of the member at hand; the list's own in a list.
    var member: CutField
    var awaitsName: Bool
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run(_ words: (String) -> String) {
    kept.reserveCapacity(bytes.count)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""): takeString(words)
      case UInt8(ascii: "{"): open(isObject: true)
      case UInt8(ascii: "["): open(isObject: false)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = levels.popLast()
        keepByte()
      case UInt8(ascii: ","):
        if let last = levels.indices.last, levels[last].isObject { levels[last].awaitsName = true }
        keepByte()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): takeNumber()
      default: keepByte()
      }
    }
  }

  private mutating func member(_ name: String, inside outer: CutField) -> CutField {
    let key = Name(text: name, outer: outer)
    if let known = fields[key] { return known }
    let field = CutField(name, inside: outer)
    fields[key] = field
    return field
  }

  private var field: CutField { levels.last?.member ?? .open }

  private mutating func keepByte() {
    kept.append(bytes[position])
    position += 1
  }

  private mutating func open(isObject: Bool) {
    levels.append(Level(isObject: isObject, field: field, member: field, awaitsName: isObject))
    keepByte()
  }

  private mutating func takeString(_ words: (String) -> String) {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else {
      // What breaks off may be the first half of a secret.
      position = bytes.count
      return keep(Redaction.mark)
    }
    position += 1
    let literal = bytes[start..<position]
    let text = JSONText.text(ofLiteral: literal)
    if let last = levels.indices.last, levels[last].isObject, levels[last].awaitsName {
      levels[last].awaitsName = false
      levels[last].member = member(text, inside: levels[last].field)
      return keep(literal, text, words(text))
    }
    let hides = field != .open && !text.isEmpty
    keep(literal, text, hides ? Redaction.mark : words(text))
  }

  /// The literal as it came, unless something was cut.
  private mutating func keep(_ literal: ArraySlice<UInt8>, _ text: String, _ cut: String) {
    if cut == text { kept += literal } else { keep(cut) }
  }

  private mutating func keep(_ text: String) { kept += JSONText.literal(of: text) }

  private mutating func takeNumber() {
    let start = position
    while position < bytes.count, JSONRedactor.isOfNumber(bytes[position]) { position += 1 }
    let literal = bytes[start..<position]
    let text = String(decoding: literal, as: UTF8.self)
    if field != .open {
      keep(Redaction.mark)
    } else if text.count >= JSONRedactor.shortestCardNumber, CardNumbers.cut(text) != text {
      keep(CardNumbers.cut(text))
    } else {
      kept += literal
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

/// Strings as JSON writes them.
enum JSONText {
  /// The text of a literal with its quotes; an escape that is none stands for itself.
  static func text(ofLiteral literal: ArraySlice<UInt8>) -> String {
    if !literal.contains(UInt8(ascii: "\\")) { return String(decoding: literal.dropFirst().dropLast(), as: UTF8.self) }
    let decoded = try? JSONDecoder().decode(String.self, from: Data(literal))
    return decoded ?? String(decoding: literal.dropFirst().dropLast(), as: UTF8.self)
  }

  /// A literal for a text.
  static func literal(of text: String) -> [UInt8] {
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    return bytes + [UInt8(ascii: "\"")]
  }
}
