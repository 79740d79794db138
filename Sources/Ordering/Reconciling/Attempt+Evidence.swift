extension Attempt {
  /// What follows from a whole reading of the vendor's lists; nil where nothing does yet.
  ///
  /// A plain no stands once they have shown nothing as its rule asks, the noted checks counted. Our choice: not while the vendor would not
  /// sell the names again, unless the no itself says that they are taken.
  public func event(after listing: ListingEvidence, in mode: Mode) -> AttemptEvent? {
    switch listing.evidence {
    case nil:
      guard state == .verify, let refusal, listing.missing.isEmpty, listing.stated == nil else { return nil }
      if listing.witness == .sold, refusal.names.isEmpty { return nil }
      let rule = AbsenceRule(for: refusal, at: purchase.vendor, in: mode)
      return rule.checks == 1 || rule.verdict(on: self) == .met ? .refusalStands : nil
    // That a part is there is known; all of it would be news.
    case .some(.some) where state == .partial: return nil
    case let evidence?: return .evidence(evidence)
    }
  }

  /// The account it has to be looked for through, where the last time nobody could for want of it.
  public var accountNeeded: VendorAccount? {
    guard case .failure(.otherAccount(let needed))? = checks.last?.note else { return nil }
    return needed
  }

  /// What the vendor said no with, while that is not final.
  public var said: Refusal? {
    guard state == .verify else { return nil }
    if let refusal { return refusal }
    guard case .said(let refusal)? = history.last(where: { $0.state == .verify })?.note else { return nil }
    return refusal
  }

  /// How often its vendor was really asked about it.
  public var looks: [ReconciliationCheck] { checks.filter(\.isLook) }

  /// Entries of the baseline that lists do not show any more, but for those that a person knows to be gone.
  public func missing(from shown: some Sequence<String>) -> [String] {
    let shown = Set(shown).union(acknowledged.gone ?? [])
    return baseline.filter { !shown.contains($0) }
  }
}
