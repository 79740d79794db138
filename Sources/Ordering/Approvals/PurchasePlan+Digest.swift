import Foundation

extension PurchasePlan {
  /// What tells one purchase from another that is approved: its offer, domains, mailboxes and terms, without prices and without the mark by which
  /// one try of it is found at the vendor.
  /// - Parameter mark: the order's id, which the tag of its purchases carries.
  /// - Returns: SHA-256 in hex.
  public func digest(mark: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let bare = purchases.map { purchase in
      var purchase = purchase
      (purchase.quotedTotal, purchase.due, purchase.quotedLines) = (nil, nil, nil)
      return purchase
    }
    guard let data = try? encoder.encode(PurchasePlan(offer: offer, purchases: bare)) else { return "" }
    let text = String(decoding: data, as: UTF8.self)
    // A mark is ten characters of the program's own generator and stands in no name.
    return Data((mark.isEmpty ? text : text.replacing(mark, with: "")).utf8).sha256
  }
}
