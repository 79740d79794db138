import Foundation

/// A text in every notation and code in which somebody may have written it down.
enum SpelledOut {
  typealias Form = (name: String, text: String)

  static func forms(of text: String) -> [Form] { characters(of: text) + numbers(of: text) + parted(text) + codes(of: text) }

  private static func hex(_ text: String) -> [String] { text.utf8.map { String(format: "%02x", $0) } }

  /// Some or all characters escaped.
  private static func characters(of text: String) -> [Form] {
    let hex = hex(text)
    func some(_ escape: (Int) -> String) -> String {
      text.enumerated().map { $0.isMultiple(of: 3) ? escape($0) : String($1) }.joined()
    }
    let bytes = Array(text.utf8)
    var forms: [Form] = []
    forms.append(("entities", bytes.map { "&#\($0);" }.joined()))
    forms.append(("hex entities", hex.map { "&#x\($0);" }.joined()))
    forms.append(("some entities", some { "&#\(bytes[$0]);" }))
    forms.append(("quoted-printable", hex.map { "=" + $0.uppercased() }.joined()))
    forms.append(("some quoted-printable", some { "=" + hex[$0].uppercased() }))
    forms.append(("broken lines", parted(text, by: "=\r\n", every: 5)))
    for start in ["\\u00", "\\\\u00", "\\x", "%", "%25", "%u00"] { forms.append((start, hex.map { start + $0 }.joined())) }
    forms.append(("\\u{}", hex.map { "\\u{\($0)}" }.joined()))
    forms.append(("some \\x", some { "\\x" + hex[$0] }))
    forms.append(("octal escapes", bytes.map { "\\" + String($0, radix: 8) }.joined()))
    forms.append(("U+", hex.map { "U+00" + $0.uppercased() }.joined(separator: " ")))
    let wide = bytes.compactMap { Unicode.Scalar(UInt32($0) + 0xFEE0) }
    forms.append(("wide letters", wide.map { String(Character($0)) }.joined()))
    forms.append(("rot13", String(text.map(rot13))))
    forms.append(("backwards", String(text.reversed())))
    return forms
  }

  private static func rot13(_ character: Character) -> Character {
    guard character.isLetter, let value = character.asciiValue else { return character }
    let start: UInt8 = value < 0x61 ? 0x41 : 0x61
    return Character(Unicode.Scalar(start + (value - start + 13) % 26))
  }

  private static func numbers(of text: String) -> [Form] {
    let bytes = Array(text.utf8)
    let hex = hex(text)
    let decimal: [String] = bytes.map { String($0) }
    let binary: [String] = bytes.map { String(repeating: "0", count: $0.leadingZeroBitCount) + String($0, radix: 2) }
    var forms: [Form] = []
    for sign in [":", " ", ", ", "-", ".", "\n", "|"] {
      forms.append(("hex by \(sign.debugDescription)", hex.joined(separator: sign)))
    }
    forms.append(("0x", hex.map { "0x" + $0 }.joined(separator: ",")))
    forms.append(("decimal", decimal.joined(separator: ", ")))
    forms.append(("a list", "[" + decimal.joined(separator: ",") + "]"))
    forms.append(("binary", binary.joined(separator: " ")))
    forms.append(("octal", bytes.map { String($0, radix: 8) }.joined(separator: " ")))
    forms.append(("hex in fours", parted(hex.joined(), by: " ", every: 4)))
    forms.append(("hex of UTF-16", hex.map { "00" + $0 }.joined()))
    return forms
  }

  private static func parted(_ text: String, by sign: String, every count: Int) -> String {
    stride(from: 0, to: text.count, by: count).map { String(text.dropFirst($0).prefix(count)) }.joined(separator: sign)
  }

  private static func parted(_ text: String) -> [Form] {
    [" ", "\n", "-", " - ", ".", "\",\"", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{2060}"].flatMap { sign in
      [1, 4].map { ("every \($0) by \(sign.debugDescription)", parted(text, by: sign, every: $0)) }
    }
  }

  private static func codes(of text: String) -> [Form] {
    func base64(_ text: String, at offset: Int) -> String {
      (Data(repeating: 0x5A, count: offset) + Data(text.utf8)).base64EncodedString()
    }
    var forms: [Form] = []
    for offset in 0..<5 {
      let code = base32(Array(repeating: 0x5A, count: offset) + Array(text.utf8))
      forms.append(("base32 at \(offset)", code))
      forms.append(("small base32 at \(offset)", code.lowercased()))
      forms.append(("parted base32 at \(offset)", parted(code, by: "-", every: 4)))
    }
    for offset in 0..<3 {
      let code = base64(text, at: offset)
      let url = code.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
      forms.append(("base64url at \(offset)", url))
      forms.append(("base64 backwards at \(offset)", String(code.reversed())))
      forms.append(("wrapped base64 at \(offset)", parted(code, by: "\r\n", every: 8)))
      forms.append(("base64 of hex at \(offset)", base64(hex(text).joined(), at: offset)))
      forms.append(("hex of base64 at \(offset)", hex(code).joined()))
      forms.append(("base64 thrice at \(offset)", base64(base64(code, at: offset), at: offset)))
      forms.append(("entities of base64 at \(offset)", code.utf8.map { "&#\($0);" }.joined()))
      forms.append(("base64 of base32 at \(offset)", base64(base32(Array(text.utf8)), at: offset)))
      for inner in 0..<3 {
        forms.append(("base64 at \(offset) of base64 at \(inner)", base64(base64(text, at: inner), at: offset)))
      }
    }
    forms.append(("base64 of UTF-16", (text.data(using: .utf16LittleEndian) ?? Data()).base64EncodedString()))
    return forms
  }

  /// RFC 4648, section 6, without padding.
  private static func base32(_ bytes: [UInt8]) -> String {
    let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    return stride(from: 0, to: bits.count, by: 5).map { start in
      let five: [UInt8] = (start..<(start + 5)).map { $0 < bits.count ? bits[$0] : 0 }
      return String(signs[five.reduce(0) { (value: Int, bit: UInt8) in value << 1 | Int(bit) }])
    }.joined()
  }
}
