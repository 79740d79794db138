import Foundation
import Ordering

extension JSON {
  /// The list an answer holds under a name, or is; none when it has no such list. Many pages show an answer of success as `{}`.
  func listed(_ name: String) -> [JSON] { array ?? self[name].list }

  /// The list an answer holds under a name, or is, where its absence must not be taken for an empty list: before a purchase, and when one is
  /// looked for.
  /// - Throws: `unreadable` when it has no such list.
  func requiredList(_ name: String) throws(VendorFailure) -> [JSON] {
    if let array { return array }
    return try required(name, \.array)
  }

  /// The domain a row is about; nil for a text that is no domain name, which none of ours can be.
  /// - Throws: `unreadable` when the row names none at all.
  func listedDomain() throws(VendorFailure) -> DomainName? {
    let text: String = try required("domain", \.string)
    let trimmed = text.trimmingCharacters(in: .whitespaces)
    return try? DomainName(trimmed.hasSuffix(".") ? trimmed.dropLast() : trimmed[...])
  }
}
