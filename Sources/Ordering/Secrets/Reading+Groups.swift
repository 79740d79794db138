// What parts the characters of a text that is written in groups.

extension SearchedText.Reading {
  /// Our choice: more bytes than this between two letters part two texts, and not one.
  private static let widestGap = 12

  /// Without blanks, line breaks, colons and signs that nobody sees, by which long codes are written in groups; nil where there are none.
  func withoutBlanks(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> SearchedText.Reading? {
    let parts = Self.parts
    var reading = SearchedText.Reading(of: self, at: index, .withoutBlanks)
    var start = 0
    var place = parts.next(in: bytes, from: 0)
    while place < bytes.count {
      let length = unseen(bytes, at: place)
      if length > 0 {
        if start == 0, reading.bytes.isEmpty { reading.reserve(bytes.count) }
        reading.add(start..<place, of: bytes)
        start = place + length
      }
      place = parts.next(in: bytes, from: place + max(length, 1))
    }
    guard start > 0 else { return nil }
    reading.add(start..<bytes.count, of: bytes)
    return reading.bytes.count < SecretSearch.window ? nil : reading
  }

  /// Letters and digits alone, whatever stands between them; nil where nothing does.
  func lettersAndDigits(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> SearchedText.Reading? {
    let isOne = Self.lettersOrDigits
    var reading = SearchedText.Reading(of: self, at: index, .lettersAndDigits)
    reading.reserve(bytes.count)
    var place = 0
    while place < bytes.count {
      let gap = place
      let start = isOne.next(in: bytes, from: place)
      place = isOne.next(false, in: bytes, from: start)
      guard place > start else { break }
      if gap > 0, start - gap > Self.widestGap { reading.addBreak() }
      reading.add(start..<place, of: bytes)
    }
    return reading.bytes.count < SecretSearch.window || reading.bytes.count == bytes.count ? nil : reading
  }

  static let lettersOrDigits = ByteSet { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
  private static let parts = ByteSet { $0 <= 0x20 || $0 == UInt8(ascii: ":") || $0 >= 0xC2 }

  /// How many bytes are a blank, a colon or a sign that nobody sees; 0 for anything else.
  private func unseen(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte <= 0x20 || byte == UInt8(ascii: ":") { return 1 }
    guard byte >= 0xC2, let (scalar, length) = Self.scalar(bytes, at: index) else { return 0 }
    return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isWhitespace ? length : 0
  }

  /// The scalar of several bytes that begins here.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
    let length = bytes[index] >= 0xF0 ? 4 : bytes[index] >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return nil }
    var value = UInt32(bytes[index]) & (0xFF >> UInt32(length + 1))
    for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
