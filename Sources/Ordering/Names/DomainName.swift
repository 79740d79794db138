import Foundation

/// A registrable name such as `trynorthquay.com`: lower case, letters, digits and hyphens, at least two labels.
public struct DomainName: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  public let text: String

  /// Why a text is not a domain name.
  public enum Fault: Error, Hashable, Sendable {
    case empty
    /// No dot: an ending such as `.com` is missing.
    case noEnding
    /// More than 253 characters (RFC 1035).
    case tooLong
    /// A label of more than 63 characters (RFC 1035).
    case labelTooLong(String)
    case emptyLabel
    /// Nothing stands in front of the first dot.
    case leadingDot
    /// Punycode that stands for no letters.
    case undecodable
    case hyphenAtEdge(String)
    case illegalCharacter(Character)
    /// The ending is all digits, as in an address of four numbers.
    case numericEnding
    /// The ending is a single letter or has digits, as in `e.g` and `northquay.c0m`.
    case impossibleEnding
    /// An address with `@`: the part behind it is the domain.
    case isAddress
  }

  /// Takes a text that is already clean; see `NameImport` for what people paste.
  ///
  /// Letters are judged before they are made small: the Kelvin sign would otherwise turn into a `k`.
  public init(_ text: some StringProtocol) throws(Fault) {
    guard !text.isEmpty else { throw .empty }
    guard !text.contains("@") else { throw .isAddress }
    guard text.utf8.count <= 253 else { throw .tooLong }
    if !text.utf8.allSatisfy(DomainName.isLegal) {
      for character in text where !character.utf8.allSatisfy(DomainName.isLegal) {
        // A joiner hides behind the letter that it stands on.
        throw .illegalCharacter(HiddenCharacters.first(in: String(character)) ?? character)
      }
    }
    let lowered = text.lowercased()
    let labels = lowered.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1 else { throw .noEnding }
    guard labels[0] != "" else { throw .leadingDot }
    for label in labels {
      guard !label.isEmpty else { throw .emptyLabel }
      guard label.utf8.count <= 63 else { throw .labelTooLong(String(label)) }
      guard label.first != "-", label.last != "-" else { throw .hyphenAtEdge(String(label)) }
    }
    guard let ending = labels.last, !ending.allSatisfy(\.isNumber) else { throw .numericEnding }
    self.text = lowered
  }

  /// Takes a name as it is written, also with the dot of the root behind it, as name servers have it.
  public init(written text: some StringProtocol) throws(Fault) {
    try self.init(text.last == "." && text.dropLast().contains(".") ? text.dropLast() : text[...])
  }

  /// Bytes, not characters: books hold thousands of names.
  private static func isLegal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Everything before the first dot, such as `trynorthquay`.
  public var stem: String { String(text[..<firstDot]) }

  /// Everything behind the first dot, without it, such as `com` or `co.uk`.
  public var ending: String { String(text[firstDot...].dropFirst()) }

  /// Bytes, not characters: every frame asks this of each name that is shown.
  private var firstDot: String.Index { text.utf8.firstIndex(of: UInt8(ascii: ".")) ?? text.endIndex }

  /// Whether there can be such an ending.
  ///
  /// Source: RFC 1123, section 2.1, and ICANN's root zone: endings are two letters at least, and letters alone unless they are punycode.
  var hasPossibleEnding: Bool {
    guard let last = text.utf8.split(separator: UInt8(ascii: ".")).last, last.count > 1 else { return false }
    return last.starts(with: "xn--".utf8) || last.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// `1.trynorthquay.com` out of a numbered list, without the number. Our choice: where five letters and more stand behind it, so that `1.co.uk`
  /// stays.
  var withoutListNumber: DomainName {
    let number = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard !number.isEmpty, number.count < 5, text.utf8.dropFirst(number.count).first == UInt8(ascii: "."),
      let rest = try? DomainName(text.dropFirst(number.count + 1)), rest.stem.utf8.count > 4
    else { return self }
    return rest
  }

  /// Whether a label is in punycode, so that it shows other letters in a browser than here.
  public var isPunycode: Bool {
    hasHyphens(1) && text.split(separator: ".").contains { $0.hasPrefix("xn--") }
  }

  /// The name in the letters that a browser shows for its punycode; nil where the punycode stands for none.
  ///
  /// Source: RFC 3492 and UTS 46, as Foundation's URLs decode them.
  public var shown: String? { isPunycode ? URLComponents(string: "http://\(text)/")?.host : text }

  /// Whether a label has hyphens in places 3 and 4 without being punycode: registries keep such labels for themselves.
  ///
  /// Source: RFC 5891, section 4.2.3.1; ICANN's registry agreement, specification 5, of labels with hyphens there.
  public var hasReservedHyphens: Bool {
    guard hasHyphens(2) else { return false }
    return text.split(separator: ".").contains { $0.dropFirst(2).hasPrefix("--") && !$0.hasPrefix("xn--") }
  }

  /// Whether so many hyphens stand in a row somewhere: bytes, since every frame asks this of each name that is shown.
  private func hasHyphens(_ wanted: Int) -> Bool {
    // Hardly any name has one.
    guard text.utf8.withContiguousStorageIfAvailable({ $0.contains(UInt8(ascii: "-")) }) ?? true else { return false }
    var count = 0
    for byte in text.utf8 {
      count = byte == UInt8(ascii: "-") ? count + 1 : 0
      if count == wanted { return true }
    }
    return false
  }

  public var description: String { text }

  public static func < (left: DomainName, right: DomainName) -> Bool { left.text < right.text }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    do {
      try self.init(text)
    } catch {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a domain name: \(error)"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
