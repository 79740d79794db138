import Foundation
import Ordering
import Wizard
import WizardTestSupport

extension Effect {
  var isQuote: Bool { if case .vendor(.confirmQuote) = self { true } else { false } }
  var isVolume: Bool { if case .vendor(.volumePlan) = self { true } else { false } }
  var isLookUp: Bool {
    switch self {
    case .vendor(.checkNames), .vendor(.searchNames), .vendor(.suggestNames): true
    default: false
    }
  }
  var wake: (Wake, Date)? { if case .device(.wake(let wake, let time)) = self { (wake, time) } else { nil } }
  var isWake: Bool { wake != nil }
  var isOpeningOrder: Bool { if case .book(.openOrder) = self { true } else { false } }

  /// Whether it asks for what another effect asks for already: the same order bought twice, a vendor asked for two batches at once.
  func repeats(_ open: Effect) -> Bool {
    switch (self, open) {
    case (.vendor(let request), .vendor(let other)): request.repeats(other)
    case (.purchasing(.place(let order, _)), .purchasing(.place(let other, _))): order.id == other.id || order.draft == other.draft
    case (.book(.openDraft), _): self == open
    default: false
    }
  }

  /// Whether an answer is one to this effect.
  func isAnswered(by answer: Answer, at now: Date) -> Bool {
    switch self {
    case .book(let request): request.isAnswered(by: answer)
    case .vendor(let request): request.isAnswered(by: answer)
    case .purchasing(let request): request.isAnswered(by: answer)
    case .device(.wake(let wake, let time)): if case .woke(wake) = answer { time <= now } else { false }
    case .device(.copy): if case .copied = answer { true } else { false }
    case .device: false
    case .file(let request): request.isAnswered(by: answer)
    }
  }
}

extension FileRequest {
  fileprivate func isAnswered(by answer: Answer) -> Bool {
    switch (self, answer) {
    case (.read(_, _, let revision), .fileRead(_, _, let its)), (.write(_, _, _, let revision), .fileWritten(_, _, let its)):
      revision == its
    default: false
    }
  }
}

extension VendorRequest {
  fileprivate func repeats(_ open: VendorRequest) -> Bool {
    switch (self, open) {
    case (.checkNames(let vendor, _, let revision), .checkNames(let other, _, let its)): vendor == other && revision == its
    case (.searchNames(_, _, let revision), .searchNames(_, _, let its)): revision == its
    case (.suggestNames, _), (.priceList, _), (.workspaces, _), (.mailboxNames, _), (.finalCheck, _),
      (.listDomains, _), (.packages, _), (.pendingForms, _), (.uploadPicture, _):
      self == open
    case (.holdings(let vendor, _, let revision), .holdings(let other, _, let its)): vendor == other && revision == its
    case (.changeHolding, .changeHolding): true
    case (.holdingWorkspaces, .holdingWorkspaces): true
    case (.heldMailboxes, _), (.orderDetails, _): self == open
    default: false
    }
  }

  fileprivate func isAnswered(by answer: Answer) -> Bool {
    switch (self, answer) {
    case (.workspaces, .workspaces): true
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
    case (.holdings(let vendor, _, let revision), .holdings(let from, _, let its)): (vendor, revision) == (from, its)
    case (.holdingWorkspaces(let revision), .holdingWorkspaces(_, let its)): revision == its
    case (.heldMailboxes(let vendor, let domain, _, let revision), .heldMailboxes(let from, let id, _, let its)):
      (vendor, domain.id, revision) == (from, id, its)
    case (.orderDetails(let vendor, let id, _, let revision), .orderDetails(let from, let of, _, let its)):
      (vendor, id, revision) == (from, of, its)
    case (.changeHolding(_, let revision), .holdingChanged(_, let its)),
      (.changeHolding(_, let revision), .changeWaits(_, let its)), (.changeHolding(_, let revision), .changeWithdrawn(let its)),
      (.changeHolding(_, let revision), .changeNotSent(_, let its)),
      (.changeHolding(_, let revision), .changeNotWritten(_, _, let its)):
      revision == its
    case (.volumePlan(_, let revision), .volumePlan(_, let its)): revision == its
    default: false
    }
  }
}

extension BookRequest {
  fileprivate func isAnswered(by answer: Answer) -> Bool {
    switch (self, answer) {
    case (.loadHome(let query), .home(_, _, _, _, _, _, let its)): query == its
    case (.deleteDraft, .draftDeleted), (.loadTotals, .totals), (.loadTotals, .bookFailed), (.rename, .bookFailed): true
    case (.rename(let named, _), .renamed(let its)): named == its
    case (.loadHome, .bookFailed), (.openDraft, .bookFailed), (.saveDraft, .bookFailed), (.deleteDraft, .bookFailed): true
    case (.archive(let ids, let isArchived), .archived(let its, let wasArchived, _)): ids == its && isArchived == wasArchived
    case (.openDraft(let id), .draft(let draft)): draft.id == id
    case (.openOrder(let id), .orderRead(let order)): id == order.id
    case (.openOrder, .bookFailed), (.orderAgain, .bookFailed), (.usedBefore, .bookFailed): true
    case (.loadBasket(let basket), .basket(let its, _)): basket == its
    case (.loadBasket, .bookFailed): true
    case (.takeBack(let whole, _), .takenBack(let its, _)): whole.id == its
    case (.usedBefore(let field, _, _), .usedBefore(let its, _)): field == its
    case (.orderAgain(let before), .orderedAgain(_, let its)): before == its
    case (.readClient(let id, let use), .clientRead(let client, let its)): id == client.id && use == its
    case (.saveClient(let client), .clientSaved(let its, _)): client.id == its.id
    case (.removeClient(let id), .clientRemoved(let its, _)): id == its
    case (.keepForClient(let draft, _), .clientKept(_, let its, _)): draft.id == its
    case (.readClient(let id, _), .clientNotSaved(let its, _)), (.removeClient(let id), .clientNotSaved(let its, _)): id == its
    case (.saveClient(let client), .clientNotSaved(let its, _)): client.id == its
    case (.keepForClient(let draft, let new), .clientNotSaved(let its, _)): (draft.client?.id ?? new) == its
    default: false
    }
  }
}

extension PurchasingRequest {
  fileprivate func isAnswered(by answer: Answer) -> Bool {
    switch (self, answer) {
    case (.place(let order, _), .order(let its, _)), (.place(let order, _), .planStopped(let its, _)),
      (.place(let order, _), .purchaseWaits(let its, _, _)):
      order.id == its.id
    case (.follow(let id), .followed(let its, _)), (.refresh(let id), .followed(let its, _)): id == its.id
    case (.acknowledgeGone(let id, _), .followed(let its, _)), (.acknowledgeAccount(let id, _), .followed(let its, _)): id == its.id
    case (.priceRemainder(let id), .remainderPriced(let its, _)): id == its
    case (.missingNames, .missingNames): true
    default: false
    }
  }
}

extension Answer {
  /// Whether more answers to the same effect follow: a plan tells of every purchase, and what waits for a limit is sent later.
  var isOneOfSeveral: Bool {
    switch self {
    case .order(_, isPlacing: true), .purchaseWaits, .changeWaits: true
    default: false
    }
  }
}
