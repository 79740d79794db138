import Ordering

// What the domain step shows of a kind that picks from lists.

extension WizardState {
  /// Whether the endings are asked for: for ideas, and to narrow pre-warmed stock.
  public var hasEndings: Bool { draft?.kind.registersNames == true || draft?.kind == .preWarmed }

  /// How far the lists are, one part a vendor.
  public var listProgress: [String] {
    guard let draft, draft.kind.picksFromList || draft.kind == .package else { return [] }
    return draft.kind.vendors.compactMap { vendor in
      if domains.reading.contains(vendor) { return "\(vendor.title): reading the list" }
      if let failure = domains.listFailures[vendor] { return "\(vendor.title): \(Sentences.failure(failure))" }
      guard draft.kind.picksFromList, draft.kind != .unfinishedForm else { return nil }
      return "\(vendor.title): \(Sentences.count(draft.lines.count { $0.listing?.vendor == vendor }, "domain"))"
    }
  }
}
