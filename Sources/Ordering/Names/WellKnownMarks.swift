/// Marks that everybody knows and whose owners claim names that hold or imitate them: a stop list (`WellKnownMarks+Data.swift`), and what the
/// configuration adds to it.
public struct WellKnownMarks: Sendable {
  private struct Entry {
    let mark: String
    let skeleton: [UInt8]
    /// Marks that are words too, or so short that they stand in other words: they count only as a whole part between hyphens.
    let isWord: Bool

    init(_ written: some StringProtocol) {
      isWord = written.hasSuffix("*") || written.utf8.count < WellKnownMarks.shortest
      mark = String(written.hasSuffix("*") ? written.dropLast() : written[...])
      skeleton = Array(LookAlikes.skeleton(mark).utf8)
    }
  }

  /// Shorter marks stand in names of all kinds by chance. Our choice.
  private static let shortest = 4

  /// By the first three bytes of their skeletons, so that a name is held against those alone that begin somewhere in it.
  private static let index: [UInt32: [Entry]] = Dictionary(grouping: written.map { Entry($0) }) { key($0.skeleton, 0) }

  /// The data's marks, those that are words with their star.
  static let written: [Substring] = data.split(separator: "\n").flatMap { line in
    (line.firstIndex(of: ":").map { line[line.index(after: $0)...] } ?? "").split(separator: " ")
  }

  /// What the configuration adds.
  private let added: [Entry]

  /// - Parameter added: marks as `isMark` takes them; others are passed over.
  public init(adding added: some Sequence<String>) { self.added = added.filter(WellKnownMarks.isMark).map { Entry($0) } }

  /// Whether a text can be a mark: 3 to 63 small letters, digits and hyphens, a star behind it for one that is a word too.
  public static func isMark(_ text: String) -> Bool {
    let mark = text.hasSuffix("*") ? text.dropLast() : text[...]
    let isOfNames = mark.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    return isOfNames && (3...63).contains(mark.utf8.count) && mark.first != "-" && mark.last != "-"
  }

  private static func key(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
  }

  /// The mark that a stem reads like and does not hold: `paypa1`, `g00gle-mail`.
  /// - Parameters:
  ///   - skeleton: of the stem.
  ///   - stem: as it is written.
  func imitated(by skeleton: String, of stem: String) -> String? {
    first(in: skeleton) { entry, isWhole in (isWhole || !entry.isWord) && !stem.contains(entry.mark) }
  }

  /// The mark that a stem holds: `paypal-team`, `trygoogle`.
  func held(by stem: String) -> String? {
    first(in: LookAlikes.skeleton(stem)) { entry, isWhole in (isWhole || !entry.isWord) && stem.contains(entry.mark) }
  }

  /// - Parameter isMeant: with whether the mark is a whole part of the name, between hyphens or its edges.
  private func first(in skeleton: String, where isMeant: (Entry, Bool) -> Bool) -> String? {
    let bytes = Array(skeleton.utf8)
    guard bytes.count >= 3 else { return nil }
    for start in 0...(bytes.count - 3) {
      for entry in WellKnownMarks.index[WellKnownMarks.key(bytes, start)] ?? [] where stands(entry, in: bytes, at: start, isMeant) {
        return entry.mark
      }
      for entry in added where stands(entry, in: bytes, at: start, isMeant) { return entry.mark }
    }
    return nil
  }

  private func stands(_ entry: Entry, in bytes: [UInt8], at start: Int, _ isMeant: (Entry, Bool) -> Bool) -> Bool {
    let end = start + entry.skeleton.count
    guard end <= bytes.count, bytes[start..<end].elementsEqual(entry.skeleton) else { return false }
    let hyphen = UInt8(ascii: "-")
    return isMeant(entry, (start == 0 || bytes[start - 1] == hyphen) && (end == bytes.count || bytes[end] == hyphen))
  }
}
