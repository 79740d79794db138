public import Foundation

/// What is handed over of an order, or of a draft before it is ordered: to a sending program, to paper, to the client.
///
/// There is no field in it for a password, a key, a card or a registrar's account, so that no form of it can hold one.
public struct HandOver: Equatable, Sendable {
  /// A domain with the mailboxes on it.
  public struct Domain: Equatable, Sendable {
    public let name: DomainName
    /// As its vendor names it.
    public let provider: String
    /// Those whose addresses are known.
    public let mailboxes: [Mailbox]
    /// How many more there are, which the vendor names.
    public let unnamed: Int
    /// From whose name the vendor makes them; nil where nobody said.
    public let person: Person?
    /// Whether a person confirmed that it was not bought.
    public let isLacking: Bool
    /// How the vendor has it where it has no mailbox that could send: cancelled, failed or never delivered; else nil.
    public let gone: OrderProgress.Domain.Stage?
    /// Where it leads; empty where it leads nowhere.
    public let redirect: String

    public var count: Int { mailboxes.count + unnamed }
    /// Whether its mailboxes are there, or are to come.
    var isHandedOver: Bool { !isLacking && gone == nil }
  }

  public let name: String
  /// The order's number in our book; nil for a draft.
  public let number: String?
  public let client: String?
  public let mode: Mode
  public let offer: Offer
  /// When it was ordered; nil for a draft.
  public let orderedAt: Date?
  /// Whether something of it was bought or may have been.
  public let mayHaveBought: Bool
  /// What the vendor calls it, where it said so.
  public let vendorOrders: [String]
  /// Where the domains lead, but for those that lead elsewhere; empty where they lead nowhere.
  public let redirect: String
  /// ScaledMail's workspace and tag.
  public let workspace: String?
  public let tag: String
  public let domains: [Domain]
  /// Nil while nobody has named a price.
  public let quote: Quote?
  /// What a person approved to be due; nil for a draft, and where no price could be read.
  public let approved: Money?

  public var mailboxCount: Int { domains.reduce(0) { $0 + $1.count } }
  /// Mailboxes that were bought and are in no sheet, since nothing can be sent from them.
  public var goneCount: Int { domains.reduce(0) { $0 + ($1.gone == nil ? 0 : $1.count) } }

  /// Of a placed order.
  /// - Parameters:
  ///   - order: as the book has it.
  ///   - client: for whom it was ordered, by name; nil where nobody said.
  ///   - mode: whether its money is real.
  public init(_ order: Order, client: String?, mode: Mode) {
    name = order.name
    number = order.id.text
    self.client = client
    self.mode = mode
    offer = order.plan.offer
    orderedAt = order.createdAt
    mayHaveBought = order.mayHaveBought
    vendorOrders = order.latestAttempts.compactMap(\.vendorOrder).uniqued()
    let last = order.plan.purchases.last
    redirect = last?.redirect?.address ?? ""
    workspace = last?.workspace?.name
    tag = last?.tag ?? ""
    let mailboxes = OrderedMailboxes(order)
    let others = Dictionary((last?.items ?? []).map { ($0.name, $0.redirect?.address) }) { $1 ?? $0 }
    domains = Domain.all(of: mailboxes, order, redirect) { others[$0] ?? nil }
    quote = order.wholeQuote
    approved = order.approvedTotal
  }

  /// Of a draft.
  /// - Parameters:
  ///   - draft: as it is entered.
  ///   - quote: its price as it is known now.
  ///   - mode: whether its money would be real.
  /// - Returns: nil before an offer and names are chosen.
  public init?(_ draft: Draft, quote: Quote?, mode: Mode) {
    guard let offer = draft.offer, draft.lines.contains(where: \.isChosen) else { return nil }
    name = draft.name
    number = nil
    client = draft.client?.name
    self.mode = mode
    self.offer = offer
    orderedAt = nil
    mayHaveBought = false
    vendorOrders = []
    let redirects = draft.details.redirects
    redirect = redirects?.usual.address ?? ""
    workspace = offer.vendor == .scaledmail ? draft.details.workspace?.name : nil
    tag = offer.vendor == .scaledmail ? draft.details.label : ""
    let sizes = draft.sizes(in: offer)
    let stock = draft.kind == .preWarmed ? StockMailboxes(draft.chosenNames, quote: quote) : nil
    domains = draft.chosen.map { line in
      let counted = sizes.mailboxes(on: line)
      let whole = counted > 0 ? counted : stock?.count(on: line.name) ?? 0
      let isVendorNamed = draft.isVendorNamed(line, in: offer)
      let listed = draft.kind == .preWarmed ? line.listing?.mailboxes ?? [] : line.mailboxes
      let named = isVendorNamed ? [] : Array(listed.prefix(whole).filter { !$0.alias.isEmpty })
      return Domain(
        name: line.name, provider: draft.offer(for: line, in: offer).providerTitle, mailboxes: named,
        unnamed: max(0, whole - named.count), person: isVendorNamed ? line.mailboxes.first?.person : nil, isLacking: false,
        gone: nil,
        redirect: redirects?.redirect(of: line.name).address ?? "")
    }
    self.quote = quote
    approved = nil
  }
}

extension HandOver {
  /// The providers of its domains, each once, by their titles; that of the offer where there is no domain.
  var providers: String {
    let titles = domains.map(\.provider).uniqued()
    return titles.isEmpty ? offer.providerTitle : titles.joined(separator: ", ")
  }
}

extension HandOver.Domain {
  /// The domains of a placed order, also those without a mailbox.
  fileprivate static func all(
    of mailboxes: OrderedMailboxes, _ order: Order, _ usual: String, _ other: (DomainName) -> String?
  ) -> [HandOver.Domain] {
    let lacking = Set(order.lackingNames)
    let stages = (order.progress?.domains ?? []).keyed(by: \.name)
    var found: [DomainName: [OrderedMailbox]] = [:]
    for mailbox in mailboxes { found[mailbox.domain, default: []].append(mailbox) }
    return order.plan.names.map { name in
      let own = found[name] ?? []
      return HandOver.Domain(
        name: name, provider: (own.first?.offer ?? order.plan.offer).providerTitle,
        mailboxes: own.filter { !$0.alias.isEmpty }.map { Mailbox(person: $0.person, alias: $0.alias) },
        unnamed: own.filter(\.alias.isEmpty).reduce(0) { $0 + $1.count },
        person: own.first { $0.alias.isEmpty && !$0.person.name.isEmpty }?.person, isLacking: lacking.contains(name),
        gone: stages[name].flatMap { $0.stage.isGone ? $0.stage : nil }, redirect: other(name) ?? usual)
    }
  }
}
