import Foundation
import Ordering

/// The last look at what an order costs, between its approval and the first byte of it: a price that rose while a person read the review is not
/// paid unseen. Our choice: prices younger than a minute are not asked for again, since the review has just shown them.
///
/// Source: Purchasing, Price wall.
struct PriceRecheck: Sendable {
  private let ports: Ports
  private let check: FinalCheck

  static let freshness: TimeInterval = 60

  /// What was found; nothing where all stands as it was approved.
  private struct Finding {
    /// What is due now; nil where it is no longer said.
    var due: Money?
    var isMoved: Bool
    var lost: [DomainName] = []
  }

  init(_ ports: Ports) {
    self.ports = ports
    check = FinalCheck(ports)
  }

  /// - Throws: what moved, or why it could not be asked; nothing of the order was sent.
  func pass(_ order: Order) async throws(PlanHalt) {
    guard let next = order.nextPurchase, abs(ports.now().timeIntervalSince(order.quote.at)) > Self.freshness else { return }
    let finding: Finding?
    do throws(VendorFailure) {
      switch order.plan.offer.vendor {
      case .instantly: finding = try await instantly(order, order.plan.purchases[next])
      case .saleshandy: finding = try await saleshandy(order)
      case .scaledmail: finding = try await scaledmail(order)
      }
    } catch {
      throw PlanHalt(.vendor(error))
    }
    guard let finding else { return }
    if !finding.lost.isEmpty { throw PlanHalt(.conflicts(finding.lost)) }
    if finding.isMoved { throw PlanHalt(.priceMoved(from: order.quote.dueNow, to: finding.due)) }
  }

  /// Instantly prices the very basket.
  private func instantly(_ order: Order, _ purchase: Purchase) async throws(VendorFailure) -> Finding {
    switch try await ports.client(for: order).confirmQuote(purchase) {
    case .quote(let quote): return Finding(due: quote.dueNow, isMoved: !quote.isSamePrice(as: order.quote))
    case .refused(let refusal): throw .refused(refusal)
    }
  }

  /// Saleshandy's plans price everything; credits and slots are spent instead of money, and such a quote has no lines.
  private func saleshandy(_ order: Order) async throws(VendorFailure) -> Finding? {
    guard !order.quote.lines.isEmpty else { return nil }
    let list = try await ports.client(for: order).priceList().whole()
    let offer = order.plan.offer
    var due: Money? = .zero
    var isMoved = false
    for line in order.quote.lines {
      let own = line.provider.map { Offer(offer.vendor, $0, plan: offer.plan) } ?? offer
      let (unit, renewal): (Money?, Money?) =
        switch line.subject {
        case .domains(let ending):
          (list.domain(own, ending: ending ?? ""), list.domain(own, ending: ending ?? "", renewal: true))
        case .mailboxes: (list.mailbox(own), list.mailbox(own, renewal: true))
        case .mailboxDomains, .preWarmed, .package: (line.unit, line.renewal)
        }
      // What the list does not price had its price from elsewhere.
      if let unit, unit != line.unit || (renewal ?? line.renewal) != line.renewal { isMoved = true }
      due = due.flatMap { sum in (unit ?? line.unit).map { sum + $0 * line.count } }
    }
    return Finding(due: due, isMoved: isMoved)
  }

  /// ScaledMail has a price for each name, each pre-warmed domain and each bundle; mailboxes cost what its table says.
  private func scaledmail(_ order: Order) async throws(VendorFailure) -> Finding? {
    let workspace = order.plan.purchases.lazy.compactMap(\.workspace).first
    if order.plan.purchases.contains(where: { $0.kind == .scaledmailPreWarmed }) {
      let stock = try await ports.client(for: order).stock(StockSearch(workspace: workspace), .lastCheck).whole()
      return stockFinding(order, Dictionary(stock.map { ($0.name, $0.listing) }) { first, _ in first })
    }
    let (names, package) = (order.namesToBuy, order.packageToBuy)
    guard !names.isEmpty || package != nil else { return nil }
    let answers = names.isEmpty ? [] : try await check.availability(names, order.plan.offer)
    var bundle: MailboxPackage?
    if let package { bundle = try await check.package(package, in: workspace) }
    guard let rest = order.rest(answers, package: bundle, at: ports.now()) else { return nil }
    let approved = Dictionary((order.quote.names ?? []).map { ($0.name, $0.domain) }) { first, _ in first }
    let byName = answers.byName
    // Names may move against each other while their sum stays.
    let isMoved =
      rest.quote.figures != order.quote.figures || rest.lacksPackage
      || names.contains { name in approved[name].map { $0 != byName[name]?.firstYear } ?? false }
    return Finding(due: rest.lacksPackage ? nil : rest.quote.dueNow, isMoved: isMoved, lost: rest.lost)
  }

  private func stockFinding(_ order: Order, _ stock: [DomainName: Listing?]) -> Finding {
    var finding = Finding(due: .zero, isMoved: false)
    for price in order.quote.names ?? [] {
      guard case .some(.some(let listing)) = stock[price.name] else {
        finding.lost.append(price.name)
        continue
      }
      if listing.setUp != price.domain || listing.monthly != price.mailboxes { finding.isMoved = true }
      if let due = finding.due, let setUp = listing.setUp, let monthly = listing.monthly {
        finding.due = due + setUp + monthly
      } else {
        finding.due = nil
      }
    }
    return finding
  }
}
