import Ordering

// What is said of changes that are confirmed together.

extension HoldingChangeSentences {
  /// Names everything that is changed, each once. The facts are those of the question about one.
  static func questionOfMany(_ question: HoldingQuestion) -> String {
    let type = question.word.map { " Type ‘\($0)’ and press Enter." } ?? ""
    let names = question.changes.map(subject)
    let all = Sentences.list(names, shown: names.count)
    switch question.change {
    case .deleteDomain:
      return "Delete \(names.count) domains at Saleshandy: \(all)? Their mailboxes leave the sending rotation. On annual flexi a "
        + "replacement slot is reserved for each, on every other plan none. A deletion can be undone until the domain is really removed."
        + type
    case .revokeDeletion:
      return
        "Undo the deletion of \(names.count) domains: \(all)? They become active again, and reserved replacement slots are given back."
    case .cancelOrder:
      let domains = question.domains.map(\.name.text)
      let what =
        domains.isEmpty
        ? "ScaledMail names no domain of them."
        : "They are for \(Sentences.list(domains, shown: domains.count)): every mailbox on them ends."
      return "Cancel \(names.count) orders at ScaledMail with their subscriptions: \(all)? \(what) None can be cancelled in part. "
        + "When they end and what is refunded is not published." + type
    case .cancelMailboxes, .swapRedirect, .swapDomain, .retag: return ""
    }
  }

  /// What a change is of, in a word.
  static func subject(_ change: HoldingChange) -> String {
    switch change {
    case .cancelMailboxes(let addresses): HoldingsSentences.count(addresses.count)
    case .deleteDomain(let domain), .revokeDeletion(let domain): domain.name.text
    case .cancelOrder(let order, _), .retag(let order, _, _): order.id
    case .swapRedirect(let name, _, _), .swapDomain(let name, _, _, _): name.text
    }
  }

  /// While several are made.
  static func goingOn(_ batch: ChangeBatch) -> String {
    "\(batch.count - batch.waiting.count) of \(batch.count): the vendor is asked to change it. One moment."
  }

  /// Once the last of several is made.
  static func done(_ change: PendingChange, of count: Int) -> String {
    count > 1 ? "Done: all \(count) changes are made; the last was \(change.intent.targets.joined(separator: ", "))." : change.done
  }

  /// Of those that come behind one that was not made.
  static func leftOut(_ changes: [HoldingChange]) -> String {
    guard !changes.isEmpty else { return "" }
    let names = changes.map(subject)
    return " Not sent: \(Sentences.list(names, shown: names.count))."
  }
}

extension HoldingsSentences {
  static func tooMany(_ count: Int) -> String {
    "\(count) are marked; at most \(ChangeBatch.most) go at once, so that the question names each. Unmark some with Space."
  }

  static func markedDomains(_ count: Int, _ rules: HoldingRules) -> String {
    guard count > 0 else { return "No domain is marked any more." }
    let what =
      rules.allows(.deleteDomain) ? "d deletes what is marked, u undoes its deletion" : "r changes the redirect of what is marked"
    return "\(Sentences.count(count, "domain")) marked; \(what)."
  }

  static func markedOrders(_ count: Int) -> String {
    count == 0
      ? "No order is marked any more." : "\(Sentences.count(count, "order")) marked; c cancels what is marked, t changes its tag."
  }
}
