// Notations of single characters within a text.

extension SearchedText.Reading {
  /// With escapes undone once: of addresses (`%41`, `%u0041`), of JSON and programs (`\u0041`, `\u{41}`, `\x41`, `\101`, `\/`), of HTML (`&#65;`,
  /// `&#x41;`, `&amp;`), of mail (`=41`, and `=` at the end of a line), `U+0041`, and wide letters. Nil where there are none.
  func undone(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> SearchedText.Reading? {
    let openers = Self.openers
    var reading = SearchedText.Reading(of: self, at: index)
    var start = 0
    var place = openers.next(in: bytes, from: 0)
    while place < bytes.count {
      guard let escape = escape(at: place) else {
        place = openers.next(in: bytes, from: place + 1)
        continue
      }
      if start == 0, reading.bytes.isEmpty { reading.reserve(bytes.count) }
      reading.add(start..<place, of: bytes)
      for byte in escape.bytes { reading.add(byte, from: place..<(place + escape.length)) }
      place += escape.length
      start = place
      place = openers.next(in: bytes, from: place)
    }
    guard start > 0 else { return nil }
    reading.add(start..<bytes.count, of: bytes)
    return reading
  }

  private static let openers = ByteSet { "%\\&=U".utf8.contains($0) || $0 == 0xEF }

  /// What an escape stands for, and how many bytes it is.
  private struct Escape {
    let bytes: [UInt8]
    let length: Int

    init(byte: UInt32, length: Int) {
      bytes = [UInt8(truncatingIfNeeded: byte)]
      self.length = length
    }

    /// Nothing where no character has this number.
    init(scalar: UInt32?, length: Int) {
      bytes = scalar.flatMap(Unicode.Scalar.init).map { Array(Character($0).utf8) } ?? []
      self.length = length
    }
  }

  private func escape(at index: Int) -> Escape? {
    guard index + 1 < bytes.count else { return nil }
    let next = bytes[index + 1]
    switch bytes[index] {
    case UInt8(ascii: "%"):
      if next | 0x20 == UInt8(ascii: "u") { return number(16, 4...4, at: index + 2).map { Escape(scalar: $0.value, length: 6) } }
      return number(16, 2...2, at: index + 1).map { Escape(byte: $0.value, length: 3) }
    case UInt8(ascii: "="):
      if next == 0x0A { return Escape(scalar: nil, length: 2) }
      if next == 0x0D, index + 2 < bytes.count, bytes[index + 2] == 0x0A { return Escape(scalar: nil, length: 3) }
      return number(16, 2...2, at: index + 1).map { Escape(byte: $0.value, length: 3) }
    case UInt8(ascii: "U"):
      return next == UInt8(ascii: "+")
        ? number(16, 4...6, at: index + 2).map { Escape(scalar: $0.value, length: $0.length + 2) } : nil
    case UInt8(ascii: "\\"): return backslash(next, at: index)
    case UInt8(ascii: "&"): return entity(next, at: index)
    default:
      let found = bytes.withUnsafeBufferPointer { Self.scalar($0, at: index) }
      guard let (scalar, length) = found, (0xFF01...0xFF5E).contains(scalar.value) else { return nil }
      return Escape(scalar: scalar.value - 0xFEE0, length: length)
    }
  }

  private static let controls: [UInt8: UInt32] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D,
  ]

  private func backslash(_ kind: UInt8, at index: Int) -> Escape {
    switch kind {
    case UInt8(ascii: "u"), UInt8(ascii: "U"), UInt8(ascii: "x"):
      if index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "{"), let (value, length) = number(16, 1...8, at: index + 3),
        index + 3 + length < bytes.count, bytes[index + 3 + length] == UInt8(ascii: "}")
      {
        return Escape(scalar: value, length: length + 4)
      }
      let digits = kind == UInt8(ascii: "x") ? 2 : kind == UInt8(ascii: "u") ? 4 : 8
      if let (value, length) = number(16, digits...digits, at: index + 2) {
        return digits == 2 ? Escape(byte: value, length: length + 2) : Escape(scalar: value, length: length + 2)
      }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      if let (value, length) = number(8, 2...3, at: index + 1) { return Escape(byte: value, length: length + 1) }
    default: break
    }
    // A byte of a longer sign stays what it is.
    guard kind < 0x80 else { return Escape(byte: UInt32(UInt8(ascii: "\\")), length: 1) }
    return Escape(byte: Self.controls[kind] ?? UInt32(kind), length: 2)
  }

  /// Our choice: what keys are made of besides letters and digits, by the names of HTML.
  private static let names: [String: Character] = [
    "amp": "&", "apos": "'", "ast": "*", "colon": ":", "comma": ",", "dollar": "$", "equals": "=", "excl": "!", "gt": ">",
    "hyphen": "-",
    "lowbar": "_", "lt": "<", "num": "#", "percnt": "%", "period": ".", "plus": "+", "quot": "\"", "semi": ";", "sol": "/",
    "UnderBar": "_",
    "commat": "@", "bsol": "\\",
  ]

  private func entity(_ next: UInt8, at index: Int) -> Escape? {
    if next == UInt8(ascii: "#") {
      let isHex = index + 2 < bytes.count && bytes[index + 2] | 0x20 == UInt8(ascii: "x")
      let start = index + (isHex ? 3 : 2)
      guard let (value, length) = number(isHex ? 16 : 10, 1...7, at: start) else { return nil }
      let end = start + length
      let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
      return Escape(scalar: value, length: end - index + (isClosed ? 1 : 0))
    }
    let name = bytes[(index + 1)...].prefix(9).prefix { $0 != UInt8(ascii: ";") }
    let end = index + 1 + name.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), let sign = Self.names[String(decoding: name, as: UTF8.self)],
      let value = sign.unicodeScalars.first?.value
    else { return nil }
    return Escape(scalar: value, length: end + 1 - index)
  }

  /// The number of so many digits that stands here: as many as there are.
  private func number(_ radix: UInt32, _ digits: ClosedRange<Int>, at start: Int) -> (value: UInt32, length: Int)? {
    var value: UInt32 = 0
    var length = 0
    while length < digits.upperBound, start + length < bytes.count, let digit = Self.digit(bytes[start + length]), digit < radix {
      value = value &* radix &+ digit
      length += 1
    }
    return length >= digits.lowerBound ? (value, length) : nil
  }

  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
