// Characters by their numbers: `115, 107`, `0x73,0x6b`, `\x73\x6b`, `73:6b`, `163 153`, `01110011 01101011`.

extension SearchedText.Reading {
  /// In which radix, and by how many digits, a character is written.
  private static let radices: [(radix: UInt32, digits: ClosedRange<Int>)] = [(16, 2...4), (10, 2...3), (8, 2...4), (2, 7...8)]
  /// Our choice: how much stands between two numbers of one list at most, in bytes.
  private static let widest = 8

  private static let decimals = ByteSet { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }

  /// The characters that lists of numbers stand for; nil where there is no list that is long enough for a part of a secret.
  func numbers(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> SearchedText.Reading? {
    // Two digits each, and something between them.
    guard bytes.count >= 3 * SecretSearch.window - 1 else { return nil }
    let isOne = Self.lettersOrDigits
    var lists = NumberLists(reading: SearchedText.Reading(of: self, at: index, isCode: true))
    var place = 0
    var last = 0
    while place < bytes.count {
      let start = isOne.next(in: bytes, from: place)
      place = isOne.next(false, in: bytes, from: start)
      guard place > start else { break }
      if start - last > Self.widest { lists.endAll() }
      last = place
      // The `U` of `U+0073`, the `u` of `\u{73}`.
      if place == start + 1, "uUxX".utf8.contains(bytes[start]) { continue }
      // No list has longer words: `0b01110011`, `u00000073`. Every number of a printed character has a digit.
      guard place - start <= 10,
        Self.decimals.next(in: UnsafeBufferPointer(rebasing: bytes[start..<place]), from: 0) < place - start
      else {
        lists.endAll()
        continue
      }
      for (list, form) in Self.radices.enumerated() {
        lists.add(Self.character(bytes[start..<place], form.radix, form.digits), from: start..<place, to: list)
      }
    }
    lists.endAll()
    return lists.reading.bytes.isEmpty ? nil : lists.reading
  }

  /// The lists that go on, one a radix.
  private struct NumberLists {
    var reading: SearchedText.Reading
    private var open: [[(byte: UInt8, range: Range<Int>)]] = [[], [], [], []]
    private var isAnyOpen = false

    init(reading: SearchedText.Reading) { self.reading = reading }

    /// - Parameter byte: nil ends the list.
    mutating func add(_ byte: UInt8?, from range: Range<Int>, to list: Int) {
      guard let byte else { return end(list) }
      open[list].append((byte, range))
      isAnyOpen = true
    }

    mutating func endAll() {
      guard isAnyOpen else { return }
      for list in open.indices { end(list) }
      isAnyOpen = false
    }

    private mutating func end(_ list: Int) {
      guard !open[list].isEmpty else { return }
      if open[list].count >= SecretSearch.window {
        for (byte, range) in open[list] { reading.add(byte, from: range) }
        reading.addBreak()
      }
      open[list].removeAll(keepingCapacity: true)
    }
  }

  /// The printed character whose number a word is.
  private static func character(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ radix: UInt32, _ count: ClosedRange<Int>) -> UInt8? {
    var digits = word
    if digits.count > 2, digits.first == UInt8(ascii: "0"), "xobXOB".utf8.contains(digits[digits.startIndex + 1]) {
      digits = digits.dropFirst(2)
    } else if let first = digits.first, "xuXU".utf8.contains(first) {
      digits = digits.dropFirst()
    }
    while digits.count > count.upperBound, digits.first == UInt8(ascii: "0") { digits = digits.dropFirst() }
    guard count.contains(digits.count) else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      guard let digit = Self.digit(byte), digit < radix else { return nil }
      value = value * radix + digit
    }
    return (0x20...0x7E).contains(value) ? UInt8(value) : nil
  }
}
