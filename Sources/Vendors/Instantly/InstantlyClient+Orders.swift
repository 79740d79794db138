import Foundation
import Ordering

/// A row of Instantly's own orders: one a domain, without id, price or status.
///
/// Source: Instantly, list orders.
struct InstantlyOrderRow {
  /// Lower case; kept as text, since a row is a row whatever it says.
  let domain: String
  let createdText: String
  let isCancelled: Bool

  init(_ row: JSON) throws(VendorFailure) {
    let domain: String = try row.required("domain", \.string)
    self.domain = domain.lowercased()
    createdText = row["timestamp_created"].text ?? ""
    isCancelled = row["timestamp_cancelled"].filledText != nil
  }

  /// Rows have no id: a name that was cancelled and ordered again differs in its time.
  var id: String { "\(domain) \(createdText)" }
  var created: Date? { Instant.date(createdText) }
}

extension InstantlyClient {
  /// Clocks may differ by this much, in seconds. Source: reliability, evidence: created ≥ send − 10 min.
  static let clockTolerance: TimeInterval = 600
  /// Source: reliability, HTTP client.
  static let maximumPages = 1000

  /// Every row of a list, page by page.
  ///
  /// Source: Instantly, pagination: stop on an empty page or a missing cursor.
  func rows(of path: String, _ query: [(String, String)] = [], concealing: Set<String> = []) async throws(VendorFailure) -> [JSON] {
    var rows: [JSON] = []
    var cursors: Set<String> = []
    var cursor: String?
    for _ in 0..<InstantlyClient.maximumPages {
      let start = cursor.map { [("starting_after", $0)] } ?? []
      let page = try await gateway.read(.get(path, [("limit", "100")] + query + start), concealing: concealing)
      let items: [JSON] = try page.required("items", \.array)
      rows += items
      guard !items.isEmpty, let next = page["next_starting_after"].filledText else { return rows }
      guard cursors.insert(next).inserted else { throw .unreadable("the list gives the same cursor twice") }
      cursor = next
    }
    throw .unreadable("a list of more than \(InstantlyClient.maximumPages) pages")
  }

  func orderRows() async throws(VendorFailure) -> [InstantlyOrderRow] {
    var read: [InstantlyOrderRow] = []
    for row in try await rows(of: Path.orders) { read.append(try InstantlyOrderRow(row)) }
    return read
  }

  /// The workspace's orders; names among them that are not cancelled must not be ordered again.
  func baseline(_ purchase: Purchase) async throws(VendorFailure) -> Baseline {
    let rows = try await orderRows()
    let held = Set(rows.lazy.filter { !$0.isCancelled }.map(\.domain))
    return Baseline(ids: rows.map(\.id), conflicts: purchase.names.filter { held.contains($0.text) })
  }

  /// Rows with the attempt's names that were not there before it and are not older than it.
  func lookFor(_ attempt: Attempt) async throws(VendorFailure) -> Evidence? {
    let names = attempt.purchase.names
    let wanted = Set(names.map(\.text))
    let known = Set(attempt.baseline)
    let earliest = (attempt.sentAt ?? .distantPast) - InstantlyClient.clockTolerance
    var found: Set<String> = []
    for row in try await orderRows() where wanted.contains(row.domain) && !row.isCancelled && !known.contains(row.id) {
      guard let created = row.created else { throw .unreadable("when \(row.domain) was ordered") }
      if created >= earliest { found.insert(row.domain) }
    }
    return Evidence(found: names.filter { found.contains($0.text) }, of: names, vendorOrder: nil)
  }
}
