import Ordering

// Changes of what the vendors hold: questions, answers, forms.

extension Sentences {
  /// What stands before a change: what is destroyed, what cannot be had back, what to type.
  ///
  /// Sources: Instantly, cancel accounts (mail and conversations are deleted for good; a domain whose every account is cancelled ends);
  /// Saleshandy, delete and revoke (rotation, slot rule, revocable until removed); ScaledMail, delete order (whole order, subscription).
  public static func question(_ question: HoldingQuestion) -> String {
    let type = question.word.map { " Type ‘\($0)’ and press Enter." } ?? ""
    switch question.change {
    case .cancelMailboxes(let addresses):
      return "Cancel \(count(addresses.count, "mailbox", "mailboxes")) at Instantly for good: \(losses(question.domains))? "
        + "All their Unibox mail and conversations are deleted and cannot be had back." + endings(question.domains) + type
    case .deleteDomain(let domain):
      let mailboxes = question.domains.flatMap(\.mailboxes)
      let what = mailboxes.isEmpty ? "Its mailboxes leave" : "Its \(count(mailboxes.count, "mailbox leaves", "mailboxes leave"))"
      return
        "Delete \(domain.name) at Saleshandy? \(what) the sending rotation. On annual flexi a replacement slot is reserved, on "
        + "every other plan none. It can be taken back until it is really removed; when that is, Saleshandy does not say." + type
    case .revokeDeletion(let domain):
      return "Take the deletion of \(domain.name) back? It becomes active again, and a reserved replacement slot is given back."
    case .cancelOrder(let order, _):
      let names = question.domains.map(\.name.text)
      let what =
        names.isEmpty ? "ScaledMail names no domain of it." : "It is for \(list(names, shown: 6)): every mailbox on it ends."
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
      "\(loss.name) (\(list(loss.mailboxes.map { String($0.prefix { $0 != "@" }) }, shown: domains.count > 2 ? 3 : 6)))"
    }
    let rest = domains.dropFirst(4)
    guard !rest.isEmpty else { return list(shown, shown: 4) }
    let mailboxes = rest.reduce(0) { $0 + $1.mailboxes.count }
    return shown.joined(separator: ", ") + " and \(count(mailboxes, "mailbox", "mailboxes")) on \(count(rest.count, "more domain"))"
  }

  private static func endings(_ domains: [HoldingQuestion.Loss]) -> String {
    let ending = domains.filter(\.ends).map(\.name.text)
    guard !ending.isEmpty else { return "" }
    return ending.count == 1
      ? " No account is left on \(ending[0]), so the domain ends too."
      : " No account is left on \(list(ending)), so these domains end too."
  }

  /// What Enter does in the question.
  static func yes(to question: HoldingQuestion) -> String {
    switch question.change {
    case .cancelMailboxes, .cancelOrder: "Cancel it"
    case .deleteDomain: "Delete"
    case .revokeDeletion: "Take back"
    case .swapRedirect, .swapDomain, .retag: "Change it"
    }
  }

  static func typeWord(_ question: HoldingQuestion, typed: String) -> String {
    let word = question.word ?? ""
    return typed.allSatisfy(\.isWhitespace)
      ? "Confirmation: type ‘\(word)’ and press Enter, or press Esc; nothing is changed before."
      : "Confirmation: ‘\(typed)’ is not ‘\(word)’. Type it as it stands in the question, or press Esc."
  }
  static let changeNotPasted = "Confirmation: type it by hand; nothing pasted destroys anything."

  static func changing(_ vendor: Vendor) -> String { "\(vendor.title) is asked to change it. One moment." }

  /// What is said once the vendor took a change.
  static func done(_ change: HoldingChange) -> String {
    switch change {
    case .cancelMailboxes(let addresses):
      return "Instantly took it: \(count(addresses.count, "mailbox is", "mailboxes are")) cancelled."
    case .deleteDomain(let domain):
      return "Saleshandy took it: \(domain.name) is deleted. As long as it is listed, u takes that back."
    case .revokeDeletion(let domain): return "Saleshandy took it: \(domain.name) is active again."
    case .cancelOrder(let order, _): return "ScaledMail took it: order \(order.id) is cancelled with its subscription."
    case .swapRedirect(let name, let to, _):
      let what = to.isEmpty ? "the redirect of \(name) is removed" : "\(name) will lead to \(to)"
      return "ScaledMail took it: \(what). It may show the old one for a while."
    case .swapDomain(let old, let new, _, _):
      return "ScaledMail took it: \(new) takes the place of \(old). It may show the old one for a while."
    case .retag(let order, let tag, _):
      return tag.isEmpty
        ? "ScaledMail took it: order \(order.id) has no tag now." : "ScaledMail took it: order \(order.id) has the tag ‘\(tag)’."
    }
  }

