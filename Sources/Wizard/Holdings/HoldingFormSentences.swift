import Ordering

/// What the forms of changes say.
public enum HoldingFormSentences {
  public static func title(of form: HoldingForm) -> String {
    switch form.subject {
    case .redirect(let domains): "Redirect of \(domains.count == 1 ? domains[0].name.text : "\(domains.count) domains")"
    case .swap(let domain, _): "Another name for \(domain.name)"
    case .tag(let orders): orders.count == 1 ? "Tag of order \(orders[0].id)" : "Tag of \(orders.count) orders"
    }
  }

  public static func title(of field: HoldingField) -> String {
    switch field {
    case .redirect: Sentences.title(of: DetailField.redirect)
    case .tag: "Tag"
    case .newName: "New name"
    case .registrar: Sentences.title(of: DetailField.hostingProvider)
    case .registrarUser: Sentences.title(of: DetailField.hostingUser)
    case .registrarPassword: Sentences.title(of: DetailField.hostingPassword)
    case .registrarLink: Sentences.title(of: DetailField.hostingLink)
    case .word: "Old name"
    }
  }

  public static func hint(for field: HoldingField, in form: HoldingForm) -> String {
    switch field {
    case .redirect: return "where visitors\(all(in: form)) go; a path is kept. Empty removes the redirect."
    case .tag:
      return
        "\(all(in: form).dropFirst())\(all(in: form).isEmpty ? "" : ": ")at most \(ScaledMailRules.changedTagLength) characters. Empty removes the tag."
    case .newName:
      guard case .swap(_, let unused) = form.subject, !unused.isEmpty else {
        return "no name bought at ScaledMail is unused: fill in the registrar where the new one stands."
      }
      return "one bought at ScaledMail and unused (\(Sentences.list(unused.map(\.text)))), or any with its registrar."
    case .registrar: return "empty where the new name was bought at ScaledMail, else such as Namecheap."
    case .registrarUser: return "the account's user name there."
    case .registrarPassword: return "goes to ScaledMail with this change and is kept nowhere."
    case .registrarLink: return "the registrar's page. May stay empty."
    case .word:
      guard case .swap(let domain, _) = form.subject else { return "" }
      return "\(domain.name) gives up its place, and its mailboxes their addresses. Type it by hand to confirm."
    }
  }

  /// All that one answer changes, each by its name; empty for one.
  private static func all(in form: HoldingForm) -> String {
    let names: [String] =
      switch form.subject {
      case .redirect(let domains): domains.map(\.name.text)
      case .tag(let orders): orders.map(\.id)
      case .swap: []
      }
    return names.count > 1 ? " of \(Sentences.list(names, shown: names.count))" : ""
  }

  /// What Enter does in the last field.
  static func acceptTitle(of form: HoldingForm) -> String {
    switch form.subject {
    case .redirect: "Change redirect"
    case .swap: "Swap names"
    case .tag: "Change tag"
    }
  }

  /// What is wrong with a field: the field, the rule and the way out.
  public static func problem(of field: HoldingField, _ fault: HoldingFault, _ form: HoldingForm) -> String {
    "\(title(of: field)): \(reason(fault, in: field))"
  }

  private static func reason(_ fault: HoldingFault, in field: HoldingField) -> String {
    switch fault {
    case .hiddenCharacter(let character): Sentences.hidden(character)
    case .redirect(let fault): Sentences.reason(.redirect(fault))
    case .leadsToItself(let name): "\(name) cannot lead to itself. Type the main site."
    case .unchanged: "that is what it is now. Type another, or press Esc."
    case .nothingToRemove: "there is none to remove. Type the main site, or press Esc."
    case .tooLong(let count, let maximum): Sentences.reason(.tooLong(count, maximum: maximum))
    case .name(let fault): "not a domain name: \(Sentences.fault(fault)). Type it such as northquayhq.com."
    case .notBought(let name, let unused):
      unused.isEmpty
        ? "\(name) is not bought at ScaledMail. Fill in the registrar where it stands."
        : "\(name) is not bought and unused at ScaledMail. Type \(Sentences.list(unused.map(\.text))), or fill in the registrar where it stands."
    case .missing:
      field == .newName
        ? "this is required. Type the name that takes its place."
        : "this is required with a registrar. Type it, or empty the others."
    case .wrongWord(let expected): "type ‘\(expected)’ by hand to give it up, or press Esc."
    }
  }
}
