import Foundation
import Ordering
import TestSupport

/// What is ordered in a world, and what has to be there before.
struct Market {
  let world: World

  struct Orders: Sendable {
    let first: Order
    /// What a second session orders of the same names, if it does.
    let rival: Order?
  }

  private var schedule: Schedule { world.schedule }
  private var dice: Dice { world.dice }
  private static let workspace = Workspace(id: "recOrgA1b2C3d4E5", name: "North Quay")
  private static let formWorkspace = Workspace(id: "recOrgF6g7H8i9J0", name: "Harbor Line")
  static let workspaces = [workspace, formWorkspace]
  private static let ada = Person(first: "Ada", last: "Lind")

  /// Names that the simulation calls free at every vendor.
  private static let free = ["trynorthquay", "northquayhq", "getnorthquay", "northquayreach", "usenorthquay"]
    .flatMap { ["\($0).com", "\($0).org"] }

  func orders() async throws -> Orders {
    try await stock()
    let purchases = try await purchases(schedule.kind)
    let first = order(purchases, number: 1)
    guard schedule.secondSession != nil, schedule.hasRival, let last = purchases.last else {
      return Orders(first: first, rival: nil)
    }
    return Orders(first: first, rival: order([try rival(of: last)], number: 2))
  }

  /// Names held before, so that lists have entries to lose.
  private func stock() async throws {
    guard dice.chance(0.5) else { return }
    switch schedule.kind.vendor {
    case .instantly: try await buy(try dfy([Market.free[9]]))
    case .scaledmail: try await buy(try names([Market.free[9]]))
    case .saleshandy: break
    }
  }

  private func buy(_ purchase: Purchase) async throws {
    let client = world.side.honestClient(purchase.vendor)
    let outcome = await client.send(try client.freeze(purchase), purchase).outcome
    switch outcome {
    case .placed, .awaitingPayment, .verify: world.clock.pass(60)
    default: throw Refusal(code: "stock", message: "\(outcome)")
    }
  }

  // MARK: What is ordered

  private func purchases(_ kind: Purchase.Kind) async throws -> [Purchase] {
    let wanted = Array(Market.free.prefix(schedule.names))
    switch kind {
    case .instantlyDFY: return [try dfy(wanted)]
    case .instantlyPreWarmed:
      let stock = try await world.side.honestClient(.instantly).stock(StockSearch(text: "", endings: ["co"]), .ordinary)
      let items = stock.prefix(schedule.names).map {
        Purchase.Item(name: $0.name, provider: .google, mailboxes: [], count: 0)
      }
      return [Purchase(operation: .instantlyPreWarmed, offer: Offer(.instantly, .google), items: items)]
    case .instantlyExtraAccounts:
      try await buy(try dfy(wanted))
      return [
        Purchase(operation: .instantlyExtraAccounts, offer: Offer(.instantly, .google), items: try items(wanted, ["bo", "bo.ek"]))
      ]
    case .saleshandyPurchase: return [try await saleshandy(wanted)]
    case .scaledmailBuyDomains:
      let mailboxes = try mailboxes(wanted)
      return dice.chance(0.5) ? [try names(wanted)] : [try names(wanted), mailboxes]
    case .scaledmailCustomOrder:
      try await buy(try names(wanted))
      return [try mailboxes(wanted)]
    case .scaledmailOwnDomains: return [try ownDomains(wanted)]
    case .scaledmailPackage: return [try package()]
    case .scaledmailPreWarmed: return [try await preWarmed()]
    case .scaledmailSubmitForm: return [try await form()]
    }
  }

  /// The same names once more: the same purchase, or the names at another vendor.
  private func rival(of purchase: Purchase) throws -> Purchase {
    let names = purchase.names.map(\.text)
    guard purchase.kind.registersNames, purchase.items.allSatisfy({ $0.listing == nil && $0.count != 0 }), dice.chance(0.6)
    else {
      return purchase
    }
    return purchase.vendor == .instantly ? try self.names(names) : try dfy(names)
  }

  private func order(_ purchases: [Purchase], number: Int) -> Order {
    let now = world.clock.programNow
    let offer = purchases.first?.offer ?? Offer(.instantly, .google)
    let id = Order.ID("order\(number)")
    let approved = world.approved(purchases, of: id)
    return Order(
      id: id, name: "northquay", draft: Draft.ID("draft\(number)"), plan: PurchasePlan(offer: offer, purchases: purchases),
      approvedTotal: approved.total, quote: approved.quote, createdAt: now)
  }

  private func items(_ names: [String], _ aliases: [String] = ["ada", "ada.lind"]) throws -> [Purchase.Item] {
    try names.map { name in
      Purchase.Item(
        name: try DomainName(name), provider: .google, mailboxes: aliases.map { Mailbox(first: "Ada", last: "Lind", alias: $0) })
    }
  }

