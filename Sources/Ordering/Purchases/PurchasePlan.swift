/// The purchases one approved draft needs, in order.
public struct PurchasePlan: Hashable, Codable, Sendable {
  public let offer: Offer
  public let purchases: [Purchase]

  public init(offer: Offer, purchases: [Purchase]) {
    self.offer = offer
    self.purchases = purchases
  }

  public var names: [DomainName] { purchases.flatMap(\.names).uniqued() }

  public var mailboxCount: Int { purchases.reduce(0) { $0 + $1.mailboxCount } }

  /// The plan of a draft without problems: Instantly and Saleshandy take everything in one request; so does ScaledMail, but for new names,
  /// which are bought first, at most ten a call, and get their mailboxes after.
  /// - Parameters:
  ///   - draft: the order being entered.
  ///   - mark: ten characters that stand in ScaledMail's tag, so that the order can be found again.
  /// - Returns: nil while the draft has a stopping problem, names a domain twice, or the mark would not fit the tag.
  public init?(_ draft: Draft, mark: String) {
    self.init(draft, mark: mark, problems: DraftCheck.all(draft))
  }

  /// The same for who has looked through the draft already.
  /// - Parameters:
  ///   - draft: the order being entered.
  ///   - mark: the order's id, which its tag carries.
  ///   - problems: what `DraftCheck.all` finds in this draft.
  public init?(_ draft: Draft, mark: String, problems: [Problem]) {
    guard let offer = draft.offer, problems.stopping.isEmpty else { return nil }
    guard Set(draft.chosenNames).count == draft.chosen.count else { return nil }
    self.offer = offer
    guard let purchases = PurchasePlan.purchases(draft, offer: offer, mark: mark) else { return nil }
    self.purchases = purchases
    guard purchases.allSatisfy({ $0.tag.vendorLength <= ScaledMailRules.tagLength }) else { return nil }
  }

  /// The basket as Instantly prices it: the one purchase of its plan, whatever is still open in the details. Its names stay as typed, since
  /// it is made at every key.
  /// - Returns: nil for a draft of another vendor.
  public static func basket(_ draft: Draft) -> Purchase? {
    guard let offer = draft.offer, offer.vendor == .instantly else { return nil }
    return purchases(draft, offer: offer, mark: "", isTidied: false)?.first
  }

  private static func purchases(_ draft: Draft, offer: Offer, mark: String, isTidied: Bool = true) -> [Purchase]? {
    let items = items(of: draft, offer: offer, isTidied: isTidied)
    let redirect = draft.details.redirects?.usual
    switch offer.vendor {
    case .instantly:
      let operation: Purchase.Operation =
        switch draft.kind {
        case .preWarmed: .instantlyPreWarmed
        case .extraMailboxes: .instantlyExtraAccounts
        default: .instantlyDFY(redirect: redirect)
        }
      return [Purchase(operation: operation, offer: offer, items: items)]
    case .saleshandy:
      guard let registrant = Registrant(draft.details.registrant), let redirect else { return nil }
      let order = Purchase.SaleshandyOrder(registrant: registrant, payment: draft.details.payment, redirect: redirect)
      return [Purchase(operation: .saleshandyPurchase(order), offer: offer, items: items)]
    case .scaledmail:
      guard let workspace = draft.details.workspace else { return nil }
      let sequencer = draft.details.sequencer.tidied
      let terms = Purchase.ScaledMailTerms(
        tag: tag(label: draft.details.label, mark: mark), workspace: workspace, redirect: redirect,
        sequencer: sequencer.isEmpty ? nil : sequencer)
      guard let operation = scaledmailOrder(draft, terms) else { return nil }
      let names = draft.kind.registersNames ? namePurchases(items, offer: offer, workspace: workspace) : []
      return names + [Purchase(operation: operation, offer: offer, items: items)]
    }
  }

