import Ordering

// What an order of ours costs by its vendor's own lists, wherever it is seen: found after a lost answer, and while it is followed.
// Source: Purchasing, Price wall.

extension Ports {
  /// What the lists that show an attempt whole say of it that is not what was approved; nil where they do not say.
  func differences(_ listing: ListingEvidence, of attempt: Attempt, in order: Order) async -> ReplyDifferences? {
    guard case .all(let id)? = listing.evidence else { return nil }
    var held = listing.order
    if held == nil { held = await billed(attempt, as: id ?? attempt.vendorOrder) }
    return held.flatMap { order.differences(of: attempt, from: $0) }
  }

  /// The vendor's own order of an attempt; nil where its number is unknown, and where it cannot be read now.
  func billed(_ attempt: Attempt) async -> HeldOrder? { await billed(attempt, as: attempt.vendorOrder) }

  private func billed(_ attempt: Attempt, as id: String?) async -> HeldOrder? {
    guard let id else { return nil }
    let read = await captured { () throws(VendorFailure) in
      try await client(for: attempt).billedOrder(id, attempt.purchase.workspace)
    }
    return try? read.get()
  }
}
