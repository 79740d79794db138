public import Foundation

/// Prices a basket from our tables and what the vendors have said so far, at once and without asking anybody.
public enum Estimate {
  /// The quote of an offer for the chosen names.
  /// - Parameters:
  ///   - draft: the order being entered.
  ///   - offer: whose offer it is for.
  ///   - mailboxes: how many in all; nil counts the offer's number for each domain.
  ///   - priceList: the vendor's own, where it publishes one.
  ///   - now: the present time.
  public static func quote(
    _ draft: Draft, offer: Offer, mailboxes: Int? = nil, priceList: PriceList?, at now: Date
  ) -> Quote {
    let lines = lines(draft, offer: offer, mailboxes: mailboxes, priceList: priceList)
    let names = NamePrices(draft, offer: offer, priceList: priceList)
    return Quote(
      offer: offer, lines: lines, source: source(offer, kind: draft.kind, lines: lines, priceList: priceList),
      at: names.oldest.map { min($0, now) } ?? now, names: lines.isEmpty ? [] : names.all)
  }

  private static func lines(_ draft: Draft, offer: Offer, mailboxes: Int?, priceList: PriceList?) -> [Quote.Line] {
    let chosen = draft.chosen
    // Credits and slots are spent instead of money.
    if offer.vendor == .saleshandy, draft.details.payment != .checkout { return [] }
    switch draft.kind {
    case .newDomains:
      return domainLines(chosen, draft: draft, offer: offer, priceList: priceList)
        + mailboxLines(chosen, draft: draft, offer: offer, mailboxes: mailboxes, priceList: priceList)
    case .extraMailboxes, .ownDomains, .boughtDomains:
      return mailboxLines(chosen, draft: draft, offer: offer, mailboxes: mailboxes, priceList: priceList)
    case .preWarmed: return stockLines(chosen, draft: draft, offer: offer)
    case .package:
      guard let package = draft.package else { return [] }
      return domainLines(chosen, draft: draft, offer: offer, priceList: priceList)
        + [Quote.Line(.package(package.name), count: draft.quantity, unit: package.monthly, period: .month)]
    case .unfinishedForm: return []
    }
  }

  /// One line a provider; a basket of one provider has one line that does not name it.
  private static func mailboxLines(
    _ chosen: [DraftLine], draft: Draft, offer: Offer, mailboxes: Int?, priceList: PriceList?
  ) -> [Quote.Line] {
    var domains = OrderedTally<Offer>()
    var counts = OrderedTally<Offer>()
    let sizes = draft.sizes(in: offer)
    var usual = (domains: 0, mailboxes: 0)
    for line in chosen {
      if sizes.isUsual(line) {
        // Its place in the order; the rest is counted aside, since a draft may have ten thousand of them.
        if usual.domains == 0 { domains.add(offer, 0) }
        usual.domains += 1
        usual.mailboxes += sizes.mailboxes(on: line)
        continue
      }
      let own = draft.offer(for: line, in: offer)
      domains.add(own)
      counts.add(own, sizes.mailboxes(on: line))
    }
    if domains.isEmpty || usual.domains > 0 { domains.add(offer, usual.domains) }
    counts.add(offer, usual.mailboxes)
    let isMixed = domains.keys.count > 1
    return domains.map { own, domainCount in
      let rules = draft.rules(of: own)
      let unit = rules.listPrice ?? priceList?.mailbox(own)
      let renewal = rules.listPrice == nil ? priceList?.mailbox(own, renewal: true) : nil
      let provider = isMixed ? own.provider : nil
      switch rules.billingUnit {
      case .mailbox:
        let count = isMixed ? counts[own] : mailboxes ?? counts[own]
        return Quote.Line(.mailboxes, provider: provider, count: count, unit: unit, renewal: renewal, period: rules.period)
      case .domain:
        return Quote.Line(
          .mailboxDomains, provider: provider, count: domainCount, unit: unit, renewal: renewal, period: rules.period)
      }
    }
  }

  /// Pre-warmed stock: at ScaledMail each domain has its prices, at Instantly only its mailboxes have one, and only the simulation knows how
  /// many there are and what the domain costs.
  private static func stockLines(_ chosen: [DraftLine], draft: Draft, offer: Offer) -> [Quote.Line] {
    struct Price: Hashable {
      let provider: Provider?
      let setUp: Money?
      let monthly: Money?
    }
    guard offer.vendor == .scaledmail else {
      let count = chosen.reduce(0) { $0 + draft.mailboxes(on: $1, in: offer) }
      let isKnown = chosen.allSatisfy { draft.mailboxes(on: $0, in: offer) > 0 }
      return [
        Quote.Line(.domains(ending: nil), count: chosen.count, unit: nil, period: .year),
        Quote.Line(.mailboxes, count: count, unit: isKnown ? InstantlyRules.preWarmedMailbox : nil, period: .month),
      ]
    }
    let isMixed = Set(chosen.map { $0.listing?.provider }).count > 1
    let prices = chosen.map {
      Price(provider: isMixed ? $0.listing?.provider : nil, setUp: $0.listing?.setUp, monthly: $0.listing?.monthly)
    }
    return OrderedTally(prices).map { price, count in
      [
        Quote.Line(.preWarmed, provider: price.provider, count: count, unit: price.setUp, period: .once),
        Quote.Line(.preWarmed, provider: price.provider, count: count, unit: price.monthly, period: .month),
      ]
    }.flatMap(\.self)
  }

  /// Domains of one price make one line, in the order of first appearance.
  private static func domainLines(_ chosen: [DraftLine], draft: Draft, offer: Offer, priceList: PriceList?) -> [Quote.Line] {
    struct Group: Hashable {
      let ending: String?
      let price: Money?
      let renewal: Money?
      var isRenewalStated = true
    }
    let flat = draft.rules(of: offer).domainListPrice
    var listed: [String: Group] = [:]
    func group(_ line: DraftLine) -> Group {
      if let flat { return Group(ending: nil, price: flat, renewal: nil) }
      let ending = line.name.ending
      if let answer = line.answers[offer.vendor], let price = answer.firstYear {
        return Group(ending: ending, price: price, renewal: answer.renewal, isRenewalStated: answer.renewal != nil)
      }
      if let known = listed[ending] { return known }
      let group = Group(
        ending: ending, price: priceList?.domain(offer, ending: ending),
        renewal: priceList?.domain(offer, ending: ending, renewal: true))
      listed[ending] = group
      return group
    }
    return OrderedTally(chosen.lazy.map(group)).map {
      Quote.Line(
        .domains(ending: $0.ending), count: $1, unit: $0.price, renewal: $0.renewal, isRenewalStated: $0.isRenewalStated,
        period: .year)
    }
  }

  private static func source(
    _ offer: Offer, kind: OrderKind, lines: [Quote.Line], priceList: PriceList?
  ) -> Quote.Source {
    let isPriced = !lines.contains { $0.unit == nil }
    switch offer.vendor {
    case .instantly: return .estimate
    case .saleshandy: return isPriced ? .priceList : .shownAtCheckout
    case .scaledmail: return isPriced ? .priceList : .estimate
    }
  }
}
