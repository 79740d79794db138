import Foundation
import Ordering
import Wizard

extension Effect {
  var isQuote: Bool { if case .confirmQuote = self { true } else { false } }
  var isVolume: Bool { if case .volumePlan = self { true } else { false } }
  var isLookUp: Bool {
    switch self {
    case .checkNames, .searchNames, .suggestNames: true
    default: false
    }
  }
  var wake: (Wake, Date)? { if case .wake(let wake, let time) = self { (wake, time) } else { nil } }
  var isWake: Bool { wake != nil }

  /// Whether it asks for what another effect asks for already: the same order bought twice, a vendor asked for two batches at once.
  func repeats(_ open: Effect) -> Bool {
    switch (self, open) {
    case (.place(let order, _), .place(let other, _)): order.id == other.id || order.draft == other.draft
    case (.checkNames(let vendor, _, let revision), .checkNames(let other, _, let its)): vendor == other && revision == its
    case (.searchNames(_, _, let revision), .searchNames(_, _, let its)): revision == its
    case (.suggestNames, _), (.priceList, _), (.workspaces, _), (.openDraft, _), (.mailboxNames, _), (.finalCheck, _),
      (.listDomains, _), (.packages, _), (.pendingForms, _), (.uploadPicture, _):
      self == open
    case (.holdings(let vendor, _, let revision), .holdings(let other, _, let its)): vendor == other && revision == its
    case (.changeHolding, .changeHolding): true
    case (.holdingWorkspaces, .holdingWorkspaces): true
    case (.heldMailboxes, _), (.orderDetails, _): self == open
    default: false
    }
  }

  /// Whether an answer is one to this effect.
  func isAnswered(by answer: Answer, at now: Date) -> Bool {
    switch (self, answer) {
    case (.loadHome, .home), (.deleteDraft, .draftDeleted), (.workspaces, .workspaces): true
    case (.loadHome, .bookFailed), (.openDraft, .bookFailed), (.saveDraft, .bookFailed), (.deleteDraft, .bookFailed): true
    case (.archive(let ids, let isArchived), .archive(let its, let wasAway, _)): ids == its && isArchived == wasAway
    case (.openDraft(let id), .draft(let draft)): draft.id == id
    case (.checkNames(let vendor, let names, let revision), .names(let from, let asked, _, let its)):
      (vendor, names, revision) == (from, asked, its)
    case (.searchNames(let search, let isBrand, let revision), .offered(let keyword, let asBrand, _, let its)):
      (search.keyword, isBrand, revision) == (keyword, asBrand, its)
    case (.suggestNames(let vendor, _, let revision), .suggested(let from, _, let its)): (vendor, revision) == (from, its)
    case (.priceList(let vendor), .priceList(let from, _)): vendor == from
    case (.confirmQuote(_, let revision), .quoteConfirmed(_, let its)): revision == its
    case (.mailboxNames(_, let domain, _), .mailboxNames(let its, _)): domain == its
    case (.listDomains(_, let vendor, _, let revision), .listed(let from, _, let its)): (vendor, revision) == (from, its)
    case (.packages, .packages), (.pendingForms, .pendingForms): true
    case (.uploadPicture(let path), .pictureUploaded(let its, _)): path == its
    case (.finalCheck(_, let revision), .finalCheck(_, let its)): revision == its
    case (.place(let order, _), .order(let its, _)), (.place(let order, _), .planStopped(let its, _)): order.id == its.id
    case (.openOrder(let id), .order(let order, false)): id == order.id
    case (.follow(let id), .followed(let its, _)): id == its.id
    case (.priceRest(let id), .restPriced(let its, _)): id == its
    case (.missingNames, .missingNames): true
    case (.holdings(let vendor, _, let revision), .holdings(let from, _, let its)): (vendor, revision) == (from, its)
    case (.holdingWorkspaces(let revision), .holdingWorkspaces(_, let its)): revision == its
    case (.heldMailboxes(let vendor, let domain, _, let revision), .heldMailboxes(let from, let id, _, let its)):
      (vendor, domain.id, revision) == (from, id, its)
    case (.orderDetails(let vendor, let id, _, let revision), .orderDetails(let from, let of, _, let its)):
      (vendor, id, revision) == (from, of, its)
    case (.changeHolding(_, let revision), .holdingChanged(_, let its)): revision == its
    case (.volumePlan(_, let revision), .volumePlan(_, let its)): revision == its
    case (.wake(let wake, let time), .woke(let its)): wake == its && time <= now
    default: false
    }
  }
}

extension Answer {
  /// Whether more answers to the same effect follow: a plan tells of every purchase.
  var isOneOfSeveral: Bool { if case .order(_, isPlacing: true) = self { true } else { false } }
}
