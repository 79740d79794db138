public import Ordering

// The kinds of orders, and the lists they begin with.

extension Sentences {
  static let whatToOrder = "What to order"

  /// A kind's name, such as in the home list.
  public static func title(of kind: OrderKind) -> String {
    switch kind {
    case .newDomains: "New domains"
    case .preWarmed: "Pre-warmed domains"
    case .extraMailboxes: "Extra mailboxes"
    case .ownDomains: "Own domains"
    case .boughtDomains: "Bought names"
    case .package: "Package"
    case .unfinishedForm: "Unfinished order"
    }
  }

  /// A kind with what it is and who sells it, for the list a new order begins with.
  static func line(of kind: OrderKind) -> String {
    switch kind {
    case .newDomains: "New domains with mailboxes"
    case .preWarmed: "Pre-warmed domains (Instantly, ScaledMail)"
    case .extraMailboxes: "Extra mailboxes on domains at Instantly"
    case .ownDomains: "Mailboxes on own domains (ScaledMail)"
    case .boughtDomains: "Mailboxes on names bought at ScaledMail"
    case .package: "A package of mailboxes (ScaledMail)"
    case .unfinishedForm: "Finish a paid order (ScaledMail)"
    }
  }

  /// What stands in place of an empty table.
  public static func intro(_ kind: OrderKind) -> [String] {
    switch kind {
    case .newDomains: domainsIntro
    case .package:
      [
        "Press F4 for ScaledMail's packages; each takes a fixed number of domains.",
        "Then type a brand and press Enter, or type or paste names: they are bought with the order.",
      ]
    case .ownDomains:
      [
        "Type or paste the names that stand at your registrar, and press Enter.",
        "ScaledMail sets them up there with the registrar's account, which is asked for at the details.",
      ]
    case .preWarmed: ["No pre-warmed domain is listed. Type a part of a name and press Enter, or press F5 to ask again."]
    case .extraMailboxes: ["No domain at Instantly is listed that takes further mailboxes. F5 asks again."]
    case .boughtDomains: ["No bought name without mailboxes is listed at ScaledMail. F5 asks again."]
    case .unfinishedForm: ["Press F4 for the paid orders that wait for their domains and names; F5 reads them again."]
    }
  }

  static func listEmpty(_ kind: OrderKind, isNarrowed: Bool) -> String {
    if isNarrowed { return "Nothing in the list has this in its name. Clear the field and press Enter for all of it." }
    return kind == .preWarmed
      ? "The stock is sold out just now. That is no error; it is filled from time to time, and F5 asks again."
      : "The list is empty."
  }
  static func listFailed(_ vendor: Vendor, _ failure: VendorFailure) -> String {
    "\(vendor.title)'s list could not be read: \(self.failure(failure)) F5 asks again."
  }
  static let listBeingRead = "ScaledMail's list is being read. One moment."
  static let packages = "Packages"
  static let forms = "Paid orders without domains"
  static let noPackages = "ScaledMail lists no packages. F5 asks again."
  static let noForms = "No paid order waits for its domains. Nothing is left to finish."

  static func line(of package: MailboxPackage) -> String {
    let mailboxes = package.mailboxes.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.value) \(Offer(.scaledmail, $0.key).providerTitle)" }.joined(separator: " + ")
    return "\(package.name): \(mailboxes), \(count(package.domains, "domain")), \(package.monthly.map { "\($0)/mo" } ?? "no price")"
  }
  static func packageChosen(_ package: MailboxPackage) -> String {
    "\(package.name) takes exactly \(count(package.domains, "domain")). Choose as many."
  }
  static func line(of found: WorkspaceForm) -> String {
    let amount = found.form.amount.map { ", \($0)" } ?? ""
    return "\(found.form.createdAt)  \(found.form.description)\(amount) (\(found.workspace.name))"
  }
  static func formChosen(_ form: PendingForm) -> String {
    form.names.isEmpty
      ? "Type the domains this order was made with\(form.domainsRequired.map { ", \($0) of them" } ?? "")."
      : "The order's domains are chosen; what they lack is mailbox names."
  }
  static func title(of payment: PaymentWay) -> String {
    switch payment {
    case .checkout: "at the checkout page"
    case .freeCredits: "with free credits"
    case .replacement: "with a replacement slot"
    }
  }
  static let payments = "How it is paid"
  /// What a picked field shows.
  public static func shown(_ field: DetailField, in details: Details) -> String {
    field == .payment ? title(of: details.payment) : details[field]
  }
  static func pictureUploaded(_ path: String) -> String { "Pictures: ‘\(path)’ is uploaded." }
  static func pictureNotUploaded(_ path: String, _ failure: VendorFailure) -> String {
    "Pictures: ‘\(path)’ could not be uploaded: \(self.failure(failure)) Mend it, or F5 tries again."
  }
  static func providerChanged(_ name: DomainName, to offer: Offer) -> String { "\(name) is ordered with \(offer.title)." }
  static func vendorNaming(_ offer: Offer, isOn: Bool) -> String {
    isOn
      ? "ScaledMail makes the aliases of \(offer.providerTitle) domains from one name each; type only first and last name."
      : "The aliases of \(offer.providerTitle) domains are yours again."
  }
  static func priceAccepted(_ price: Money) -> String { "The vendor's \(price) is accepted. Type the total to place the order." }

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
      return kind == .ownDomains ? "Stands at your registrar; nothing is looked up for it." : "Belongs to the paid order."
    }
    let aliases = listing.mailboxes.map(\.alias)
    switch kind {
    case .preWarmed:
      if aliases.isEmpty {
        return listing.vendor == .instantly ? "The price comes with Instantly's quote." : "Names of the mailboxes are not listed."
      }
      return "Comes with \(list(aliases))."
    case .extraMailboxes: return aliases.isEmpty ? "Its mailboxes are not listed." : "Has \(list(aliases))."
    default: return "Bought at \(listing.vendor.title), in no order yet."
    }
  }

  /// A step's name in the tracker of a kind.
  public static func title(of step: Draft.Step, kind: OrderKind) -> String {
    guard step == .domains else { return title(of: step) }
    return switch kind {
    case .preWarmed: "Stock"
    case .unfinishedForm: "Paid order"
    default: title(of: step)
    }
  }

  /// Follows who has a draft open; the time stands behind it.
  public static let since = " since"

  /// Where a draft is: in another session's hands, left by one that died, or at its step.
  public static func whereabouts(_ draft: DraftSummary) -> String {
    switch draft.status {
    case .held(let holder): "open: \(holder.who.shortName)"
    case .left: "left \(at(draft.step))"
    case .free, .ours: at(draft.step)
    }
  }

  public static let aliasesByVendor = "by ScaledMail"

  /// What is particular about the focused domain's mailboxes; nil when nothing is.
  public static func gridNote(_ draft: Draft, _ line: DraftLine, offer: Offer) -> String? {
    let own = draft.offer(for: line, in: offer)
    if draft.isVendorNamed(line, in: offer) {
      return "ScaledMail makes \(count(draft.mailboxes(on: line, in: offer), "alias", "aliases")) of this name."
    }
    if draft.kind == .extraMailboxes, let aliases = line.listing?.mailboxes.map(\.alias), !aliases.isEmpty {
      return "On \(line.name) already: \(list(aliases))."
    }
    return own == offer ? nil : "\(line.name) is ordered with \(own.title)."
  }

  public static func line(ofPackage package: MailboxPackage, quantity: Int) -> String {
    (quantity == 1 ? "" : "\(quantity) × ") + line(of: package)
  }
}
