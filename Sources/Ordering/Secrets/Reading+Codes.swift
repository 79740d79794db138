// Codes whose signs are so many bits each.

extension SearchedText.Reading {
  /// What the runs of signs of a code stand for, wherever in them it begins, as far as it is printed text that is long enough for a part of a
  /// secret; nil where there is none. Nulls between characters, as UTF-16 has them, are passed over.
  /// - Parameter bits: 4 for hexadecimal, 5 for Base32, 6 for Base64 of either alphabet.
  func decoded(_ bytes: UnsafeBufferPointer<UInt8>, bits: Int, at index: Int) -> SearchedText.Reading? {
    let shortest = (8 * SecretSearch.window + bits - 1) / bits
    let signs = Self.signs[bits - 4]
    return Self.tables[bits - 4].withUnsafeBufferPointer { table in
      var found: [Found] = []
      var place = signs.next(in: bytes, from: 0)
      while place < bytes.count {
        let start = place
        place = signs.next(false, in: bytes, from: start)
        if place - start >= shortest { Self.find(&found, in: bytes, start..<place, bits, table) }
        place = signs.next(in: bytes, from: place)
      }
      guard !found.isEmpty else { return nil }
      var reading = SearchedText.Reading(of: self, at: index, isCode: true)
      for text in found {
        for index in text.bytes {
          let decoded = Self.byte(index, of: bytes, text.start, bits, table)
          let signs = (text.start + index * 8 / bits)..<(text.start + (index * 8 + 7) / bits + 1)
          if decoded != 0 { reading.add(decoded, from: signs) }
        }
        reading.addBreak()
      }
      return reading
    }
  }

  /// Printed text: some bytes of what the signs from a place on stand for.
  private struct Found {
    let start: Int
    let bytes: Range<Int>
  }

  private static var noSign: UInt8 { 0xFF }

  private static let tables: [[UInt8]] = [
    ["0123456789abcdef", "0123456789ABCDEF"],
    ["abcdefghijklmnopqrstuvwxyz234567", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"],
    [
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
    ],
  ].map { alphabets in
    var table = [UInt8](repeating: noSign, count: 256)
    for alphabet in alphabets { for (value, sign) in alphabet.utf8.enumerated() { table[Int(sign)] = UInt8(value) } }
    return table
  }

  private static let signs = tables.map { table in ByteSet { table[Int($0)] != noSign } }

  private static func find(
    _ found: inout [Found], in bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ bits: Int,
    _ table: UnsafeBufferPointer<UInt8>
  ) {
    // A byte may begin behind any sign whose place is no multiple of the signs that make whole bytes.
    let phases = bits == 6 ? 4 : bits == 4 ? 2 : 8
    for start in run.lowerBound..<min(run.lowerBound + phases, run.upperBound) {
      let count = (run.upperBound - start) * bits / 8
      func isText(_ index: Int) -> Bool {
        let value = byte(index, of: bytes, start, bits, table)
        return value >= 0x20 && value < 0x7F || value == 0
      }
      // Of so many bytes in a row one is looked at: a text that is long enough has it.
      var behind = 0
      var index = SecretSearch.window - 1
      while index < count {
        guard isText(index) else {
          index += SecretSearch.window
          continue
        }
        var first = index
        while first > behind, isText(first - 1) { first -= 1 }
        var end = index + 1
        while end < count, isText(end) { end += 1 }
        if end - first >= SecretSearch.window { found.append(Found(start: start, bytes: first..<end)) }
        behind = end
        index = end + SecretSearch.window
      }
    }
  }

  /// The byte at a place of what the signs from `start` on stand for.
  private static func byte(
    _ index: Int, of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ bits: Int, _ table: UnsafeBufferPointer<UInt8>
  ) -> UInt8 {
    let first = start + index * 8 / bits
    let last = start + (index * 8 + 7) / bits
    var value: UInt32 = 0
    for place in first...last { value = value << UInt32(bits) | UInt32(table[Int(bytes[place])]) }
    return UInt8(truncatingIfNeeded: value >> UInt32((last - first + 1) * bits - 8 - index * 8 % bits))
  }
}
