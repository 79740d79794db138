import Foundation
import Ordering

// Domains that are picked from a vendor's list: pre-warmed stock, own domains, bought names.

extension WizardModel {
  /// Reads the lists of every vendor that sells this kind of order.
  mutating func readLists() {
    guard let draft = state.draft, draft.kind.picksFromList else { return }
    guard draft.kind != .unfinishedForm else {
      if state.domains.forms.isEmpty || draft.form == nil { askForStart() } else { openForms() }
      return
    }
    state.domains.listRevision += 1
    state.domains.listFailures = [:]
    let text = draft.brand.trimmingCharacters(in: .whitespaces).lowercased()
    for vendor in draft.kind.vendors {
      state.domains.reading.insert(vendor)
      let endings =
        draft.kind == .preWarmed && vendor == .instantly ? draft.endings.filter(InstantlyRules.stockEndings.contains) : []
      let search = StockSearch(text: text, endings: endings, workspace: draft.details.workspace)
      emit(.listDomains(draft.kind, vendor, search, revision: state.domains.listRevision))
    }
  }

  mutating func takeListed(_ result: Result<[ListedDomain], VendorFailure>, from vendor: Vendor, revision: Int) {
    guard revision == state.domains.listRevision, var draft = state.draft, draft.kind.picksFromList else { return }
    state.domains.reading.remove(vendor)
    switch result {
    case .failure(let failure): listFailed(vendor, failure)
    case .success(let listed):
      let text = draft.brand.trimmingCharacters(in: .whitespaces).lowercased()
      let found = listed.filter { text.isEmpty || $0.name.text.contains(text) }
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
      state.draft = draft
      if !found.isEmpty, state.domains.focus == .brand, draft.brand.isEmpty { state.domains.focus = .names }
      if state.domains.reading.isEmpty, state.draft?.lines.isEmpty == true {
        say(Sentences.listEmpty(draft.kind, isNarrowed: !text.isEmpty))
      }
      caretToEnd()
    }
  }

  mutating func listFailed(_ vendor: Vendor, _ failure: VendorFailure) {
    state.domains.listFailures[vendor] = failure
    say(Sentences.listFailed(vendor, failure), .warning)
  }

  /// The order's vendor and provider follow the first chosen domain; without one, any may be chosen.
  mutating func followListing() {
    guard let draft = state.draft, draft.kind.picksFromList, draft.kind != .unfinishedForm else { return }
    guard let first = draft.chosen.first?.listing else {
      state.draft?.offer = draft.kind.offers.count == 1 ? draft.kind.offers[0] : nil
      return
    }
    if draft.kind == .boughtDomains, draft.offer != nil { return }
    let provider = first.provider ?? .google
    state.draft?.offer = draft.kind == .boughtDomains ? nil : Offer(first.vendor, provider)
  }
}
