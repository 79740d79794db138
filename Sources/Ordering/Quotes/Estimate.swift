public import Foundation

/// Prices a basket from our tables and what the vendors have said so far, at once and without asking anybody.
public enum Estimate {
  /// The quote of an offer for the chosen names.
  /// - Parameters:
  ///   - mailboxes: how many in all; nil counts the offer's number for each domain.
  ///   - priceList: the vendor's own, where it publishes one.
  public static func quote(
    _ draft: Draft, offer: Offer, mailboxes: Int? = nil, priceList: PriceList?, at now: Date
  ) -> Quote {
    let chosen = draft.chosen
    let rules = offer.rules
    let count = mailboxes ?? chosen.count * draft.mailboxesPerDomain(with: offer)
    var lines = domainLines(chosen, offer: offer, priceList: priceList)
    let unit = rules.listPrice ?? priceList?.mailbox(offer)
    let renewal = rules.listPrice == nil ? priceList?.mailbox(offer, renewal: true) : nil
    switch rules.billingUnit {
    case .mailbox: lines.append(Quote.Line(.mailboxes, count: count, unit: unit, renewal: renewal, period: rules.period))
    case .domain:
      lines.append(Quote.Line(.mailboxDomains, count: chosen.count, unit: unit, renewal: renewal, period: rules.period))
    }
    return Quote(offer: offer, lines: lines, source: source(offer, lines: lines, priceList: priceList), at: priceList?.at ?? now)
  }

  /// Domains of one price make one line, in the order of first appearance.
  private static func domainLines(_ chosen: [DraftLine], offer: Offer, priceList: PriceList?) -> [Quote.Line] {
    struct Group: Hashable {
      let ending: String?
      let price: Money?
      let renewal: Money?
    }
    let flat = offer.rules.domainListPrice
    var listed: [String: Group] = [:]
    func group(_ line: DraftLine) -> Group {
      if let flat { return Group(ending: nil, price: flat, renewal: nil) }
      let ending = line.name.ending
      if let answer = line.answers[offer.vendor], let price = answer.firstYear {
        return Group(ending: ending, price: price, renewal: answer.renewal)
      }
      if let known = listed[ending] { return known }
      let group = Group(
        ending: ending, price: priceList?.domain(offer, ending: ending),
        renewal: priceList?.domain(offer, ending: ending, renewal: true))
      listed[ending] = group
      return group
    }
    var order: [Group] = []
    var counts: [Group: Int] = [:]
    for line in chosen {
      let group = group(line)
      if counts[group] == nil { order.append(group) }
      counts[group, default: 0] += 1
    }
    return order.map {
      Quote.Line(.domains(ending: $0.ending), count: counts[$0] ?? 0, unit: $0.price, renewal: $0.renewal, period: .year)
    }
  }

  private static func source(_ offer: Offer, lines: [Quote.Line], priceList: PriceList?) -> Quote.Source {
    let isPriced = !lines.contains { $0.unit == nil }
    switch offer.vendor {
    case .instantly: return .estimate
    case .saleshandy: return isPriced ? .priceList : .shownAtCheckout
    case .scaledmail: return isPriced ? .priceList : .estimate
    }
  }
}
