import Foundation
import Ordering

// Tolerant reading: fields we do not know are passed over, lists that are missing count as empty, numbers may come as strings.

extension JSON {
  /// The member; `null` when there is none or this is no object.
  subscript(key: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members[key] ?? .null
  }

  var isNull: Bool { self == .null }

  /// Only a true `true` or `false`: a flag that decides about money is not guessed from `"true"` or `1`.
  var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// A string, or a number as written.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// A text with something in it.
  var filledText: String? { text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } }

  var array: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The elements; none when the list is missing.
  var list: [JSON] { array ?? [] }

  /// A whole number: `3`, `"3"` or `3.0`. Nil from 2⁵³ on, where readers of JSON begin to disagree about what is written, and arithmetic
  /// with a few of them would end the program.
  ///
  /// Source: RFC 8259, section 6.
  var integer: Int? {
    guard let text, let integer = JSON.wholeNumber(text), integer.magnitude < 1 << 53 else { return nil }
    return integer
  }

  /// How many of something there are: 0 to a million. Our choice: no account has more of anything, and sums of these stay far from the
  /// integer's limit.
  var count: Int? { integer.flatMap { (0...1_000_000).contains($0) ? $0 : nil } }

  private static func wholeNumber(_ text: String) -> Int? {
    if let integer = Int(text) { return integer }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "0" }) else { return nil }
    return Int(parts[0])
  }

  var money: Money? { text.flatMap(Money.init(vendorText:)) }

  var instant: Date? { text.flatMap(DateParsing.date) }

  /// The domain a text is, blanks and the dot of the root around it aside.
  var domainName: DomainName? {
    string.flatMap { try? DomainName($0.trimmingCharacters(in: CharacterSet(charactersIn: ".").union(.whitespacesAndNewlines))) }
  }

  /// A member that has to be there.
  /// - Throws: `VendorFailure.unreadable` with the member's name.
  func required<Value>(_ key: String, _ kind: KeyPath<JSON, Value?>) throws(VendorFailure) -> Value {
    guard let value = self[key][keyPath: kind] else {
      throw .unreadable(self[key].isNull ? "“\(key)” is missing" : "“\(key)” has an unexpected form")
    }
    return value
  }

  /// A member that may be missing or null, but not of another kind.
  /// - Throws: `VendorFailure.unreadable` with the member's name.
  func optional<Value>(_ key: String, _ kind: KeyPath<JSON, Value?>) throws(VendorFailure) -> Value? {
    self[key].isNull ? nil : try required(key, kind)
  }
}

extension Money {
  /// Reads an amount from the digits a vendor wrote, exactly.
  ///
  /// Programs that add amounts as binary fractions write 16.31 as `16.310000000000002` or `16.309999999999999`; our choice: at least six
  /// zeros or nines behind the cents are taken for such a residue, since no price has so many places. A true fraction of a cent, an
  /// exponent and anything else are refused.
  init?(vendorText text: String) {
    if let exact = Money(text: text) {
      self = exact
      return
    }
    guard let point = text.firstIndex(of: ".") else { return nil }
    let decimals = text[text.index(after: point)...]
    guard decimals.count >= 10, decimals.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    let residue = decimals.dropFirst(2).prefix(6)
    guard let cents = Money(text: text[...point] + decimals.prefix(2)) else { return nil }
    if residue == "000000" {
      self = cents
    } else if residue == "999999" {
      self = cents + Money(cents: text.hasPrefix("-") ? -1 : 1)
    } else {
      return nil
    }
  }
}
