import Ordering

// The price of the order as the vendor has it: taken on whichever step the person is, and shown at the review as a change where it is one.

extension ReviewScreen {
  mutating func receiveConfirmation(_ result: Result<ConfirmedQuote, VendorFailure>, revision: Int) {
    guard entry.quote.asked.isAwaiting(revision) else { return }
    entry.quote.asked = Asked(result, at: now)
    switch result {
    case .success(.quote(let quote)):
      let before = entry.quote.quote
      entry.quote.quote = quote
      noticeMove(from: before)
    case .success(.refused(let refusal)): say(ReviewSentences.quoteRefused(refusal), .problem)
    case .failure: break
    }
  }

  /// A price list came, or could not be read.
  mutating func pricesRead(of vendor: Vendor) {
    guard draft.offer?.vendor == vendor else { return }
    let before = entry.quote.quote
    requote()
    noticeMove(from: before)
  }

  /// At the review, a price that changed is shown beside the one before, and the total has to be typed again; so has one that was typed before
  /// its price was there, also where it turns out to be the right one.
  mutating func noticeMove(from old: Quote?) {
    guard isShown else { return }
    let new = entry.quote.quote
    if let old, !old.isSamePrice(as: new) {
      state.movedFrom = old.dueNow == new?.dueNow ? nil : old.dueNow
      say(ReviewSentences.totalMoved(from: old.dueNow, to: new?.dueNow, at: old.offer.vendor), .warning)
    } else if state.isTypedBlind {
      say(ReviewSentences.typedBlind, .warning)
    } else {
      return
    }
    state.total = ""
    state.isTypedBlind = false
    caretToEnd()
  }
}
