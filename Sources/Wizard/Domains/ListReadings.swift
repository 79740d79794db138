import Ordering

/// How far the vendors' lists are that an order begins with.
public struct ListReadings {
  private let draft: Draft
  private let state: DomainsState

  init(_ draft: Draft, _ state: DomainsState) {
    self.draft = draft
    self.state = state
  }

  /// How far the lists are, one part a vendor.
  public var progress: [String] {
    guard draft.kind.picksFromList || draft.kind == .package else { return [] }
    return draft.kind.vendors.compactMap { vendor in
      if isReading(vendor) { return DomainsSentences.readingList(of: vendor) }
      if let failure = failure(of: vendor) { return "\(vendor.title): \(Sentences.failure(failure))" }
      let part = part(of: vendor)
      guard draft.kind.picksFromList, draft.kind != .unfinishedForm else {
        return part.map { "\(vendor.title): \(Sentences.part($0))" }
      }
      if let part { return "\(vendor.title): \(Sentences.part(part, "domain"))" }
      return "\(vendor.title): \(Sentences.count(draft.lines.count { $0.listing?.vendor == vendor }, "domain"))"
    }
  }

  /// Whether a list could not be read, or not to its end.
  public var hasFailure: Bool { draft.kind.vendors.contains { failure(of: $0) != nil || part(of: $0) != nil } }

  private func part(of vendor: Vendor) -> ListPart? {
    switch draft.kind {
    case .package: state.packages.last?.part
    case .unfinishedForm: state.forms.last?.part
    case .newDomains, .preWarmed, .extraMailboxes, .ownDomains, .boughtDomains: state.lists[vendor]?.value?.part
    }
  }

  private func isReading(_ vendor: Vendor) -> Bool {
    switch draft.kind {
    case .package: state.packages.isAsking
    case .unfinishedForm: state.forms.isAsking
    case .newDomains, .preWarmed, .extraMailboxes, .ownDomains, .boughtDomains: state.lists[vendor]?.isAsking == true
    }
  }

  private func failure(of vendor: Vendor) -> VendorFailure? {
    switch draft.kind {
    case .package: state.packages.failure
    case .unfinishedForm: state.forms.failure
    case .newDomains, .preWarmed, .extraMailboxes, .ownDomains, .boughtDomains: state.lists[vendor]?.failure
    }
  }
}
