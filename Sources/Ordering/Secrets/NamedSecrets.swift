/// A short secret or a plain word, where the text says what it is: `password: …`, `"password":"…"`, also in JSON within JSON.
enum NamedSecrets {
  /// Our choice: what vendors and people call one.
  private static let names = ["pass", "password", "passwd", "pwd", "passphrase", "secret", "token", "key"].map { Array($0.utf8) }
  private static let between = Set(" \t:='\"\\`‘“".utf8)
  /// Our choice: as far as a name, a colon and the quotes of JSON in JSON go.
  private static let farthest = 12

  /// Where a secret stands, letter for letter.
  /// - Parameter isWord: whether it counts as a word of its own as well, without a name before it.
  static func ranges(of secret: [UInt8], in text: [UInt8], isWord: Bool) -> [Range<Int>] {
    guard let first = secret.first, secret.count <= text.count else { return [] }
    var found: [Range<Int>] = []
    var index = 0
    while index + secret.count <= text.count {
      guard text[index] == first, text[index..<(index + secret.count)].elementsEqual(secret) else {
        index += 1
        continue
      }
      let range = index..<(index + secret.count)
      if Self.isWord(range, in: text), isWord || isNamed(index, in: text) { found.append(range) }
      index += 1
    }
    return found
  }

  /// Whether nothing is joined to it: a name, a domain and an address are words as a whole.
  static func isWord(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let start = range.lowerBound
    let before = start == 0 || !isJoined(bytes[start - 1]) || (start > 2 && isSign(bytes[(start - 3)...]))
    guard before, range.upperBound < bytes.count, !isSign(bytes[range.upperBound...]) else { return before }
    // A full stop ends a sentence as well.
    if bytes[range.upperBound] == UInt8(ascii: ".") {
      return range.upperBound + 1 == bytes.count || !isJoined(bytes[range.upperBound + 1])
    }
    return !isJoined(bytes[range.upperBound])
  }

  /// Whether a quote or another sign of the block of general punctuation begins here.
  private static func isSign(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: [0xE2, 0x80]) }

  private static func isJoined(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "@"), 0x80...:
      true
    default: false
    }
  }

  private static func isNamed(_ start: Int, in text: [UInt8]) -> Bool {
    var end = start
    while end > 0, start - end < farthest, between.contains(text[end - 1]) { end -= 1 }
    guard end < start else { return false }
    return names.contains { name in
      let begin = end - name.count
      return begin >= 0 && zip(name, text[begin..<end]).allSatisfy { $0 == $1 | 0x20 }
    }
  }
}