  private static func namePurchases(_ items: [Purchase.Item], offer: Offer, workspace: Workspace) -> [Purchase] {
    stride(from: 0, to: items.count, by: ScaledMailRules.namesPerPurchase).map { start in
      let batch = items[start..<min(start + ScaledMailRules.namesPerPurchase, items.count)]
      let names = batch.map { Purchase.Item(name: $0.name, provider: $0.provider, mailboxes: []) }
      return Purchase(operation: .scaledmailBuyDomains(workspace: workspace), offer: offer, items: names)
    }
  }

  private static func tag(label: String, mark: String) -> String {
    let label = EnteredText.tidy(label)
    return label.isEmpty ? mark : "\(label)-\(mark)"
  }

  /// - Returns: nil while the bundle or the form is not chosen.
  private static func scaledmailOrder(_ draft: Draft, _ terms: Purchase.ScaledMailTerms) -> Purchase.Operation? {
    let coupon = EnteredText.tidy(draft.details.coupon)
    switch draft.kind {
    case .newDomains, .boughtDomains, .extraMailboxes:
      return .scaledmailCustomOrder(Purchase.ScaledMailOrder(terms, coupon: coupon))
    case .ownDomains:
      return .scaledmailOwnDomains(Purchase.ScaledMailOwnDomains(terms, coupon: coupon, hosting: draft.details.hosting.tidied))
    case .package:
      return draft.package.map {
        .scaledmailPackage(Purchase.ScaledMailPackage(terms, coupon: coupon, price: $0.id, quantity: draft.quantity))
      }
    case .preWarmed: return .scaledmailPreWarmed(terms)
    case .unfinishedForm: return draft.form.map { .scaledmailSubmitForm(Purchase.ScaledMailForm(terms, id: $0.id)) }
    }
  }

  private static func items(of draft: Draft, offer: Offer, isTidied: Bool) -> [Purchase.Item] {
    let pictures = try? PictureList(draft.details.pictures, vendor: offer.vendor)
    let sizes = draft.sizes(in: offer)
    let redirects = draft.detailFields(with: offer).contains(.redirect) ? draft.details.redirects?.others ?? [:] : [:]
    // A draft may have ten thousand mailboxes, and most domains the same list of them.
    var (list, tidied): ([Mailbox], [Mailbox]) = ([], [])
    return draft.chosen.map { line in
      let provider = sizes.isUsual(line) ? offer.provider : draft.offer(for: line, in: offer).provider
      let person = draft.isVendorNamed(line, in: offer) ? line.mailboxes.first.map { Person(tidying: $0) } : nil
      let picture = person.flatMap { pictures?.source(first: $0.first, last: $0.last) }
      if isTidied, list != line.mailboxes {
        (list, tidied) = (line.mailboxes, line.mailboxes.map { self.tidied($0, pictures: pictures, uploads: draft.uploads) })
      }
      let mailboxes = isTidied ? tidied : line.mailboxes
      return Purchase.Item(
        name: line.name, provider: provider, mailboxes: person == nil ? mailboxes : [],
        person: person, count: sizes.mailboxes(on: line), listing: line.listing?.id,
        picture: picture.flatMap { $0.sent(uploads: draft.uploads) }, redirect: redirects[line.name])
    }
  }

  /// Blanks and marks around names are not part of them.
  private static func tidied(_ mailbox: Mailbox, pictures: PictureList?, uploads: [String: String]) -> Mailbox {
    var tidied = mailbox
    tidied.edited = []
    tidied.first = EnteredText.tidy(tidied.first)
    tidied.last = EnteredText.tidy(tidied.last)
    if tidied.picture == nil, let pictures, !pictures.isEmpty {
      tidied.picture = pictures.source(first: tidied.first, last: tidied.last)?.sent(uploads: uploads)
    }
    return tidied
  }
}

extension PictureList.Source {
  /// What the request carries: the address, or the number the upload gave.
  func sent(uploads: [String: String]) -> String? {
    switch self {
    case .address(let text): text
    case .file(let path): uploads[path]
    }
  }
}
