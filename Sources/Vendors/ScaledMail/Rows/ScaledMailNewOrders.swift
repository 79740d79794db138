import Foundation
import Ordering

/// Orders that are listed and do not stand in the baseline of an attempt.
struct ScaledMailNewOrders: Sendable {
  /// Those that may be the attempt's, in the vendor's order.
  var ids: [String]
  /// Those made long before it was sent, newest first; only for an attempt that a restored book made, whose baseline lacks what was listed
  /// between the list that the copy knew last and the purchase. Such an order may have our tag, should a clock be wrong by days; else it is none
  /// of the attempt, however much of it is unexplained: nothing would ever explain it, and there may be any number of them.
  let old: [String]
  /// Entries of the baseline that are listed no more.
  let missing: [String]
}

extension ScaledMailClient {
  /// Our choice: an order is long before an attempt when a day lies between them, in seconds, as at Instantly: clocks may differ by that.
  private static let clockTolerance: TimeInterval = 86_400

  /// Source: Vendors/ScaledMail, Orders, `created_at`. One without a date may be the attempt's.
  func newOrders(since attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> ScaledMailNewOrders {
    let listed = try await orderList(query).whole()
    let known = Set(attempt.baseline)
    let missing = missing(of: attempt, .order, from: listed.map { Known.order($0.id) })
    let new = listed.filter { !known.contains(Known.order($0.id)) }
    guard attempt.request.isLost, let sent = attempt.sentAt else {
      return ScaledMailNewOrders(ids: new.map(\.id).uniqued(), old: [], missing: missing)
    }
    let earliest = sent.addingTimeInterval(-Self.clockTolerance)
    let old = new.filter { order in order.createdAt.map { $0 < earliest } ?? false }
      .sorted { $0.createdAt ?? .distantPast > $1.createdAt ?? .distantPast }.map(\.id).uniqued()
    return ScaledMailNewOrders(ids: new.map(\.id).uniqued().filter { !old.contains($0) }, old: old, missing: missing)
  }
}
