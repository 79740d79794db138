public import Foundation

/// A basket split over offers, as orders that the vendors take.
public struct BasketSplit: Equatable, Sendable {
  /// One order of it.
  public struct Part: Equatable, Sendable {
    /// What most of its domains are ordered with.
    public let offer: Offer
    /// Its domains, each with its own offer of the vendor.
    public let domains: [Domain]

    public struct Domain: Equatable, Sendable {
      public let name: DomainName
      public let offer: Offer
    }

    public var names: Set<DomainName> { Set(domains.map(\.name)) }

    /// Domains by offer, in the order of the table of offers.
    public var counts: [(offer: Offer, domains: Int)] {
      Offer.all.compactMap { offer in
        let count = domains.count { $0.offer == offer }
        return count == 0 ? nil : (offer, count)
      }
    }
  }

  public let parts: [Part]
  /// Names that no offer of the split takes; they stay in the list, not chosen.
  public let unplaced: [DomainName]

  /// Makes orders of names with their offers: one vendor mixes its providers in one order, Saleshandy has one offer an order, and what is more than an
  /// order takes makes a further one.
  ///
  /// Source: Sources, What the choices rest on, of provider and plan; Vendors/ScaledMail, Create custom order, of the most domains.
  init(_ placed: [(DomainName, Offer)], unplaced: [DomainName], limits: [Offer: Int?], offers: [Offer]) {
    var orders: [[Part.Domain]] = []
    for offer in offers {
      for (name, own) in placed where own == offer {
        let place = orders.firstIndex { order in
          guard let first = order.first?.offer, Self.mixes(first, offer) else { return false }
          let isOpen = (limits[offer] ?? nil).map { limit in order.count { $0.offer == offer } < limit } ?? true
          return isOpen && (offer.vendor != .scaledmail || order.count < ScaledMailRules.maximumDomains)
        }
        if let place {
          orders[place].append(Part.Domain(name: name, offer: offer))
        } else {
          orders.append([Part.Domain(name: name, offer: offer)])
        }
      }
    }
    parts = orders.map { domains in
      let main = offers.max { one, other in domains.count { $0.offer == one } < domains.count { $0.offer == other } }
      return Part(offer: main ?? domains[0].offer, domains: domains)
    }
    self.unplaced = unplaced
  }

  private static func mixes(_ one: Offer, _ other: Offer) -> Bool {
    one == other || one.vendor == other.vendor && one.vendor != .saleshandy
  }

  /// How many domains go to an offer.
  public func domains(of offer: Offer) -> Int { parts.reduce(0) { $0 + $1.domains.count { $0.offer == offer } } }
}

extension Draft {
  /// What each order of a split costs, with the draft it would be made of.
  /// - Parameters:
  ///   - part: of the split of this draft.
  ///   - prices: the vendors' own lists.
  ///   - now: the present time.
  public func quote(of part: BasketSplit.Part, prices: [Vendor: PriceList], at now: Date) -> Quote {
    var draft = self
    draft.lines = lines.filter { $0.isChosen && part.names.contains($0.name) }
    draft.take(part)
    return Estimate.quote(draft, offer: part.offer, priceList: prices[part.offer.vendor], at: now)
  }

  /// The drafts of a split's orders: this one keeps the first part and whatever is not chosen; the others have the same people and details.
  /// - Parameters:
  ///   - split: of this draft's chosen names.
  ///   - makeID: makes ids.
  ///   - now: the present time.
  public func drafts(of split: BasketSplit, at now: Date, makeID: () -> String) -> [Draft] {
    let whole = name.isEmpty ? chosenNames.first?.stem ?? "" : name
    let ids = split.parts.indices.map { $0 == 0 ? id : ID(makeID()) }
    let basket = split.parts.count > 1 ? BasketPart(name: whole, drafts: ids) : nil
    return split.parts.enumerated().map { index, part in
      let title = basket == nil ? name : "\(whole) \(index + 1) of \(split.parts.count)"
      var draft = index == 0 ? self : self.part(part.names, id: ids[index], name: title, at: now)
      if index == 0 {
        let elsewhere = Set(split.parts.dropFirst().flatMap(\.names))
        draft.lines.removeAll { elsewhere.contains($0.name) }
        for line in draft.lines.indices where split.unplaced.contains(draft.lines[line].name) { draft.lines[line].isChosen = false }
        draft.name = title
      }
      draft.take(part)
      draft.basket = basket
      draft.step = .provider
      draft.planned = nil
      // Steps that ask nothing more are passed over on the way to the review.
      draft.filledBrand = draft.brand
      return draft
    }
  }

  /// Takes a part's offers for its domains.
  private mutating func take(_ part: BasketSplit.Part) {
    offer = part.offer
    let offers = Dictionary(part.domains.map { ($0.name, $0.offer) }) { first, _ in first }
    for index in lines.indices {
      guard let own = offers[lines[index].name] else { continue }
      lines[index].provider = own == part.offer ? nil : own.provider
    }
  }
}

extension Draft {
  /// Takes from another order of its basket what nobody typed here yet: people, with how they are spread, and details.
  /// - Parameter other: the order of the basket that was filled in last.
  public func filled(from other: Draft) -> Draft {
    var filled = self
    if people.allSatisfy(\.isWhitespace) {
      (filled.people, filled.patterns, filled.allowsNumbers) = (other.people, other.patterns, other.allowsNumbers)
      (filled.spread, filled.spellings) = (other.spread, other.spellings)
    }
    for field in DetailField.allCases where !field.isPicked && details[field].isEmpty {
      filled.details[field] = other.details[field]
    }
    filled.details.workspace = details.workspace ?? other.details.workspace
    return filled
  }
}
