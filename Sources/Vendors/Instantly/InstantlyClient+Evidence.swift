import Foundation
import Ordering

extension InstantlyClient {
  /// Our choice: clocks may differ by a day, in seconds, for a clock that is set to another zone's time. What was listed before is known by
  /// the baseline, so the date only keeps out rows that the list lost for a while.
  static let clockTolerance: TimeInterval = 86_400

  /// What the lists show of an attempt: rows of it that were not there before. One that is cancelled by now was ordered too.
  ///
  /// Source: Purchasing, Guard and evidence. New and pre-warmed names are looked for among the orders, extra
  /// mailboxes among the accounts. Our choice: a new row of an older date is not the order for certain, yet never nothing
  /// either; a person decides.
  func findEvidence(_ attempt: Attempt) async throws(VendorFailure) -> ListingEvidence {
    let type = try InstantlyOrderType(attempt.purchase)
    if type == .extraAccounts {
      let rows = try await accountRows()
      return ListingEvidence(try accounts(rows, of: attempt), missing: attempt.missing(from: rows.lazy.map(\.id)))
    }
    let rows = try await orderRows()
    let evidence = try orders(rows, of: attempt)
    let witness = evidence == nil && type == .newDomains ? await witness(of: attempt) : nil
    return ListingEvidence(evidence, missing: attempt.missing(from: rows.lazy.map(\.id)), witness: witness)
  }

  /// Whether the vendor's simulation of the same basket is still valid; nil when it says neither.
  ///
  /// Source: Purchasing, What the lists prove.
  private func witness(of attempt: Attempt) async -> ListingEvidence.Witness? {
    switch try? await confirmQuote(attempt.purchase) {
    case .quote: .stillSold
    case .refused(let refusal) where refusal.code == "unavailable_domains": .sold
    case .refused, nil: nil
    }
  }

  private func orders(_ rows: [InstantlyOrderRow], of attempt: Attempt) throws(VendorFailure) -> Evidence? {
    let names = attempt.purchase.names
    let wanted = Set(names.map(\.text))
    let known = Set(attempt.baseline)
    var found: Set<String> = []
    var isAnyNew = false
    let mayBeNew = attempt.purchase.kind != .instantlyPreWarmed
    for row in rows where wanted.contains(row.domain) && !known.contains(row.id) {
      guard let created = row.created else { throw .unreadable("when \(row.domain) was ordered") }
      isAnyNew = true
      if mayBeNew || row.isPreWarmed != false, created >= InstantlyClient.earliest(of: attempt) { found.insert(row.domain) }
    }
    guard isAnyNew else { return nil }
    return Evidence(found: names.filter { found.contains($0.text) }, of: names, vendorOrder: nil) ?? .some([])
  }

  /// A domain is found with all of its new addresses; with some of them only that something was ordered.
  private func accounts(_ rows: [InstantlyAccountRow], of attempt: Attempt) throws(VendorFailure) -> Evidence? {
    let items = attempt.purchase.items
    let wanted = Set(items.flatMap(\.addresses))
    let known = Set(attempt.baseline)
    var found: Set<String> = []
    var isAnyNew = false
    for row in rows where wanted.contains(row.email) && !known.contains(row.id) {
      guard let created = row.created else { throw .unreadable("when \(row.email) was ordered") }
      isAnyNew = true
      if created >= InstantlyClient.earliest(of: attempt) { found.insert(row.email) }
    }
    guard isAnyNew else { return nil }
    let whole = items.filter { !$0.mailboxes.isEmpty && found.isSuperset(of: $0.addresses) }.map(\.name)
    return Evidence(found: whole, of: attempt.purchase.names, vendorOrder: nil) ?? .some([])
  }

  private static func earliest(of attempt: Attempt) -> Date { (attempt.sentAt ?? .distantPast) - clockTolerance }
}
