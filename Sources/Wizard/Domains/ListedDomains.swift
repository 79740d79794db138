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
      let search = StockSearch(text: draft.searchedPart, endings: endings, workspace: draft.details.workspace)
      emit(.vendor(.listDomains(draft.kind, vendor, search, revision: revision)))
    }
  }

  mutating func receiveListed(_ result: Result<ShownList<ListedDomain>, VendorFailure>, from vendor: Vendor, revision: Int) {
    guard state.lists[vendor]?.isAwaiting(revision) == true, draft.kind.picksFromList else { return }
    state.lists[vendor] = Asked(result, at: now)
    switch result {
    case .failure(let failure): say(DomainsSentences.listFailed(vendor, failure), .warning)
    case .success(let listed):
      let part = draft.searchedPart
      let found = listed.filter { part.isEmpty || $0.name.text.contains(part) }
      draft.put(found, from: vendor)
      keepCursor()
      if !found.isEmpty, state.focus == .brand, draft.brand.isEmpty { state.focus = .names }
      // A list that could not be read is not sold out, whatever the other vendor's shows.
      if !state.lists.values.contains(where: { $0.isAsking || $0.failure != nil || $0.value?.part != nil }),
        draft.lines.isEmpty
      {
        say(DomainsSentences.listEmpty(draft.kind, isNarrowed: !part.isEmpty))
      }
      sayPart(listed.part, of: vendor, "domain")
      caretToEnd()
    }
  }

  /// Says what is missing of a list that is shown.
  mutating func sayPart(_ part: ListPart?, of vendor: Vendor, _ noun: String) {
    if let part { say(DomainsSentences.isPart(part, of: vendor, noun), .warning) }
  }
}
