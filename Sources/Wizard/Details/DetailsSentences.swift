public import Ordering

/// What the details step says.
public enum DetailsSentences {
  static let title = "Details"
  static let workspacesBeingRead = "Workspace: ScaledMail's workspaces are being read. One moment."
  static let noListHere = "This field has no list; type into it."
  static let countries = "Country"
  static let workspaces = "Workspace"
  static let payments = "How it is paid"
  public static let required = "required"

  static func noWorkspaces(_ failure: VendorFailure?) -> String {
    guard let failure else { return "Workspace: ScaledMail lists none for this key. Make one at ScaledMail, then press F5." }
    return workspacesUnread(failure)
  }
  static func workspacesUnread(_ failure: VendorFailure) -> String {
    "Workspace: ScaledMail's workspaces could not be read: \(Sentences.failure(failure)) F5 refreshes."
  }
  static func workspacesArePart(_ part: ListPart) -> String {
    "Workspace: of ScaledMail's, \(Sentences.part(part, "workspace"))\(Sentences.cause(of: part)) F4 lists them; F5 refreshes."
  }
  static func workspaceGone(_ workspace: Workspace) -> String {
    "Workspace: ‘\(workspace.name)’ is no longer there. Choose another with F4."
  }

  static func pictureUploaded(_ path: String) -> String { "Pictures: ‘\(path)’ is uploaded." }
  static func pictureNotUploaded(_ path: String, _ failure: VendorFailure) -> String {
    "Pictures: ‘\(path)’ could not be uploaded: \(Sentences.failure(failure)) Fix it, or press F5 to try again."
  }

  static func title(of payment: PaymentWay) -> String {
    switch payment {
    case .checkout: "at the checkout page"
    case .freeCredits: "with free credits"
    case .replacement: "with a replacement slot"
    }
  }

  /// What a field shows; a picked one in words.
  public static func shown(_ field: DetailField, in details: Details) -> String {
    field == .payment ? title(of: details.payment) : details[field]
  }

  /// What is sent of a field, where that is something else than was typed; nil where it is sent as it stands.
  public static func sent(_ field: DetailField, of draft: Draft) -> String? {
    let typed = EnteredText.tidy(draft.details[field])
    let country = Country.named(EnteredText.tidy(draft.details.registrant.country))
    switch field {
    case .country: return country.map(\.name)
    case .phone:
      guard case .success(let number) = E164.number(typed), number != typed else { return nil }
      return "sent as \(number)"
    case .postcode:
      guard let country, let code = Postcode.canonical(typed, in: country.code), code != typed else { return nil }
      return typed.isEmpty ? "\(country.name) has none; \(code) is sent" : "sent as \(code)"
    case .redirect:
      guard let sent = redirects(of: draft) else { return nil }
      return sent == typed ? nil : "sent as \(sent)"
    default: return nil
    }
  }

  /// Where the chosen domains lead, as it is sent: `northquay.com`, with more than one `northquay.com (40), willow.example (12)`; nil where that is
  /// empty, no web address, or none that the vendor takes.
  public static func redirects(of draft: Draft) -> String? {
    guard let redirects = draft.details.redirects else { return nil }
    let counts = redirects.counts(draft.chosenNames)
    var sent: [String] = []
    for (redirect, count) in counts.isEmpty ? [(redirects.usual, 0)] : counts {
      guard let own = draft.offer?.vendor == .scaledmail ? redirect.address : redirect.bareHost else { return nil }
      sent.append(counts.count > 1 ? "\(own) (\(count))" : own)
    }
    return Sentences.list(sent)
  }

  /// What stands beside a field that waits for an answer.
  public static let asking = "asking"
  public static let uploading = "uploading"

  /// What to type into a required field that is still empty: the field, the rule and what it takes.
  /// - Returns: nil where something else is wrong, or where a list has nothing to choose from.
  public static func missing(_ problem: Problem, vendor: Vendor) -> String? {
    guard case .detail(let field) = problem.place, field != .workspace, problem.fault == .missing else { return nil }
    let hint = hint(for: field, vendor: vendor)
    let end = hint.hasSuffix(".") ? "" : "."
    return "\(Sentences.title(of: field)): this is required. \(hint.prefix(1).uppercased())\(hint.dropFirst())\(end)"
  }

  /// What a field is for, in a few words.
  public static func hint(for field: DetailField, vendor: Vendor) -> String {
    switch (field, vendor) {
    case (.redirect, .scaledmail):
      "where visitors go; a path is kept. For single domains: site; name.com = other site. May stay empty."
    case (.redirect, .instantly): "the main site, without a path. For single domains: site; name.com = other site. May stay empty."
    case (.redirect, .saleshandy): "the main site, without a path. For single domains: site; name.com = other site."
    case (.firstName, _), (.lastName, _): "of the registrant, at most \(SaleshandyRules.personNameLength.upperBound) characters"
    case (.company, _): "the registrant's company"
    case (.address, _): "street and number"
    case (.city, _), (.state, _): "may stay empty"
    case (.country, _): "code or name; F4 lists them"
    case (.postcode, _): "as written in the country"
    case (.phone, _): "with + and country code"
    case (.label, _): "at most 9 characters, stands in the order's tag. May stay empty."
    case (.coupon, _): "ScaledMail looks at it with the mailboxes, when new domains are bought already. May stay empty."
    case (.workspace, _): "F4 or Enter lists them"
    case (.payment, _): "the checkout page, free credits or a replacement slot; F4 lists them"
    case (.pictures, .saleshandy):
      "PNG, JPG or GIF files of at most 1 MB: a path for all, or Ada Lind = ada.png; Bo Ek = bo.png. May stay empty."
    case (.pictures, _):
      "https:// addresses of at most 150 characters: one for all, or Ada Lind = https://…; Bo Ek = https://…. May stay empty."
    case (.hostingProvider, _): "where the domains are registered, such as Namecheap"
    case (.hostingUser, _): "the account's user name there"
    case (.hostingPassword, _): "goes to ScaledMail with the order and is kept nowhere"
    case (.hostingLink, _): "the registrar's page. May stay empty."
    case (.sequencerProvider, _): "the sending program to connect, such as Instantly. May stay empty."
    case (.sequencerUser, _): "the account's user name there"
    case (.sequencerPassword, _): "goes to ScaledMail with the order and is kept nowhere"
    case (.sequencerLink, _): "the sequencer's page. May stay empty, but for pre-warmed domains."
    case (.sequencerWorkspace, _): "the sequencer's workspace. May stay empty."
    case (.sequencerTag, _): "{{ID}} becomes the payment's id. May stay empty."
    }
  }
}

extension Problem {
  /// A required field that nothing was typed into.
  public var isEmptyField: Bool {
    switch fault {
    case .missing, .phone(.empty), .redirect(.empty): true
    default: false
    }
  }
}
