/// A text as secrets are looked for in it: as it stands, with its escapes undone, and without what parts groups. Each reading knows which bytes
/// of the text its own came from.
public struct SearchedText: Sendable {
  struct Reading: Sendable {
    /// Folded: without case, and with the two signs of Base64 that differ as one.
    var bytes: [UInt8]
    /// Where each byte begins in the text, and behind the last one the end.
    var origins: [Int32]
    /// Whether what parts groups is left out.
    var isJoined = false
  }

  let original: [UInt8]
  private(set) var readings: [Reading] = []

  /// Our choice: JSON in JSON in an address is the deepest that is undone.
  private static let deepest = 3

  public init(_ text: String) {
    original = Array(text.utf8)
    // The shortest run that is looked for in every text.
    guard original.count >= SecretSearch.window else { return }
    var plain = Reading(bytes: original, origins: (0...Int32(original.count)).map { $0 })
    readings = [plain.folded]
    for _ in 0..<Self.deepest {
      guard let undone = plain.undone else { break }
      plain = undone
      readings.append(plain.folded)
    }
    if let joined = plain.joined { readings.append(joined.folded) }
  }

  /// Which bytes of the text some of a reading came from; what only parts groups behind them is not among them.
  func range(of found: Range<Int>, in reading: Reading) -> Range<Int> {
    let start = Int(reading.origins[found.lowerBound])
    var end = Int(reading.origins[found.upperBound])
    while end > start, reading.isJoined, Reading.parts(original[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The text with marks in place of some of its bytes.
  func replacing(_ cuts: [(range: Range<Int>, mark: String)]) -> String {
    guard !cuts.isEmpty else { return String(decoding: original, as: UTF8.self) }
    var kept: [UInt8] = []
    var position = 0
    for cut in cuts.sorted(by: { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }) {
      if cut.range.lowerBound < position {
        // It goes on in another form: its mark stands there already.
        position = max(position, cut.range.upperBound)
        continue
      }
      kept += original[position..<cut.range.lowerBound]
      kept += cut.mark.utf8
      position = cut.range.upperBound
    }
    return String(decoding: kept + original[position...], as: UTF8.self)
  }
}

extension SearchedText.Reading {
  fileprivate var folded: SearchedText.Reading {
    SearchedText.Reading(bytes: bytes.map(SecretSearch.fold), origins: origins, isJoined: isJoined)
  }

  /// Without blanks, line breaks and colons, by which long codes are written in groups; nil where there are none.
  fileprivate var joined: SearchedText.Reading? {
    guard bytes.contains(where: Self.parts) else { return nil }
    var reading = SearchedText.Reading(bytes: [], origins: [], isJoined: true)
    for index in bytes.indices where !Self.parts(bytes[index]) { reading.append(bytes[index], origins[index]) }
    reading.origins.append(origins[bytes.count])
    return reading
  }

  fileprivate static func parts(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ":") }

  private mutating func append(_ byte: UInt8, _ origin: Int32) {
    bytes.append(byte)
    origins.append(origin)
  }

  /// With escapes of addresses (`%41`) and of JSON (`\u0041`, `\/`, `\x41`) undone once; nil where there are none.
  fileprivate var undone: SearchedText.Reading? {
    guard bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "\\") }) else { return nil }
    var reading = SearchedText.Reading(bytes: [], origins: [])
    reading.bytes.reserveCapacity(bytes.count)
    reading.origins.reserveCapacity(bytes.count + 1)
    var index = 0
    while index < bytes.count {
      let origin = origins[index]
      if bytes[index] == UInt8(ascii: "%"), let value = hex(2, at: index + 1) {
        reading.append(UInt8(value), origin)
        index += 3
      } else if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        index += undo(bytes[index + 1], at: index, origin, into: &reading)
      } else {
        reading.append(bytes[index], origin)
        index += 1
      }
    }
    reading.origins.append(origins[bytes.count])
    return reading
  }

  private static let controls: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D,
  ]

  /// - Returns: how many bytes the escape is.
  private func undo(_ kind: UInt8, at index: Int, _ origin: Int32, into reading: inout SearchedText.Reading) -> Int {
    if kind == UInt8(ascii: "u"), let value = hex(4, at: index + 2) {
      guard let scalar = Unicode.Scalar(value) else { return 6 }
      for byte in String(Character(scalar)).utf8 { reading.append(byte, origin) }
      return 6
    }
    if kind == UInt8(ascii: "x"), let value = hex(2, at: index + 2) {
      reading.append(UInt8(value), origin)
      return 4
    }
    reading.append(Self.controls[kind] ?? kind, origin)
    return 2
  }

  private func hex(_ digits: Int, at start: Int) -> UInt32? {
    guard start + digits <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<(start + digits)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
