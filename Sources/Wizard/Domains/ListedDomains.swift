import Foundation
import Ordering

// Domains that are picked from a vendor's list: pre-warmed stock, own domains, bought names.

extension DomainsScreen {
  /// Reads the lists of every vendor that sells this kind of order.
  mutating func readLists() {
    guard draft.kind.picksFromList else { return }
    guard draft.kind != .unfinishedForm else {
      if state.forms.last?.isEmpty != false || draft.form == nil { readStart() } else { offerForms() }
      return
    }
    let revision = context.shared.nextRevision()
    for vendor in draft.kind.vendors {
      state.lists[vendor] = .asking(revision: revision, since: now)
      let endings = draft.kind == .preWarmed ? draft.endings.filter(vendor.lookUpRules.stockEndings.contains) : []
      let search = StockSearch(text: searchedPart, endings: endings, workspace: draft.details.workspace)
      emit(.vendor(.listDomains(draft.kind, vendor, search, revision: revision)))
    }
  }

  /// The part of a name that narrows the lists; empty for all.
  private var searchedPart: String { draft.brand.trimmingCharacters(in: .whitespaces).lowercased() }

  mutating func receiveListed(_ result: Result<[ListedDomain], VendorFailure>, from vendor: Vendor, revision: Int) {
    guard state.lists[vendor]?.isAwaiting(revision) == true, draft.kind.picksFromList else { return }
    state.lists[vendor] = Asked(result, at: now)
    switch result {
    case .failure(let failure): say(DomainsSentences.listFailed(vendor, failure), .warning)
    case .success(let listed):
      let part = searchedPart
      let found = listed.filter { part.isEmpty || $0.name.text.contains(part) }
      put(found, from: vendor)
      keepCursor()
      if !found.isEmpty, state.focus == .brand, draft.brand.isEmpty { state.focus = .names }
      if !state.lists.values.contains(where: \.isAsking), draft.lines.isEmpty {
        say(DomainsSentences.listEmpty(draft.kind, isNarrowed: !part.isEmpty))
      }
      caretToEnd()
    }
  }

  /// Puts what a vendor lists in the place of what it listed before; chosen names stay.
  private mutating func put(_ found: [ListedDomain], from vendor: Vendor) {
    draft.lines.removeAll { !$0.isChosen && $0.origin == .listed(vendor) }
    var positions = Dictionary(draft.lines.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for domain in found {
      if let position = positions[domain.name] {
        if draft.lines[position].listing?.vendor == vendor { draft.lines[position].listing = domain.listing }
      } else {
        positions[domain.name] = draft.lines.count
        draft.lines.append(DraftLine(domain.name, origin: .listed(vendor), listing: domain.listing))
      }
    }
  }

  /// The order's vendor and provider follow the first chosen domain; without one, any may be chosen.
  mutating func followListing() {
    guard draft.kind.picksFromList, draft.kind != .unfinishedForm else { return }
    guard let first = draft.chosen.first?.listing else {
      draft.offer = draft.kind.offers.count == 1 ? draft.kind.offers[0] : nil
      return
    }
    if draft.kind == .boughtDomains, draft.offer != nil { return }
    draft.offer = draft.kind == .boughtDomains ? nil : Offer(first.vendor, first.provider ?? .google)
  }

  /// How far the lists are, one part a vendor.
  public var listProgress: [String] {
    guard draft.kind.picksFromList || draft.kind == .package else { return [] }
    return draft.kind.vendors.compactMap { vendor in
      if isReading(vendor) { return DomainsSentences.readingList(of: vendor) }
      if let failure = listFailure(of: vendor) { return "\(vendor.title): \(Sentences.failure(failure))" }
      guard draft.kind.picksFromList, draft.kind != .unfinishedForm else { return nil }
      return "\(vendor.title): \(Sentences.count(draft.lines.count { $0.listing?.vendor == vendor }, "domain"))"
    }
  }

  /// Whether a list could not be read.
  public var hasListFailure: Bool { draft.kind.vendors.contains { listFailure(of: $0) != nil } }

  private func isReading(_ vendor: Vendor) -> Bool {
    switch draft.kind {
    case .package: state.packages.isAsking
    case .unfinishedForm: state.forms.isAsking
    case .newDomains, .preWarmed, .extraMailboxes, .ownDomains, .boughtDomains: state.lists[vendor]?.isAsking == true
    }
  }

  private func listFailure(of vendor: Vendor) -> VendorFailure? {
    switch draft.kind {
    case .package: state.packages.failure
    case .unfinishedForm: state.forms.failure
    case .newDomains, .preWarmed, .extraMailboxes, .ownDomains, .boughtDomains: state.lists[vendor]?.failure
    }
  }
}
