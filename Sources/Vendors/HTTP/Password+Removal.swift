import Foundation
import Ordering

extension Password {
  /// The password as a JSON string, quotes and all.
  func literal() throws(VendorFailure) -> Data { try Call.encoded(text) }

  /// The text with the password, should a vendor have repeated it plainly or as it stands in a body, replaced by its mark.
  func removed(from words: String) -> String {
    guard !isEmpty else { return words }
    var forms = [text]
    if let literal = try? literal() { forms.append(String(String(decoding: literal, as: UTF8.self).dropFirst().dropLast())) }
    // The longer form first: the shorter one may be a part of it.
    return forms.sorted { $0.utf8.count > $1.utf8.count }.reduce(words) { $0.replacing($1, with: description) }
  }
}
