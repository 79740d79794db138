public import Ordering

// The kinds of orders, and the lists they begin with.

extension DomainsSentences {
  /// What stands in place of an empty table.
  public static func intro(_ kind: OrderKind) -> [String] {
    switch kind {
    case .newDomains:
      [
        "Type a brand, such as northquay, and press Enter: ideas are looked up at every vendor.",
        "Or type or paste names, such as trynorthquay.com: commas, blanks and lines all part them.",
      ]
    case .package:
      [
        "Press F4 for ScaledMail's packages; each takes a fixed number of domains.",
        "Then type a brand and press Enter, or type or paste names: they are bought with the order.",
      ]
    case .ownDomains:
      [
        "Type or paste names that are registered elsewhere, and press Enter.",
        "ScaledMail sets them up there with the registrar's account, which is asked for at the details.",
      ]
    case .preWarmed: ["No pre-warmed domain is listed. Type a part of a name and press Enter, or press F5 to refresh."]
    case .extraMailboxes: ["No domain at Instantly is listed that takes further mailboxes. F5 refreshes."]
    case .boughtDomains: ["No bought name without mailboxes is listed at ScaledMail. F5 refreshes."]
    case .unfinishedForm: ["Press F4 for the paid orders that wait for their domains and names; F5 refreshes."]
    }
  }

  /// The label of the field above the table.
  public static func searchLabel(_ kind: OrderKind, isShort: Bool) -> String {
    switch kind {
    case .newDomains, .package: isShort ? "Brand  " : "Brand or names  "
    case .ownDomains, .unfinishedForm: isShort ? "Names  " : "Type or paste names  "
    case .preWarmed, .extraMailboxes, .boughtDomains: isShort ? "Find  " : "Part of a name  "
    }
  }

  /// What the list says of the focused domain, in words.
  public static func detail(ofListed line: DraftLine, kind: OrderKind) -> String {
    guard let listing = line.listing else {
      return kind == .ownDomains ? "Registered elsewhere; nothing is looked up for it." : "Belongs to the paid order."
    }
    let aliases = listing.mailboxes.map(\.alias)
    switch kind {
    case .preWarmed:
      if aliases.isEmpty {
        return listing.vendor == .instantly ? "The price comes with Instantly's quote." : "Names of the mailboxes are not listed."
      }
      return "Comes with \(Sentences.list(aliases))."
    case .extraMailboxes: return aliases.isEmpty ? "Its mailboxes are not listed." : "Has \(Sentences.list(aliases))."
    case .newDomains, .ownDomains, .boughtDomains, .package, .unfinishedForm:
      return "Bought at \(listing.vendor.title), in no order yet."
    }
  }

  static func readingList(of vendor: Vendor) -> String { "\(vendor.title): reading the list" }
  static func listEmpty(_ kind: OrderKind, isNarrowed: Bool) -> String {
    if isNarrowed { return "Nothing in the list has this in its name. Clear the field and press Enter for all of it." }
    return kind == .preWarmed
      ? "The stock is sold out just now. That is no error; it is filled from time to time, and F5 refreshes."
      : "The list is empty."
  }
  static func listFailed(_ vendor: Vendor, _ failure: VendorFailure) -> String {
    "\(vendor.title)'s list could not be read: \(Sentences.failure(failure)) F5 refreshes."
  }
  /// What is missing of a list that is shown, and the way to the rest.
  static func isPart(_ part: ListPart, of vendor: Vendor, _ noun: String) -> String {
    "\(vendor.title): \(Sentences.part(part, noun)). What is missing may be there all the same\(Sentences.cause(of: part)) F5 refreshes."
  }
  /// The title of a list to choose from.
  static func title(_ title: String, _ part: ListPart?) -> String {
    part.map { "\(title) (\(Sentences.part($0)))" } ?? title
  }
  /// Names a vendor thought of, or offered, as far as they could be read.
  static func ideasArePart(_ part: ListPart, of vendor: Vendor) -> String {
    "\(vendor.title)'s ideas: \(Sentences.part(part, "name"))\(Sentences.cause(of: part)) F5 asks again."
  }
  static let listBeingRead = "ScaledMail's list is being read. One moment."

  static let packages = "Packages"
  static let noPackages = "ScaledMail lists no packages. F5 refreshes."
  static func packageChosen(_ package: MailboxPackage) -> String {
    "\(package.name) takes exactly \(Sentences.count(package.domains, "domain")). Choose as many."
  }

  static let forms = "Paid orders without domains"
  static let noForms = "No paid order waits for its domains. Nothing is left to finish."
  static func line(of found: WorkspaceForm) -> String {
    let amount = found.form.amount.map { ", \($0)" } ?? ""
    return "\(found.form.createdAt)  \(found.form.description)\(amount) (\(found.workspace.name))"
  }
  static func formChosen(_ form: PendingForm) -> String {
    form.names.isEmpty
      ? "Type the domains this order was made with\(form.domainsRequired.map { ", \($0) of them" } ?? "")."
      : "The order's domains are chosen; what they lack is mailbox names."
  }
}
