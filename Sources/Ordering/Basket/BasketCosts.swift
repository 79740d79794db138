public import Foundation

/// What each offer takes of the chosen names, and what each name costs there: read once for a basket that is split.
public struct BasketCosts: Equatable, Sendable {
  public let offers: [Offer]
  public let names: [DomainName]
  /// By name and offer, in cents over twelve months; nil where the offer cannot take the name.
  private let costs: [[Int?]]
  /// Domains that one order takes of each offer; nil where the vendor names no limit.
  private let limits: [Int?]

  /// Our choice: what has no known price is taken last, above a hundred thousand dollars a name.
  private static let unknownCost = 10_000_000

  /// - Parameters:
  ///   - draft: an order of new domains.
  ///   - prices: the vendors' own lists, as far as they are known.
  ///   - now: the present time.
  public init(_ draft: Draft, prices: [Vendor: PriceList], at now: Date) {
    offers = draft.kind.offers
    let lines = draft.chosen
    names = lines.map(\.name)
    limits = offers.map { draft.rules(of: $0).maximumDomains }
    var known: [Like: Int] = [:]
    var bare = draft
    bare.lines = []
    costs = lines.map { line in
      draft.kind.offers.map { offer in
        guard DraftCheck.fault(of: line, at: offer, in: draft) == nil else { return nil }
        let answer = line.answers[offer.vendor]
        let like = Like(
          offer: offer, ending: line.name.ending, firstYear: answer?.firstYear, renewal: answer?.renewal,
          count: draft.counts[line.name])
        if let cost = known[like] { return cost }
        var one = bare
        one.lines = [line]
        one.lines[0].provider = nil
        let quote = Estimate.quote(one, offer: offer, priceList: prices[offer.vendor], at: now)
        let cost = quote.firstTwelveMonths?.cents ?? Self.unknownCost
        known[like] = cost
        return cost
      }
    }
  }

  /// What names have in common that cost the same.
  private struct Like: Hashable {
    let offer: Offer
    let ending: String
    let firstYear: Money?
    let renewal: Money?
    let count: Int?
  }

  /// How many of the names an offer can take, its limit aside.
  public func fitting(_ offer: Offer) -> Int {
    offers.firstIndex(of: offer).map { index in costs.count { $0[index] != nil } } ?? 0
  }

  /// How many domains one order takes of an offer; nil where the vendor names no limit.
  public func limit(of offer: Offer) -> Int? { offers.firstIndex(of: offer).flatMap { limits[$0] } }

  /// Whether the vendor's prices are known, so that names can be compared.
  public func isPriced(_ offer: Offer) -> Bool {
    guard let index = offers.firstIndex(of: offer) else { return false }
    return costs.contains { ($0[index] ?? Self.unknownCost) < Self.unknownCost }
  }

  /// What all names that an offer can take cost there over twelve months; nil where it takes none or a price is not known.
  public func wholeCost(_ offer: Offer) -> Money? {
    guard let index = offers.firstIndex(of: offer) else { return nil }
    let known = costs.compactMap { $0[index] }
    return known.isEmpty || known.contains { $0 >= Self.unknownCost } ? nil : Money(cents: known.reduce(0, +))
  }

  // MARK: Ways to split

  /// What costs least over twelve months: each offer takes what one order of it takes, or what a person says; what finds no room then makes further
  /// orders of the offers that are limited by the vendor alone.
  /// - Parameter most: domains of an offer at most, where a person says so.
  public func cheapest(atMost most: [Offer: Int]) -> BasketSplit {
    var assignment = NameAssignment(costs, offers: offers.count)
    var room = offers.indices.map { most[offers[$0]] ?? limits[$0] ?? names.count }
    var waiting = Array(names.indices)
    while !waiting.isEmpty {
      let left = waiting.filter { !assignment.place($0, room: room) }
      let isOpen = left.contains { name in offers.indices.contains { costs[name][$0] != nil && canGrow($0, most) } }
      guard isOpen else { return split(assignment) }
      for index in offers.indices where canGrow(index, most) { room[index] += limits[index] ?? 0 }
      waiting = left
    }
    return split(assignment)
  }

  private func canGrow(_ index: Int, _ most: [Offer: Int]) -> Bool { most[offers[index]] == nil && limits[index] != nil }

  /// By shares: what an offer cannot take of its share goes to the others that have one.
  /// - Parameter percent: by offer; they need not make 100.
  public func split(byPercent percent: [Offer: Int]) -> BasketSplit {
    let shares = offers.map { max(0, percent[$0] ?? 0) }
    let sum = shares.reduce(0, +)
    guard sum > 0 else { return split(NameAssignment(costs, offers: offers.count)) }
    var room = shares.map { $0 * names.count / sum }
    // The names that are left by rounding down go where most was cut off.
    let cut = offers.indices.sorted { (shares[$1] * names.count % sum, $0) < (shares[$0] * names.count % sum, $1) }
    for index in cut.prefix(names.count - room.reduce(0, +)) { room[index] += 1 }
    var assignment = NameAssignment(costs, offers: offers.count)
    let left = names.indices.filter { !assignment.place($0, room: room) }
    let all = shares.map { $0 > 0 ? names.count : 0 }
    for name in left { _ = assignment.place(name, room: all) }
    return split(assignment)
  }

  /// By numbers of domains.
  public func split(byHand counts: [Offer: Int]) -> BasketSplit {
    var assignment = NameAssignment(costs, offers: offers.count)
    let room = offers.map { max(0, counts[$0] ?? 0) }
    for name in names.indices { _ = assignment.place(name, room: room) }
    return split(assignment)
  }

  private func split(_ assignment: NameAssignment) -> BasketSplit {
    var placed: [(DomainName, Offer)] = []
    var unplaced: [DomainName] = []
    for (name, index) in zip(names, assignment.offers) {
      if let index { placed.append((name, offers[index])) } else { unplaced.append(name) }
    }
    return BasketSplit(placed, unplaced: unplaced, limits: Dictionary(uniqueKeysWithValues: zip(offers, limits)), offers: offers)
  }
}
