import Ordering

/// What is said before and after a change of what a vendor holds.
public enum HoldingChangeSentences {
  /// What stands before a change: what is destroyed, what cannot be had back, what to type.
  ///
  /// Sources: Instantly, cancel accounts (mail and conversations are deleted for good; a domain whose every account is cancelled ends);
  /// Saleshandy, delete and revoke (rotation, slot rule, revocable until removed); ScaledMail, delete order (whole order, subscription).
  public static func question(_ question: HoldingQuestion) -> String {
    if question.changes.count > 1 { return questionOfMany(question) }
    let type = question.word.map { " Type ‘\($0)’ and press Enter." } ?? ""
    switch question.change {
    case .cancelMailboxes(let addresses):
      return "Cancel \(count(addresses.count)) at Instantly for good: \(losses(question.domains))? "
        + "All their Unibox mail and conversations are deleted and cannot be had back." + endings(question.domains) + type
    case .deleteDomain(let domain):
      let mailboxes = question.domains.flatMap(\.mailboxes)
      let what =
        mailboxes.isEmpty ? "Its mailboxes leave" : "Its \(Sentences.count(mailboxes.count, "mailbox leaves", "mailboxes leave"))"
      return
        "Delete \(domain.name) at Saleshandy? \(what) the sending rotation. On annual flexi a replacement slot is reserved, on "
        + "every other plan none. The deletion can be undone until the domain is really removed; when that is, Saleshandy does not say."
        + type
    case .revokeDeletion(let domain):
      return "Undo the deletion of \(domain.name)? It becomes active again, and a reserved replacement slot is given back."
    case .cancelOrder(let order, _):
      let names = question.domains.map(\.name.text)
      let what =
        names.isEmpty
        ? "ScaledMail names no domain of it." : "It is for \(Sentences.list(names, shown: 6)): every mailbox on it ends."
      let amount = order.amount.map { ", \($0) USD" } ?? ""
      return
        "Cancel order \(order.id) (\(order.description)\(amount)) at ScaledMail, the whole order with its subscription? \(what) "
        + "It cannot be cancelled in part. When it ends and what is refunded is not published." + type
    case .swapRedirect, .swapDomain, .retag: return ""
    }
  }

  /// `trynorthquay.com (ada.lind, ada and 3 more)`.
  private static func losses(_ domains: [HoldingQuestion.Loss]) -> String {
    let shown = domains.prefix(4).map { loss in
      let aliases = loss.mailboxes.map { String($0.prefix { $0 != "@" }) }
      return "\(loss.name) (\(Sentences.list(aliases, shown: domains.count > 2 ? 3 : 6)))"
    }
    let rest = domains.dropFirst(4)
    guard !rest.isEmpty else { return Sentences.list(shown, shown: 4) }
    let mailboxes = rest.reduce(0) { $0 + $1.mailboxes.count }
    return shown.joined(separator: ", ") + " and \(count(mailboxes)) on \(Sentences.count(rest.count, "more domain"))"
  }

  private static func endings(_ domains: [HoldingQuestion.Loss]) -> String {
    let ending = domains.filter(\.ends).map(\.name.text)
    guard !ending.isEmpty else { return "" }
    return ending.count == 1
      ? " No account is left on \(ending[0]), so the domain ends too."
      : " No account is left on \(Sentences.list(ending)), so these domains end too."
  }

  private static func count(_ mailboxes: Int) -> String { HoldingsSentences.count(mailboxes) }

  /// What Enter does in the question.
  static func yes(to question: HoldingQuestion) -> String {
    switch question.change {
    case .cancelMailboxes: "Cancel mailboxes"
    case .cancelOrder: question.changes.count == 1 ? "Cancel subscription" : "Cancel subscriptions"
    case .deleteDomain: question.changes.count == 1 ? "Delete domain" : "Delete domains"
    case .revokeDeletion: question.changes.count == 1 ? "Undo deletion" : "Undo deletions"
    case .swapRedirect, .swapDomain, .retag: "Change"
    }
  }

  /// What Esc does in the question.
  static func no(to question: HoldingQuestion) -> String { question.change.destroys ? "Keep" : "No" }
}

// What came of a change

extension HoldingChangeSentences {
  static func changing(_ vendor: Vendor) -> String { "\(vendor.title) is asked to change it. One moment." }

  /// What is said once the vendor made a change.
  static func done(_ change: HoldingChange) -> String {
    switch change {
    case .cancelMailboxes(let addresses): return "Done: \(count(addresses.count)) cancelled."
    case .deleteDomain(let domain): return "Done: \(domain.name) deleted. As long as it is listed, u undoes that."
    case .revokeDeletion(let domain): return "Done: \(domain.name) is active again."
    case .cancelOrder(let order, _): return "Done: order \(order.id) cancelled with its subscription."
    case .swapRedirect(let name, let to, _):
      let what = to.isEmpty ? "the redirect of \(name) is removed" : "\(name) will lead to \(to)"
      return "Done: \(what). ScaledMail may show the old one for a while."
    case .swapDomain(let old, let new, _, _):
      return "Done: \(new) takes the place of \(old). ScaledMail may show the old one for a while."
    case .retag(let order, let tag, _):
      return tag.isEmpty ? "Done: order \(order.id) has no tag now." : "Done: order \(order.id) has the tag ‘\(tag)’."
    }
  }

  /// What is said when a change was refused, or nobody knows whether it was made.
  static func notChanged(_ vendor: Vendor, _ failure: VendorFailure) -> String {
    let why = "\(vendor.title): \(Sentences.failure(failure))"
    return failure.mayHaveChanged
      ? "\(why) The change may have happened. Look for it in the list once that could be read again, before you try again."
      : "Nothing was changed. \(why)"
  }
}
