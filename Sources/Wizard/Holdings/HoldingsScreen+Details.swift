import Ordering

// What is asked beside the list: the mailboxes of a domain, and what else is known of an order.

extension HoldingsScreen {
  /// Asks for the mailboxes of the domain under the cursor, unless they are known or being asked for.
  mutating func askForMailboxes() {
    guard let domain = lists.focusedDomain, domain.mailboxes == nil else { return }
    let vendor = state.vendor
    switch state.reading.mailboxes[domain.id] {
    case .asking, .received: return
    case .failed, .idle, nil: break
    }
    let revision = context.shared.nextRevision()
    let question = Asked<ShownList<HeldMailbox>>.asking(revision: revision, since: now)
    state.readings[vendor]?.mailboxes[domain.id] = question
    emit(.vendor(.heldMailboxes(vendor, domain, state.workspace(at: vendor), revision: revision)))
  }

  mutating func receiveMailboxes(
    _ result: Result<ShownList<HeldMailbox>, VendorFailure>, of domain: HeldDomain.ID, from vendor: Vendor, revision: Int
  ) {
    guard state.readings[vendor]?.mailboxes[domain]?.isAwaiting(revision) == true else { return }
    let answer = Asked(result, at: now)
    state.readings[vendor]?.mailboxes[domain] = answer
    if let part = answer.value?.part, isShown { say(HoldingsSentences.mailboxesArePart(part, at: vendor), .warning) }
    keepRowsInside()
  }

  /// Asks for the domains and the tag of the order under the cursor.
  mutating func askForDetails() {
    guard let order = lists.focusedOrder else { return }
    let vendor = state.vendor
    guard state.reading.details[order.id]?.isAsking != true else { return }
    let revision = context.shared.nextRevision()
    let question = Asked<HeldOrder>.asking(revision: revision, since: now)
    state.readings[vendor]?.details[order.id] = question
    emit(.vendor(.orderDetails(vendor, id: order.id, state.workspace(at: vendor), revision: revision)))
  }

  mutating func receiveDetails(
    _ result: Result<HeldOrder, VendorFailure>, of order: HeldOrder.ID, from vendor: Vendor, revision: Int
  ) {
    guard state.readings[vendor]?.details[order]?.isAwaiting(revision) == true else { return }
    let answer = Asked(result, at: now)
    state.readings[vendor]?.details[order] = answer
    if case .failure(let failure) = result, isShown { say(HoldingsSentences.detailsUnread(vendor, failure), .warning) }
    keepRowsInside()
  }
}
