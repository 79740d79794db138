import Ordering

@testable import Vendors

extension Purchase {
  static func scaledmailNames(_ names: [String] = ["trynorthquay.com", "northquayhq.com"], workspace: Workspace? = .northQuay)
    throws -> Purchase
  {
    Purchase(
      operation: .scaledmailBuyDomains(workspace: workspace), offer: Offer(.scaledmail, .google),
      items: try names.map { Item(name: try DomainName($0), provider: .google, mailboxes: []) })
  }

  /// An order of mailboxes with aliases, of whichever kind; an account at a registrar counts for the kinds that have one.
  static func scaledmailOrder(
    _ names: [String] = ["trynorthquay.com"], kind: Kind = .scaledmailCustomOrder, provider: Provider = .google,
    tag: String = "nq-aug", coupon: String = "", redirect: String? = "northquay.com", workspace: Workspace = .northQuay,
    hosting: Hosting? = nil, sequencer: Sequencer? = nil
  ) throws -> Purchase {
    let mailboxes = [Mailbox(first: "Ada", last: "Lind", alias: "ada"), Mailbox(first: "Ada", last: "Lind", alias: "ada.lind")]
    let terms = ScaledMailTerms(
      tag: tag, workspace: workspace, redirect: try redirect.map { try Redirect($0) }, sequencer: sequencer)
    return Purchase(
      operation: .scaledmail(kind, terms, coupon: coupon, hosting: hosting), offer: Offer(.scaledmail, provider),
      items: try names.map {
        Item(name: try DomainName($0), provider: provider, mailboxes: mailboxes, listing: "rec-\($0)")
      })
  }

  /// An order of just these domains.
  static func scaledmail(_ items: [Item], kind: Kind = .scaledmailCustomOrder) -> Purchase {
    let terms = ScaledMailTerms(tag: "nq-aug", workspace: .northQuay)
    return Purchase(operation: .scaledmail(kind, terms, hosting: nil), offer: Offer(.scaledmail, .google), items: items)
  }

  /// Every way to buy at ScaledMail, with log-ins where there is a place for them.
  static func everyScaledMail() throws -> [Purchase] {
    [
      try .scaledmailNames(), try .scaledmailOrder(sequencer: .instantly()),
      try .scaledmailOrder(kind: .scaledmailOwnDomains, hosting: .registrar(), sequencer: .instantly()),
      try .scaledmailOrder(kind: .scaledmailPackage, hosting: .registrar(), sequencer: .instantly()),
      try .scaledmailOrder(kind: .scaledmailPreWarmed, sequencer: .instantly()),
      try .scaledmailOrder(kind: .scaledmailSubmitForm, hosting: .registrar(), sequencer: .instantly()),
    ]
  }
}

extension Purchase.Operation {
  /// An order of mailboxes of a kind; names for names.
  fileprivate static func scaledmail(
    _ kind: Purchase.Kind, _ terms: Purchase.ScaledMailTerms, coupon: String = "", hosting: Hosting?
  ) -> Purchase.Operation {
    switch kind {
    case .scaledmailOwnDomains:
      .scaledmailOwnDomains(Purchase.ScaledMailOwnDomains(terms, coupon: coupon, hosting: hosting ?? Hosting()))
    case .scaledmailPackage:
      .scaledmailPackage(
        Purchase.ScaledMailPackage(terms, coupon: coupon, price: "price_NQ1", quantity: 1, hosting: hosting))
    case .scaledmailPreWarmed: .scaledmailPreWarmed(terms)
    case .scaledmailSubmitForm: .scaledmailSubmitForm(Purchase.ScaledMailForm(terms, id: "uuid-1", hosting: hosting))
    case .scaledmailBuyDomains: .scaledmailBuyDomains(workspace: terms.workspace)
    case .scaledmailCustomOrder, .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyPurchase:
      .scaledmailCustomOrder(Purchase.ScaledMailOrder(terms, coupon: coupon))
    }
  }
}

extension Purchase.Item {
  static func aliases(_ name: String, _ provider: Provider = .google, picture: String? = nil, of domain: String? = nil) throws
    -> Purchase.Item
  {
    Purchase.Item(
      name: try DomainName(name), provider: provider,
      mailboxes: [Mailbox(first: "Ada", last: "Lind", alias: "ada", picture: picture)], picture: domain)
  }

  static func named(_ name: String, _ provider: Provider = .google, count: Int? = 2) throws -> Purchase.Item {
    Purchase.Item(
      name: try DomainName(name), provider: provider, mailboxes: [], person: Person(first: "Ada", last: "Lind"), count: count)
  }
}

extension Hosting {
  static func registrar(_ password: String = "reg-Pa55/\"quoted\"") -> Hosting {
    var hosting = Hosting()
    hosting.provider = "Namecheap"
    hosting.username = "northquay"
    hosting.password = Password(password)
    hosting.link = "https://namecheap.com"
    return hosting
  }
}

extension Sequencer {
  static func instantly(_ password: String = "seq-Pässwörd\\1", link: String = "https://app.instantly.ai") -> Sequencer {
    var sequencer = Sequencer()
    sequencer.provider = "Instantly"
    sequencer.username = "ops@northquay.com"
    sequencer.password = Password(password)
    sequencer.link = link
    sequencer.tag = "{{ID}}"
    return sequencer
  }
}
