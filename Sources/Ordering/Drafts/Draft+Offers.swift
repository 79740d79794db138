extension Draft {
  public var chosen: [DraftLine] { lines.filter(\.isChosen) }
  public var chosenNames: [DomainName] { lines.compactMap { $0.isChosen ? $0.name : nil } }

  /// The offer a domain is ordered with: the draft's, or the same vendor's with the domain's own provider.
  ///
  /// Source: Sources, What the choices rest on, of provider and plan.
  public func offer(for line: DraftLine, in offer: Offer) -> Offer {
    guard let own = line.provider ?? line.listing?.provider, own != offer.provider, offer.vendor != .saleshandy else {
      return offer
    }
    let mixed = Offer(offer.vendor, own)
    return Offer.all.contains(mixed) ? mixed : offer
  }

  /// Offers whose mailboxes the vendor can put into the same order.
  public func mixable(with offer: Offer) -> [Offer] {
    let mixes: Set<OrderKind> = [.newDomains, .ownDomains, .boughtDomains, .unfinishedForm]
    guard offer.vendor != .saleshandy, mixes.contains(kind) else { return [offer] }
    return kind.offers.filter { $0.vendor == offer.vendor }
  }

  /// Chosen names beyond what one order of an offer takes, the last of the list.
  public func beyondLimit(of offer: Offer) -> Set<DomainName> {
    var counts: [Offer: Int] = [:]
    var beyond: Set<DomainName> = []
    for line in lines where line.isChosen {
      let own = self.offer(for: line, in: offer)
      counts[own, default: 0] += 1
      if let maximum = rules(of: own).maximumDomains, counts[own, default: 0] > maximum { beyond.insert(line.name) }
    }
    return beyond
  }

  /// The steps of this draft: a vendor that asks for no details has no step for them.
  public var steps: [Step] {
    guard let offer, detailFields(with: offer).isEmpty else { return kind.steps }
    return kind.steps.filter { $0 != .details }
  }

  /// An offer's rules in the edition that holds.
  public func rules(of offer: Offer) -> OfferRules { offer.rules(editions) }

  /// How many mailboxes a domain may get now: what is on it already counts where the vendor counts it.
  ///
  /// Source: Vendors/Instantly, Providers and accounts, at most five a domain. Our choice: accounts already there count, the safe reading.
  public func count(of line: DraftLine, in offer: Offer) -> MailboxCount {
    let count = rules(of: self.offer(for: line, in: offer)).mailboxesPerDomain
    guard kind == .extraMailboxes, case .between(_, let high) = count else { return count }
    let there = line.listing?.mailboxCount ?? 0
    return high - there >= 1 ? .between(1, high - there) : .exactly(0)
  }

  /// How many mailboxes a chosen domain gets.
  public func mailboxes(on line: DraftLine, in offer: Offer) -> Int {
    if kind == .preWarmed { return line.listing?.mailboxCount ?? line.listing?.mailboxes.count ?? 0 }
    let own = self.offer(for: line, in: offer)
    if let package, let whole = package.mailboxes[own.provider], let domains = package.split[own.provider], domains > 0 {
      return whole / domains
    }
    return count(of: line, in: offer).nearest(to: counts[line.name] ?? wanted)
  }

  /// How many mailboxes each chosen domain gets with an offer, domains with a provider of their own aside.
  public func mailboxesPerDomain(with offer: Offer) -> Int { rules(of: offer).mailboxesPerDomain.nearest(to: wanted) }

  /// Whether the vendor makes a domain's aliases, so that the order names only one person for it.
  public func isVendorNamed(_ line: DraftLine, in offer: Offer) -> Bool {
    offer.vendor == .scaledmail && vendorNamed.contains(self.offer(for: line, in: offer).provider)
  }

  /// Rows a chosen domain has in the mailbox grid: its mailboxes, or one person for all of them.
  public func gridSize(of line: DraftLine, in offer: Offer) -> Int {
    isVendorNamed(line, in: offer) ? 1 : mailboxes(on: line, in: offer)
  }

  /// The numbers of mailboxes of all domains, for who walks through a draft of thousands.
  public func sizes(in offer: Offer) -> MailboxSizes { MailboxSizes(self, offer) }

  /// Names for the mailboxes, from the people and patterns typed.
  public var generator: NameGenerator {
    NameGenerator(people: Person.list(in: people), patterns: patterns, allowsNumbers: allowsNumbers)
  }

  /// Whether mail must never be sent from a name; for many names ask `ownBrand` once.
  public func isOwnBrand(_ name: DomainName) -> Bool { ownBrand.owns(name) }
}
