import FoundationEssentials

extension SaleshandyStorefront {
  /// `POST /v1/domain`: starts an order; a paid one waits at its `checkoutUrl`.
  func purchase(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let purchase = try SaleshandyPurchase(try form(call, SaleshandyPurchase.fields), pictures: Set(state.saleshandy.pictures))
    loseFirstName(of: purchase, &state)
    guard isPossible(purchase, state) else { return Self.failure }
    let id = state.unique(shop.seed, "saleshandy order").token(10)
    let needsPayment = !purchase.isFree && !purchase.isReplacement
    let paidAt = needsPayment ? paymentDue(at: call.now) : call.now
    let domains = purchase.domains.enumerated().map { index, domain in
      state.owned[domain.name.text] = vendor
      return SaleshandyState.Domain(
        id: state.unique(shop.seed, "saleshandy domain").token(10), name: domain.name.text, redirect: domain.redirect,
        mailboxes: domain.mailboxes,
        readyAt: (paidAt ?? call.now).addingTimeInterval(shop.setUpDelay(index: index, of: purchase.domains.count)),
        expiresAt: call.now.addingTimeInterval(SaleshandyRules.year), fails: domain.name.label.contains("setupfails"),
        deletedAt: nil)
    }
    useCredits(of: purchase, &state)
    state.saleshandy.orders.append(
      .init(
        id: id, provider: purchase.provider, plan: purchase.plan, isFree: purchase.isFree, isReplacement: purchase.isReplacement,
        amount: needsPayment ? price(of: purchase) : 0, created: call.now, paidAt: paidAt, domains: domains))
    var payload: [String: JSON] = ["orderId": .string(id)]
    if needsPayment { payload["checkoutUrl"] = .string("\(call.origin ?? Self.nowhere)/pay/\(id)") }
    return .created(Self.payload("Domain purchase initiated successfully", .object(payload)))
  }

  /// In process there is no page to open; the name can never be looked up.
  private static let nowhere = "https://checkout.saleshandy.invalid"

  /// When a checkout begun now pays itself; nothing when it waits for its page, or is never paid.
  private func paymentDue(at now: Date) -> Date? {
    shop.scenarios.applies(.paymentFails, at: vendor) ? nil : shop.paymentTime.map(now.addingTimeInterval)
  }

  /// The one declared text, whatever the cause.
  private static let failure = SaleshandyErrors.application(4000, "Failed to purchase domain")

  private func isPossible(_ purchase: SaleshandyPurchase, _ state: SandboxState) -> Bool {
    let names = purchase.domains.map(\.name)
    let areFree = names.allSatisfy {
      SaleshandyRules.domainPrice(tld: $0.tld) != nil && shop.catalogue.isFree($0, at: vendor, given: state)
    }
    let isOffered = purchase.provider != .google || !shop.scenarios.applies(.providerUnavailable, at: vendor)
    let hasCredits = state.saleshandy.freeDomains >= names.count && state.saleshandy.freeMailboxes >= purchase.mailboxCount
    return areFree && isOffered && Set(names).count == names.count && (!purchase.isFree || hasCredits)
      && (!purchase.isReplacement || state.saleshandy.replacementSlots >= names.count)
  }

  private func useCredits(of purchase: SaleshandyPurchase, _ state: inout SandboxState) {
    if purchase.isFree {
      state.saleshandy.freeDomains -= purchase.domains.count
      state.saleshandy.freeMailboxes -= purchase.mailboxCount
    }
    if purchase.isReplacement { state.saleshandy.replacementSlots -= purchase.domains.count }
  }

  private func price(of purchase: SaleshandyPurchase) -> Int {
    let domains = purchase.domains.reduce(0) { $0 + (SaleshandyRules.domainPrice(tld: $1.name.tld) ?? 0) }
    let mailbox = SaleshandyRules.mailboxPrice(purchase.provider, purchase.plan)?.price ?? 0
    return domains + purchase.mailboxCount * mailbox
  }

  /// Scenario `name-taken`.
  private func loseFirstName(of purchase: SaleshandyPurchase, _ state: inout SandboxState) {
    guard let name = purchase.domains.first?.name, shop.catalogue.isFree(name, at: vendor, given: state),
      shop.scenarios.strikes(.nameTaken, at: vendor, .purchase)
    else { return }
    state.goneElsewhere.append(name.text)
  }
}
