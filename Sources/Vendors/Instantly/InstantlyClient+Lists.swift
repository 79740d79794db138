import Foundation
import Ordering

extension InstantlyClient {
  /// Source: Purchasing, HTTP client.
  static let maximumPages = 1000

  /// Every row of a list, page by page.
  ///
  /// Source: Vendors/Instantly, Paging: stop on an empty page or a missing cursor.
  private func rows(
    of path: String, _ query: [(String, String)] = [], concealing: Set<String> = []
  ) async throws(VendorFailure) -> [JSON] {
    var rows: [JSON] = []
    var cursors: Set<String> = []
    var cursor: String?
    for _ in 0..<InstantlyClient.maximumPages {
      let start = cursor.map { [("starting_after", $0)] } ?? []
      let page = try await gateway.read(.get(path, [("limit", "100")] + query + start), as: .other, concealing: concealing)
      let items: [JSON] = try page.required("items", \.array)
      rows += items
      guard !items.isEmpty, let next = page["next_starting_after"].filledText else { return rows }
      guard cursors.insert(next).inserted else { throw .unreadable("the list gives the same cursor twice") }
      cursor = next
    }
    throw .unreadable("a list of more than \(InstantlyClient.maximumPages) pages")
  }

  /// The workspace's orders, cancelled ones among them.
  func orderRows() async throws(VendorFailure) -> [InstantlyOrderRow] {
    var read: [InstantlyOrderRow] = []
    for row in try await rows(of: Path.orders) { read.append(try InstantlyOrderRow(row)) }
    return read
  }

  /// The workspace's mailboxes, cancelled ones among them; passwords are not asked for.
  func accountRows() async throws(VendorFailure) -> [InstantlyAccountRow] { try read(await rows(of: Path.accounts)) }

  /// The same with the presence of their passwords, which tells that a mailbox is ready.
  func accountRowsWithReadiness() async throws(VendorFailure) -> [InstantlyAccountRow] {
    try read(await rows(of: Path.accounts, [("with_passwords", "true")], concealing: ["password"]))
  }

  private func read(_ rows: [JSON]) throws(VendorFailure) -> [InstantlyAccountRow] {
    var read: [InstantlyAccountRow] = []
    for row in rows { read.append(try InstantlyAccountRow(row)) }
    return read
  }
}