  /// What is said when a change was refused, or nobody knows whether it was made.
  static func notChanged(_ vendor: Vendor, _ failure: VendorFailure) -> String {
    failure.mayHaveChanged
      ? "\(vendor.title): \(self.failure(failure)) The change may have happened. The list is read again; look there before you try again."
      : "Nothing was changed. \(vendor.title): \(self.failure(failure))"
  }
}

// The forms

extension Sentences {
  public static func title(of form: HoldingForm) -> String {
    switch form.subject {
    case .redirect(let domain): "Redirect of \(domain.name)"
    case .swap(let domain, _): "Another name for \(domain.name)"
    case .tag(let order): "Tag of order \(order.id)"
    }
  }

  public static func title(of field: HoldingField) -> String {
    switch field {
    case .redirect: title(of: DetailField.redirect)
    case .tag: "Tag"
    case .newName: "New name"
    case .registrar: title(of: DetailField.hostingProvider)
    case .registrarUser: title(of: DetailField.hostingUser)
    case .registrarPassword: title(of: DetailField.hostingPassword)
    case .registrarLink: title(of: DetailField.hostingLink)
    case .word: "Old name"
    }
  }

  public static func hint(for field: HoldingField, in form: HoldingForm) -> String {
    switch field {
    case .redirect: return "where visitors go; a path is kept. Empty removes the redirect."
    case .tag: return "at most \(ScaledMailRules.changedTagLength) characters. Empty removes the tag."
    case .newName:
      guard case .swap(_, let unused) = form.subject, !unused.isEmpty else {
        return "no name bought at ScaledMail is unused: fill in the registrar where the new one stands."
      }
      return "one bought at ScaledMail and unused (\(list(unused.map(\.text)))), or any with its registrar."
    case .registrar: return "empty where the new name was bought at ScaledMail, else such as Namecheap."
    case .registrarUser: return "the account's user name there."
    case .registrarPassword: return "goes to ScaledMail with this change and is kept nowhere."
    case .registrarLink: return "the registrar's page. May stay empty."
    case .word:
      guard case .swap(let domain, _) = form.subject else { return "" }
      return "\(domain.name) gives up its place, and its mailboxes their addresses. Type it by hand to confirm."
    }
  }

  /// What is wrong with a field: the field, the rule and the way out.
  public static func problem(of field: HoldingField, _ fault: HoldingFault, _ form: HoldingForm) -> String {
    "\(title(of: field)): \(reason(fault, in: field))"
  }

  private static func reason(_ fault: HoldingFault, in field: HoldingField) -> String {
    switch fault {
    case .redirect(let fault): reason(.redirect(fault))
    case .leadsToItself(let name): "\(name) cannot lead to itself. Type the main site."
    case .unchanged: "that is what it is now. Type another, or press Esc."
    case .nothingToRemove: "there is none to remove. Type the main site, or press Esc."
    case .tooLong(let count, let maximum): reason(.tooLong(count, maximum: maximum))
    case .name(let fault): "not a domain name: \(self.fault(fault)). Type it such as northquayhq.com."
    case .notBought(let name, let unused):
      unused.isEmpty
        ? "\(name) is not bought at ScaledMail. Fill in the registrar where it stands."
        : "\(name) is not bought and unused at ScaledMail. Type \(list(unused.map(\.text))), or fill in the registrar where it stands."
    case .missing:
      field == .newName
        ? "this is required. Type the name that takes its place."
        : "this is required with a registrar. Type it, or empty the others."
    case .wrongWord(let expected): "type ‘\(expected)’ by hand to give it up, or press Esc."
    }
  }
}
