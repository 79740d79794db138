import Foundation

/// Reads JSON strictly (RFC 8259), and refuses what Foundation lets pass: equal keys in one object, of which its decoder silently takes the
/// first, and deep nesting.
///
/// Source: Purchasing, HTTP client: refuse duplicates, depth 32.
struct JSONReader {
  static let maximumDepth = 32
  /// Values of one answer. Our choice: each takes some sixty bytes of memory, however short it is written; a page of the longest list has
  /// a tenth of these.
  static let maximumValues = 300_000

  private let bytes: [UInt8]
  /// Members whose text is passwords: of their strings only the presence is kept.
  private let concealed: Set<String>
  private var position = 0
  private var values = 0

  private init(_ data: Data, concealing keys: Set<String>) {
    bytes = Array(data)
    concealed = keys
  }

  /// - Parameter keys: members that hold passwords. A string there becomes `•`, an empty string stays empty.
  static func read(_ data: Data, concealing keys: Set<String> = []) throws(JSONFault) -> JSON {
    var reader = JSONReader(data, concealing: keys)
    guard String(validating: reader.bytes, as: UTF8.self) != nil else { throw reader.fault(.notUTF8) }
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.position == reader.bytes.count else { throw reader.fault(.textBehind) }
    return value
  }

  private func fault(_ problem: JSONFault.Problem) -> JSONFault { JSONFault(problem: problem, position: position) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSON {
    skipBlanks()
    guard let byte = next else { throw fault(.endsTooSoon) }
    values += 1
    guard values <= JSONReader.maximumValues else { throw fault(.tooMany) }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw fault(.unexpected)
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSONFault) -> JSON {
    for byte in word.utf8 {
      guard let next else { throw fault(.endsTooSoon) }
      guard next == byte else { throw fault(.unexpected) }
      position += 1
    }
    return value
  }

  /// Takes the byte, or stops.
  private mutating func take(_ character: Unicode.Scalar) throws(JSONFault) {
    skipBlanks()
    guard let next else { throw fault(.endsTooSoon) }
    guard next == UInt8(ascii: character) else { throw fault(.unexpected) }
    position += 1
  }

  /// Takes the byte if it comes next.
  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSON {
    guard depth <= JSONReader.maximumDepth else { throw fault(.tooDeep) }
    try take("{")
    var members: [String: JSON] = [:]
    if takes("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard next != nil else { throw fault(.endsTooSoon) }
      let key = try string()
      guard members[key] == nil else { throw fault(.duplicateKey(key)) }
      try take(":")
      let member = try value(depth: depth)
      members[key] = concealed.contains(key) ? member.concealed : member
    } while takes(",")
    try take("}")
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSON {
    guard depth <= JSONReader.maximumDepth else { throw fault(.tooDeep) }
    try take("[")
    var elements: [JSON] = []
    if takes("]") { return .array(elements) }
    repeat { elements.append(try value(depth: depth)) } while takes(",")
    try take("]")
    return .array(elements)
  }

  private mutating func digits() throws(JSONFault) {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw fault(next == nil ? .endsTooSoon : .badNumber) }
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func string() throws(JSONFault) -> String {
    guard next == UInt8(ascii: "\"") else { throw fault(.unexpected) }
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escaped()).utf8)
      case 0..<0x20: throw fault(.badString)
      default: text.append(byte)
      }
    }
    throw fault(.endsTooSoon)
  }

  private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
    guard let byte = next else { throw fault(.endsTooSoon) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicode()
    default: throw fault(.badString)
    }
  }

  /// The scalar behind `\u`; two escapes when it lies outside the basic plane. Half a pair is refused.
  private mutating func unicode() throws(JSONFault) -> Unicode.Scalar {
    let first = try codeUnit()
    guard (0xD800..<0xE000).contains(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw fault(.badString) }
      return scalar
    }
    guard first < 0xDC00, next == UInt8(ascii: "\\") else { throw fault(.badString) }
    position += 1
    guard next == UInt8(ascii: "u") else { throw fault(.badString) }
    position += 1
    let second = try codeUnit()
    let value = 0x10000 + ((first & 0x3FF) << 10 | second & 0x3FF)
    guard (0xDC00..<0xE000).contains(second), let scalar = Unicode.Scalar(value) else { throw fault(.badString) }
    return scalar
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt32 {
    guard position + 4 <= bytes.count else { throw fault(.endsTooSoon) }
    let digits = bytes[position..<position + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault(.badString) }
    position += 4
    return unit
  }
}
