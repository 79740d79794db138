import Foundation
import Ordering

extension Password {
  /// The password as a JSON string, quotes and all.
  func literal() throws(VendorFailure) -> Data { try Call.encoded(text) }

  /// The text with the password, should a vendor have repeated it in whatever form, replaced by its mark.
  func removed(from words: String) -> String { SecretSearch.typed(text).cut(words) }
}
