import Ordering

extension AuditEvent {
  /// What the audit says of a step an attempt has made.
  init(_ attempt: Attempt, reply: RawReply? = nil) {
    let last = attempt.history.last
    let before = attempt.history.dropLast().last?.state
    let kind: Kind =
      switch (before, attempt.state) {
      case (nil, _): .attemptBegun
      case (.intent, .sending): .sending
      case (.awaitingPayment, .awaitingPayment): .looked
      // An owner that is gone, or a copy of the book from before, has answered nothing.
      case (.sending, _) where last?.note != AttemptEvent.ownerGone.note && last?.note != AttemptEvent.restored.note: .answered
      default: .reconciled
      }
    var facts = ["state": attempt.state.rawValue]
    if kind == .attemptBegun {
      facts["operation"] = attempt.purchase.kind.rawValue
      facts["names"] = attempt.purchase.names.map(\.text).joined(separator: " ")
      facts["request"] = attempt.request.isLost ? nil : attempt.request.sha256
      facts["supersedes"] = attempt.supersedes?.text
      facts["account"] = attempt.account?.title
    } else {
      facts["note"] = last.map { $0.note.filtered(attempt.purchase.words).rawValue }
      facts["vendorOrder"] = attempt.vendorOrder
      facts["status"] = reply?.status.map { "\($0)" }
      facts["reply"] = reply?.body.sha256
    }
    self.init(kind, order: attempt.order, attempt: attempt.id, facts: facts)
  }

  /// What the audit says of an approval that a plan goes on.
  init(rest quote: Quote, of order: Order.ID) {
    var facts = ["rest": "of the plan", "vendor": quote.offer.vendor.rawValue]
    facts["approvedCents"] = quote.dueNow.map { "\($0.cents)" }
    self.init(.approved, order: order, facts: facts)
  }

  /// What the audit says of a check of the vendor's lists.
  init(_ check: ReconciliationCheck, attempt: Attempt.ID, order: Order.ID) {
    var facts = ["finding": check.finding.rawValue]
    facts["names"] = check.names.isEmpty ? nil : check.names.map(\.text).joined(separator: " ")
    facts["missing"] = check.missing == 0 ? nil : "\(check.missing)"
    facts["witness"] = check.witness?.rawValue
    facts["note"] = check.note == .nothing ? nil : check.note.rawValue
    self.init(.looked, order: order, attempt: attempt, facts: facts)
  }

  /// What the audit says of a person's word on an attempt.
  init(_ word: Acknowledgements, attempt: Attempt.ID, order: Order.ID, reason: String) {
    var facts = ["note": reason]
    facts["gone"] = word.gone?.joined(separator: "; ")
    facts["goneCount"] = word.goneCount.map { "\($0)" }
    facts["foreign"] = word.foreign?.map { ([$0.kind.rawValue, $0.id] + $0.names).joined(separator: " ") }.joined(separator: "; ")
    facts["account"] = word.accounts?.map(\.title).joined(separator: "; ")
    self.init(.acknowledged, order: order, attempt: attempt, facts: facts)
  }

  /// What the audit says of an approval.
  init(_ order: Order) {
    var facts = [
      "vendor": order.plan.offer.vendor.rawValue, "provider": order.plan.offer.provider.rawValue,
      "names": order.plan.names.map(\.text).joined(separator: " "), "mailboxes": "\(order.mailboxCount)",
      "purchases": order.plan.purchases.map(\.kind.rawValue).joined(separator: " "),
    ]
    facts["approvedCents"] = order.approvedTotal.map { "\($0.cents)" }
    facts["dueNowCents"] = order.quote.dueNow.map { "\($0.cents)" }
    facts["card"] = order.quote.card.map { "\($0.brand) \($0.lastFour.suffix(4))" }
    self.init(.approved, draft: order.draft, order: order.id, facts: facts)
  }
}

extension Purchase {
  /// Words about it without its registrant.
  fileprivate func words(_ text: String) -> String { registrant.map { PersonRedactor($0).words(text) } ?? text }
}
