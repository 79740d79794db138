import Foundation

/// Finds a secret in a text, in whatever form somebody wrote it down: as it is, in any case, backwards, by ROT13, and in each of these in every
/// way in which `SearchedText` reads: escaped, in groups, as numbers, in hexadecimal, Base32 or Base64, and some of these in each other. A long
/// text costs some operations a byte.
public struct SecretSearch: Sendable {
  /// How much of a secret is one.
  private enum Extent {
    /// Any run of `window` characters, for what nobody can have written by chance.
    case run
    /// The whole as a word of its own, for what a person thought of: it may be, or hold, a word that stands elsewhere for a good reason.
    case whole
    /// Nowhere but behind a word that calls it a secret.
    case named
  }

  /// The shortest run that is cut, in characters.
  public static let window = 8
  /// What a typed secret leaves.
  public static let mark = "•••"

  let secret: [UInt8]
  private let mark: String
  private let extent: Extent
  private let sieve: WindowSieve

  /// Of a vendor's key: any run of eight of its characters, since a part of a key makes the rest easier to find. A shorter one is found as a
  /// word of its own.
  /// - Parameters:
  ///   - text: the key.
  ///   - mark: stands in its place.
  public static func key(_ text: String, mark: String = SecretSearch.mark) -> SecretSearch {
    SecretSearch(text, mark, text.utf8.count < window ? .whole : .run)
  }

  /// Of a password that a person thought of: as a whole, and of one that is a word or short only where the text itself says that it is a
  /// password. ‘own’ may be one, and stands in many a name and sentence; cut out there it would be told by its gaps.
  public static func typed(_ text: String) -> SecretSearch {
    SecretSearch(text, mark, text.utf8.count < window || text.allSatisfy(\.isLetter) ? .named : .whole)
  }

  private init(_ text: String, _ mark: String, _ extent: Extent) {
    secret = Array(text.utf8)
    self.mark = mark
    self.extent = extent
    sieve = WindowSieve(text)
  }

  /// The text with the mark wherever the secret stands.
  public func cut(_ text: String) -> String {
    let searched = SearchedText(text)
    return searched.replacing(cuts(in: searched))
  }

  /// Cuts many secrets at once.
  public static func cut(_ text: String, of searches: [SecretSearch]) -> String {
    guard !searches.isEmpty else { return text }
    let searched = SearchedText(text)
    let cuts = searches.flatMap { $0.cuts(in: searched) }
    return cuts.isEmpty ? text : searched.replacing(cuts)
  }

  private func cuts(in text: SearchedText) -> [(range: Range<Int>, mark: String)] {
    guard !secret.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    if secret.count >= Self.window {
      for reading in text.readings where extent == .run || reading.grouping != .lettersAndDigits {
        for found in sieve.runs(in: reading.bytes, atLeast: shortest)
        where isOneself(found, in: reading) && !isOwn(found, in: reading) {
          ranges.append(text.range(of: found.range, in: reading))
        }
      }
    }
    if extent != .run { ranges += NamedSecrets.ranges(of: secret, in: text.original, isWord: extent == .whole) }
    return ranges.map { ($0, mark) }
  }

  /// The shortest run of each form that is the secret.
  private var shortest: [Int] {
    switch extent {
    case .run: [Self.window, 2 * Self.window, 10]
    // Of Base64 the first and the last sign may belong to a neighbour.
    case .whole, .named: [secret.count, 2 * secret.count, max(10, secret.count * 8 / 6 - 2)]
    }
  }

  /// A word that holds the secret is another word; in a code nobody wrote words.
  private func isOneself(_ found: WindowSieve.Run, in reading: SearchedText.Reading) -> Bool {
    if extent == .run || reading.isCode || found.form != .plain { return true }
    return extent == .whole && NamedSecrets.isWord(found.range, in: reading.bytes)
  }

  /// Whether of a run of a key hardly more stands there than a word of ours that the key holds too. The whole of it is the key.
  private func isOwn(_ found: WindowSieve.Run, in reading: SearchedText.Reading) -> Bool {
    guard extent == .run, found.form == .plain else { return false }
    let run = reading.bytes[found.range]
    func length(_ bytes: some Sequence<UInt8>) -> Int { bytes.count { SearchedText.Reading.lettersOrDigits[$0] } }
    return length(run) < length(secret) && OwnWords.remainder(of: run) < Self.window
  }

  /// Case does not matter, nor which alphabet of Base64 it is.
  static func fold(_ byte: UInt8) -> UInt8 { folds[Int(byte)] }

  static let folds: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "+"): UInt8(ascii: "-")
    case UInt8(ascii: "/"): UInt8(ascii: "_")
    default: byte
    }
  }
}
