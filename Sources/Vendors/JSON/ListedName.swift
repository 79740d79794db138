import Foundation
import Ordering

/// Reads the domain a row of a list is about, as vendors write it: capital letters, blanks, a trailing dot, an address around it.
enum ListedName {
  /// - Returns: nil for a text in which no domain stands, which none of ours can be.
  /// - Throws: `unreadable` for a text in which several stand.
  static func read(_ text: String) throws(VendorFailure) -> DomainName? {
    if let name = try? DomainName(text) { return withoutWWW(name) }
    let seen = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    let names = seen.split { !isOfName($0) }.compactMap { piece in
      try? DomainName(String(String.UnicodeScalarView(piece)).trimmingCharacters(in: CharacterSet(charactersIn: ".")))
    }
    guard let first = names.first else { return nil }
    guard text.contains("://") || Set(names).count == 1 else { throw .unreadable("a row of several domains") }
    return withoutWWW(first)
  }

  /// An address of a mailbox in lower case, without blanks or dots around it.
  static func address(_ text: String) -> String {
    text.lowercased().trimmingCharacters(in: CharacterSet(charactersIn: ".").union(.whitespacesAndNewlines))
  }

  /// Letters of any script stay together, so that no name of ours is read out of another one.
  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    let facts = scalar.properties
    return scalar == "." || scalar == "-" || facts.isAlphabetic || facts.numericType != nil
      || facts.canonicalCombiningClass != .notReordered
  }

  /// Nobody orders `www.` of a name.
  private static func withoutWWW(_ name: DomainName) -> DomainName {
    guard name.text.hasPrefix("www.") else { return name }
    return (try? DomainName(name.text.dropFirst(4))) ?? name
  }
}
