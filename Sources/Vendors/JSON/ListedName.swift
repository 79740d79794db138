import Foundation
import Ordering

/// Reads the domain a row of a list is about, as vendors write it: capital letters, blanks, a trailing dot, an address around it.
enum ListedName {
  /// - Returns: nil for a name of another form than any of ours has, such as one in other letters.
  /// - Throws: `unreadable` for a text in which several names stand, and for one that does not say which name it is about: words, a name
  ///   without its ending, or one of which letters are hidden.
  static func read(_ text: String) throws(VendorFailure) -> DomainName? {
    if let name = try? DomainName(text) { return withoutWWW(name) }
    let pieces = pieces(of: text)
    guard pieces.allSatisfy(\.isWhole) else { throw .unreadable(untold) }
    let names = pieces.compactMap { try? DomainName($0.text) }
    guard let first = names.first else {
      guard pieces.contains(where: { $0.text.contains(".") }) else { throw .unreadable(untold) }
      return nil
    }
    guard text.contains("://") || Set(names).count == 1 else { throw .unreadable("a row of several domains") }
    return withoutWWW(first)
  }

  private static let untold = "a row that does not say which domain it is about"

  /// An address of a mailbox in lower case, without blanks or dots around it.
  /// - Throws: `unreadable` for a text that is no address, or hides letters of one.
  static func address(_ text: String) throws(VendorFailure) -> String {
    let address = text.lowercased().trimmingCharacters(in: CharacterSet(charactersIn: ".").union(.whitespacesAndNewlines))
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), (parts[0] + parts[1]).unicodeScalars.allSatisfy(isOfAddress)
    else { throw .unreadable("a mailbox without a whole address") }
    return address
  }

  /// A run of letters that may be a name, without dots around it, and whether no sign beside it hides more of it.
  private struct Piece {
    let text: String
    let isWhole: Bool
  }

  private static func pieces(of text: String) -> [Piece] {
    let seen = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return seen.indices.split { !isOfName(seen[$0]) }.map { run in
      let before = run.first.flatMap { $0 == seen.startIndex ? nil : seen[seen.index(before: $0)] }
      let after = run.last.flatMap { last in seen[seen.index(after: last)...].first }
      let name = String(String.UnicodeScalarView(run.map { seen[$0] }))
      return Piece(
        text: name.trimmingCharacters(in: CharacterSet(charactersIn: ".")),
        isWhole: before.map { isApart($0, "/@([{<\"'“‘«,;=:|") } ?? true && after.map { isApart($0, "/@)]}>\"'”’»,;:?#&|") } ?? true
      )
    }
  }

  private static func isApart(_ scalar: Unicode.Scalar, _ signs: String) -> Bool {
    scalar.properties.isWhitespace || signs.unicodeScalars.contains(scalar)
  }

  /// Letters of any script stay together, so that no name of ours is read out of another one.
  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    let facts = scalar.properties
    return scalar == "." || scalar == "-" || scalar == "_" || facts.isAlphabetic || facts.numericType != nil
      || facts.canonicalCombiningClass != .notReordered
  }

  /// Our choice: of the signs that an address may have, `*`, `?` and `#` stand where letters are hidden.
  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    isOfName(scalar) || "!$%&'+/=^`{|}~".unicodeScalars.contains(scalar)
  }

  /// Nobody orders `www.` of a name.
  private static func withoutWWW(_ name: DomainName) -> DomainName {
    guard name.text.hasPrefix("www.") else { return name }
    return (try? DomainName(name.text.dropFirst(4))) ?? name
  }
}