  private func dfy(_ names: [String]) throws -> Purchase {
    Purchase(operation: .instantlyDFY(redirect: nil), offer: Offer(.instantly, .google), items: try items(names))
  }

  private func names(_ names: [String]) throws -> Purchase {
    Purchase(
      operation: .scaledmailBuyDomains(workspace: Market.workspace), offer: Offer(.scaledmail, .google),
      items: try items(names, []))
  }

  private func terms(_ tag: String = "nq-abcdefghi1", in workspace: Workspace = Market.workspace) -> Purchase.ScaledMailTerms {
    Purchase.ScaledMailTerms(tag: tag, workspace: workspace)
  }

  private func mailboxes(_ names: [String]) throws -> Purchase {
    Purchase(
      operation: .scaledmailCustomOrder(Purchase.ScaledMailOrder(terms())), offer: Offer(.scaledmail, .google),
      items: try items(names))
  }

  private func ownDomains(_ names: [String]) throws -> Purchase {
    Purchase(
      operation: .scaledmailOwnDomains(Purchase.ScaledMailOwnDomains(terms(), hosting: .namecheap)),
      offer: Offer(.scaledmail, .google), items: try items(names))
  }

  /// Twelve domains at an outside registrar, the smallest bundle of the simulation.
  private func package() throws -> Purchase {
    let items = try (0..<12).map { index in
      Purchase.Item(
        name: try DomainName("ownquay\(index).com"), provider: index < 2 ? .outlook : .google, mailboxes: [], person: Market.ada,
        count: index < 2 ? 50 : 2)
    }
    let package = Purchase.ScaledMailPackage(terms(), price: "price_NQsandbox0003", quantity: 1, hosting: .namecheap)
    return Purchase(operation: .scaledmailPackage(package), offer: Offer(.scaledmail, .google), items: items)
  }

  private func preWarmed() async throws -> Purchase {
    let stock = try await world.side.honestClient(.scaledmail).stock(StockSearch(workspace: Market.workspace), .ordinary)
    let items = stock.prefix(schedule.names).map {
      Purchase.Item(
        name: $0.name, provider: $0.listing.provider ?? .google, mailboxes: [], count: $0.listing.mailboxCount,
        listing: $0.listing.id)
    }
    return Purchase(operation: .scaledmailPreWarmed(terms()), offer: Offer(.scaledmail, .google), items: items)
  }

  private func form() async throws -> Purchase {
    let forms = try await world.side.honestClient(.scaledmail).pendingForms(Market.formWorkspace)
    guard let form = forms.first else { throw Refusal(code: "stock", message: "no form waits") }
    let submitted = Purchase.ScaledMailForm(terms("abcdefghi1", in: Market.formWorkspace), id: form.id)
    return Purchase(
      operation: .scaledmailSubmitForm(submitted), offer: Offer(.scaledmail, .smtp),
      items: form.names.map { Purchase.Item(name: $0, provider: .smtp, mailboxes: [], person: Market.ada, count: 4) })
  }

  private func saleshandy(_ names: [String]) async throws -> Purchase {
    let way = dice.pick([PaymentWay.checkout, .checkout, .checkout, .freeCredits, .replacement])
    var names = way == .checkout ? names : [names[0]]
    if way == .checkout, dice.chance(0.35) { names[names.count - 1] = "northquaysetupfails.com" }
    let offer =
      way == .replacement ? Offer(.saleshandy, .outlook, plan: .annualFlexi) : Offer(.saleshandy, .google, plan: .quarterly)
    if way == .replacement { try await leaveSlot(offer) }
    return try saleshandy(names, offer, way)
  }

  private func saleshandy(_ names: [String], _ offer: Offer, _ way: PaymentWay) throws -> Purchase {
    let items = try names.map { name in
      Purchase.Item(
        name: try DomainName(name), provider: offer.provider,
        mailboxes: [Mailbox(first: "Ada", last: "Lind", alias: "ada.lind")])
    }
    let order = Purchase.SaleshandyOrder(registrant: try .ready(), payment: way, redirect: try Redirect("northquay.com"))
    return Purchase(operation: .saleshandyPurchase(order), offer: offer, items: items)
  }

  /// A domain bought and deleted, whose slot buys another.
  private func leaveSlot(_ offer: Offer) async throws {
    let client = world.side.honestClient(.saleshandy)
    let purchase = try saleshandy([Market.free[9]], offer, .checkout)
    guard case .awaitingPayment(let id, _) = await client.send(try client.freeze(purchase), purchase).outcome else {
      throw Refusal(code: "stock", message: "no slot")
    }
    await world.side.pay(id)
    world.clock.pass(60)
    for domain in try await client.holdings(nil).domains { try await client.change(.deleteDomain(domain)) }
  }
}
