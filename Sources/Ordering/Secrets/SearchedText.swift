/// A text as secrets are looked for in it: as it stands, and in every way in which it can be read that may show one. Notations that spell each
/// character (`%41`, `\u0041`, `&#65;`, `=41`, lists of numbers) are undone, what parts characters is left out, and codes (hexadecimal, Base32,
/// Base64) are decoded wherever in a run of their signs they begin; what comes out is read in the same ways again. Each reading knows which
/// bytes of the text its own came from.
///
/// Not read are codes that pack or cipher, such as gzip.
public struct SearchedText: Sendable {
  let original: [UInt8]
  private(set) var readings: [Reading] = []

  /// Our choice: Base64 of Base64 of a list of numbers, or JSON in JSON in an address, is the deepest that is undone.
  static let deepest = 4
  /// Our choice: so many bytes of readings a byte of the text, and some for a short one. Ordinary text needs three; what makes more is made to
  /// take time, and reads what comes first.
  private static let mostReadings = 24

  public init(_ text: String) {
    original = Array(text.utf8)
    // The shortest run that is looked for in every text.
    guard original.count >= SecretSearch.window else { return }
    readings = [Reading(original)]
    var room = original.count * Self.mostReadings + 65_536
    var latest = 0..<1
    for _ in 0..<Self.deepest {
      for index in latest {
        for derived in readings[index].derived(at: index) where room >= derived.bytes.count {
          room -= derived.bytes.count
          readings.append(derived)
        }
      }
      latest = latest.upperBound..<readings.count
    }
  }

  /// Which bytes of the text some of a reading came from.
  func range(of found: Range<Int>, in reading: Reading) -> Range<Int> {
    let origin = reading.origin(of: found)
    return reading.parent.map { range(of: origin, in: readings[$0]) } ?? origin
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
