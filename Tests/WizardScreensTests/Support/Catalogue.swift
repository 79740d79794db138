import Foundation
import Ordering
import Wizard
import WizardTestSupport

/// What the made-up vendors say.
struct Catalogue: Sendable {
  /// Names nobody sells any more.
  var taken: Set<String> = ["northquay.com", "usenorthquay.com"]
  var priceList: PriceList? = Catalogue.plans
  var confirms = true
  /// What Instantly asks beside our table, so many times as much.
  var factor = 1
  /// What came of a purchase, by its number in the plan.
  var outcome: @Sendable (Purchase, Int) -> PurchaseOutcome = { _, _ in .placed(vendorOrder: nil, warning: nil) }
  /// What the vendor shows of an order.
  var progress: @Sendable (Order) -> OrderProgress? = { _ in nil }

  /// What the vendors hold.
  var held = HeldCatalogue()

  func answers(to effect: Effect, at now: Date) -> [Answer] {
    switch effect {
    case .vendor(let request): answers(to: request, at: now)
    case .purchasing(.place(let order, _)): place(order, now)
    case .book, .purchasing, .device: []
    }
  }

  private func answers(to request: VendorRequest, at now: Date) -> [Answer] {
    switch request {
    case .checkNames(let vendor, let names, let revision):
      [.names(vendor, asked: names, .success(names.map { answer($0, at: vendor, now) }), revision: revision)]
    case .searchNames(let search, let isBrand, let revision):
      [.offered(keyword: search.keyword, isBrand: isBrand, .success(isBrand ? [] : offers(search, now)), revision: revision)]
    case .suggestNames(let vendor, _, let revision): [.suggested(vendor, .success([]), revision: revision)]
    case .priceList(let vendor): priceList.map { [.priceList(vendor, .success($0))] } ?? []
    case .confirmQuote(let purchase, let revision):
      confirms ? [.quoteConfirmed(.success(.quote(confirmed(purchase, now))), revision: revision)] : []
    case .finalCheck(let request, let revision):
      [.finalCheck(.success(request.names.map { answer($0, at: request.offer.vendor, now) }), revision: revision)]
    case .listDomains(let kind, let vendor, _, let revision): [.listed(vendor, .success(listed(kind, vendor)), revision: revision)]
    case .packages: [.packages(.success(Catalogue.packages))]
    case .pendingForms: [.pendingForms(.success([]))]
    case .uploadPicture(let path): [.pictureUploaded(path, .success("4711"))]
    case .workspaces: [.workspaces(.success([Workspace(id: "rec1", name: "North Quay")]))]
    case .mailboxNames(_, let name, let count): [.mailboxNames(name, .success((1...count).map { "ada\($0)" }))]
    case .holdings, .holdingWorkspaces, .heldMailboxes, .orderDetails, .volumePlan: held.answers(to: request, at: now)
    case .changeHolding, .dropQuote, .dropVolumePlan: []
    }
  }

  private func listed(_ kind: OrderKind, _ vendor: Vendor) -> [ListedDomain] {
    let mailboxes = [Mailbox(first: "Ada", last: "Lind", alias: "ada.lind"), Mailbox(first: "Ada", last: "Lind", alias: "ada")]
    let listing: (String, Listing)? =
      switch (kind, vendor) {
      case (.preWarmed, .instantly): ("quaystone.co", Listing(vendor: .instantly, provider: .google))
      case (.preWarmed, _):
        (
          "quaystonehq.com",
          Listing(
            vendor: .scaledmail, provider: .google, id: "recGa1", mailboxes: mailboxes, mailboxCount: 2, months: 1,
            setUp: .dollars(23), monthly: .dollars(8))
        )
      case (.extraMailboxes, _):
        ("northquayreach.com", Listing(vendor: .instantly, provider: .google, mailboxes: mailboxes, mailboxCount: 2))
      default: nil
      }
    guard let listing, let name = try? DomainName(listing.0) else { return [] }
    return [ListedDomain(name, listing.1)]
  }

  static let packages = [
    MailboxPackage(
      id: "price_1", name: "SM - Google", tier: "low-sending", monthly: .dollars(140), domains: 2, mailboxes: [.google: 4])
  ]

  private func answer(_ name: DomainName, at vendor: Vendor, _ now: Date) -> NameAnswer {
    if taken.contains(name.text) { return NameAnswer(name, .taken, at: now) }
    switch vendor {
    case .instantly:
      if name.stem.contains("labs") { return NameAnswer(name, .restricted("labs"), at: now) }
      return NameAnswer(name, .available, at: now)
    case .saleshandy: return NameAnswer(name, .offered, at: now)
    case .scaledmail:
      if name.stem.hasSuffix("hq") { return NameAnswer(name, .taken, at: now) }
      let isOrg = name.ending == "org"
      return NameAnswer(
        name, .available, firstYear: Money(cents: isOrg ? 1631 : 1550), renewal: Money(cents: isOrg ? 1631 : 1700), at: now)
    }
  }

  /// Saleshandy offers the `.com` of a stem.
  private func offers(_ search: NameSearch, _ now: Date) -> [NameAnswer] {
    let name = try? DomainName(search.keyword + ".com")
    return name.map { [NameAnswer($0, .offered, at: now)] } ?? []
  }

  private func confirmed(_ purchase: Purchase, _ now: Date) -> Quote {
    let lines = [
      Quote.Line(.domains(ending: nil), count: purchase.items.count, unit: .dollars(15 * factor), period: .year),
      Quote.Line(.mailboxes, count: purchase.mailboxCount, unit: .dollars(5 * factor), period: .month),
    ]
    return Quote(
      offer: purchase.offer, lines: lines, source: .confirmed, at: now, card: Quote.Card(brand: "Visa", lastFour: "4242"))
  }

  /// Makes the purchases one after another until one is not placed.
  private func place(_ order: Order, _ now: Date) -> [Answer] {
    var order = order
    for (index, purchase) in order.plan.purchases.enumerated() {
      let request = FrozenRequest(method: "POST", path: "/orders", body: Data(), sha256: "00")
      var attempt = Attempt(
        id: Attempt.ID("A\(index)"), order: order.id, index: index, purchase: purchase, request: request, baseline: [], at: now)
      let outcome = outcome(purchase, index)
      guard (try? attempt.take(.sending, at: now)) != nil, (try? attempt.take(.outcome(outcome), at: now)) != nil else { continue }
      order.attempts.append(attempt)
      guard attempt.state == .placed else { break }
    }
    order.progress = progress(order)
    return [.order(order, isPlacing: false)]
  }

  static let plans = PriceList(
    vendor: .saleshandy,
    entries: Offer.all.filter { $0.vendor == .saleshandy }.flatMap { offer -> [PriceList.Entry] in
      guard let plan = offer.plan else { return [] }
      let mailbox = Money.dollars(plan == .quarterly ? 9 : 30)
      return [
        PriceList.Entry(provider: offer.provider, plan: plan, subject: .domain(ending: nil), price: .dollars(13), isRenewal: false),
        PriceList.Entry(provider: offer.provider, plan: plan, subject: .mailbox, price: mailbox, isRenewal: false),
      ]
    }, at: Story.now)
}
