import Foundation
import Ordering

extension InstantlyClient {
  /// Source: Vendors/Instantly, Paging: a hundred rows a page; the end is an empty page or a missing cursor.
  private static let format = ListFormat(
    name: "items", cursor: ListFormat.Cursor(member: "next_starting_after", query: "starting_after"))

  /// The workspace's orders, cancelled ones among them.
  func orderRows() async throws(VendorFailure) -> [InstantlyOrderRow] { try await orderList().whole() }

  /// The workspace's mailboxes, cancelled ones among them; passwords are not asked for.
  func accountRows() async throws(VendorFailure) -> [InstantlyAccountRow] { try await accountList().whole() }

  /// The same with the presence of their passwords, which tells that a mailbox is ready.
  func accountRowsWithReadiness() async throws(VendorFailure) -> [InstantlyAccountRow] {
    let call = Call.get(Path.accounts, [("limit", "100"), ("with_passwords", "true")])
    return try await gateway.list(call, InstantlyClient.format, concealing: ["password"]) { row throws(VendorFailure) in
      try InstantlyAccountRow(row)
    }.whole()
  }

  /// As far as the orders can be read.
  func orderList() async throws(VendorFailure) -> ListReading<InstantlyOrderRow> {
    try await gateway.list(.get(Path.orders, [("limit", "100")]), InstantlyClient.format) { row throws(VendorFailure) in
      try InstantlyOrderRow(row)
    }
  }

  /// As far as the mailboxes can be read.
  func accountList() async throws(VendorFailure) -> ListReading<InstantlyAccountRow> {
    try await gateway.list(.get(Path.accounts, [("limit", "100")]), InstantlyClient.format) { row throws(VendorFailure) in
      try InstantlyAccountRow(row)
    }
  }
}
