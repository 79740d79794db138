import Ordering

@testable import Vendors

extension Purchase {
  static func scaledmailNames(_ names: [String] = ["trynorthquay.com", "northquayhq.com"], workspace: Workspace? = .northQuay)
    throws -> Purchase
  {
    Purchase(
      operation: .scaledmailBuyDomains, offer: Offer(.scaledmail, .google),
      items: try names.map { Item(name: try DomainName($0), provider: .google, mailboxes: []) }, workspace: workspace)
  }

  /// An order of mailboxes with aliases, by whichever operation.
  static func scaledmailOrder(
    _ names: [String] = ["trynorthquay.com"], operation: Operation = .scaledmailCustomOrder, provider: Provider = .google,
    tag: String = "nq-aug", coupon: String = "", redirect: String? = "northquay.com", workspace: Workspace? = .northQuay,
    hosting: Hosting? = nil, sequencer: Sequencer? = nil, usesBoughtNames: Bool? = nil
  ) throws -> Purchase {
    let mailboxes = [Mailbox(first: "Ada", last: "Lind", alias: "ada"), Mailbox(first: "Ada", last: "Lind", alias: "ada.lind")]
    return Purchase(
      operation: operation, offer: Offer(.scaledmail, provider),
      items: try names.map {
        Item(name: try DomainName($0), provider: provider, mailboxes: mailboxes, listing: "rec-\($0)")
      },
      redirect: try redirect.map { try Redirect($0) }, tag: tag, coupon: coupon, workspace: workspace, hosting: hosting,
      sequencer: sequencer, package: "price_NQ1", form: "uuid-1", usesBoughtNames: usesBoughtNames)
  }

  /// An order of just these domains.
  static func scaledmail(_ items: [Item], operation: Operation = .scaledmailCustomOrder) -> Purchase {
    Purchase(
      operation: operation, offer: Offer(.scaledmail, .google), items: items, tag: "nq-aug", workspace: .northQuay,
      package: "price_NQ1")
  }

  /// Every way to buy at ScaledMail, with log-ins where there is a place for them.
  static func everyScaledMail() throws -> [Purchase] {
    [
      try .scaledmailNames(), try .scaledmailOrder(sequencer: .instantly()),
      try .scaledmailOrder(operation: .scaledmailOwnDomains, hosting: .registrar(), sequencer: .instantly()),
      try .scaledmailOrder(operation: .scaledmailPackage, hosting: .registrar(), sequencer: .instantly()),
      try .scaledmailOrder(operation: .scaledmailPreWarmed, sequencer: .instantly()),
      try .scaledmailOrder(operation: .scaledmailSubmitForm, hosting: .registrar(), sequencer: .instantly()),
    ]
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
