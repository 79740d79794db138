import Foundation
import Ordering

extension JSON {
  /// The domain a row is about; nil for a text that is no domain name, which none of ours can be.
  /// - Throws: `unreadable` when the row names none at all.
  func listedDomain() throws(VendorFailure) -> DomainName? {
    let text: String = try required("domain", \.string)
    guard !text.allSatisfy(\.isWhitespace) else { throw .unreadable("a row without a domain") }
    return try ListedName.read(text)
  }
}
