import Foundation
public import Ordering

/// What an offer takes and costs for the planned volume.
public struct PlannedOffer: Equatable, Sendable, Identifiable {
  public let offer: Offer
  public let mailboxesPerDomain: Int
  public let domains: Int
  /// Orders it takes, where the vendor limits the domains of one.
  public let orders: Int
  /// Priced from our tables and the vendor's list, as far as they go.
  public let quote: Quote

  public var id: Offer { offer }
  public var mailboxes: Int { domains * mailboxesPerDomain }

  /// What its mailboxes cost a month on average, rounded up; nil where no price is known.
  public var monthly: Money? {
    let amounts = mailboxLines.map { line in
      line.renewalAmount.map { Money(cents: ($0.cents * line.period.timesAYear + 11) / 12) }
    }
    return amounts.contains(nil) ? nil : amounts.compactMap(\.self).sum()
  }

  /// What falls due with the order, as far as prices are known; nil where not even the mailboxes have one.
  public var dueNow: Money? {
    if let due = quote.dueNow { return due }
    let amounts = mailboxLines.map(\.amount)
    return amounts.contains(nil) ? nil : amounts.compactMap(\.self).sum()
  }

  /// Whether the names come on top of it, since each has a price of its own that only a search tells.
  public var lacksNames: Bool { dueNow != nil && quote.dueNow == nil }

  private var mailboxLines: [Quote.Line] {
    quote.lines.filter { if case .domains = $0.subject { false } else { true } }
  }
}

extension PlannerScreen {
  /// One row an offer for the volume typed; empty while a number is missing.
  public var plannedOffers: [PlannedOffer] {
    guard let mailboxes = state.mailboxesNeeded, let wanted = state.number(.mailboxesPerDomain) else { return [] }
    return Offer.all.map { offer in
      let rules = offer.rules(context.shared.editions)
      let each = rules.mailboxesPerDomain.nearest(to: wanted)
      let domains = (mailboxes + each - 1) / max(1, each)
      let orders = rules.maximumDomains.map { (domains + $0 - 1) / max(1, $0) } ?? 1
      return PlannedOffer(
        offer: offer, mailboxesPerDomain: each, domains: domains, orders: orders,
        quote: Estimate.quote(
          domains: domains, wanted: wanted, offer: offer, editions: context.shared.editions,
          priceList: context.shared.priceList(of: offer.vendor), at: now))
    }
  }

  /// The offer under the cursor of the table.
  public var focusedPlan: PlannedOffer? {
    let rows = plannedOffers
    return rows.indices.contains(state.row) ? rows[state.row] : nil
  }
}

extension Estimate {
  /// Prices so many domains that have no name yet: one is priced and counted, so that thousands cost no more time than one.
  fileprivate static func quote(
    domains: Int, wanted: Int, offer: Offer, editions: RuleEditions, priceList: PriceList?, at now: Date
  ) -> Quote {
    var draft = Draft(id: Draft.ID(""), at: now)
    draft.wanted = wanted
    draft.editions = editions
    draft.lines = (try? DomainName(placeholder)).map { [DraftLine($0, isChosen: true)] } ?? []
    let one = quote(draft, offer: offer, priceList: priceList, at: now)
    let lines = one.lines.map { line in
      Quote.Line(
        line.subject, count: line.count * domains, unit: line.unit, renewal: line.renewal, isRenewalStated: line.isRenewalStated,
        period: line.period)
    }
    return Quote(offer: offer, lines: lines, source: one.source, at: one.at)
  }

  /// Stands for a name that is not chosen yet; `.com` comes first (source: users, how they plan).
  private static let placeholder = "planned.com"
}
