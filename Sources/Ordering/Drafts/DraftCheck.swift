/// Checks a draft against an offer's rules; pure and quick enough to run as one types.
public enum DraftCheck {
  /// The choice of names, before any offer.
  public static func names(_ draft: Draft) -> [Problem] {
    let chosen = draft.chosenNames
    guard !chosen.isEmpty else { return [Problem(.names, .nothingChosen)] }
    let ownBrand = draft.ownBrand
    let lookAlikes = draft.lookAlikes
    return listed(draft)
      + chosen.flatMap { name -> [Problem] in
        if ownBrand.owns(name) { return [Problem(.name(name), .ownBrand)] }
        if let client = draft.client, client.denied.contains(name) { return [Problem(.name(name), .denied(client: client.name))] }
        if name.isPunycode, name.shown == nil { return [Problem(.name(name), .undecodable)] }
        var faults: [Problem.Fault] = name.isPunycode ? [.punycode] : []
        if name.hasReservedHyphens { faults.append(.reservedHyphens) }
        if let likeness = lookAlikes.likeness(of: name) {
          faults.append(.lookAlike(likeness))
        } else if let mark = lookAlikes.mark(in: name) {
          faults.append(.wellKnownMark(mark))
        }
        return faults.map { Problem(.name(name), $0, .warns) } + [draft.usedBefore(name)].compactMap(\.self)
      }
  }

  /// Domains of a list that cannot be ordered, or not together.
  private static func listed(_ draft: Draft) -> [Problem] {
    guard draft.kind.picksFromList, let offer = draft.offer else { return [] }
    return draft.chosen.compactMap { line in fault(ofListed: line, in: draft, with: offer).map { Problem(.name(line.name), $0) } }
  }

  /// Why a listed domain cannot join the order; nil when it can.
  ///
  /// Source: Vendors/Instantly, Providers and accounts: all of a domain use one provider, at most five; Outlook takes no further ones
  /// (`unsupported_provider`).
  public static func fault(ofListed line: DraftLine, in draft: Draft, with offer: Offer) -> Problem.Fault? {
    guard let listing = line.listing else { return nil }
    if listing.vendor != offer.vendor { return .otherVendor(listing.vendor, order: offer.vendor) }
    guard draft.kind == .extraMailboxes else { return nil }
    if listing.provider == .outlook { return .takesNoMore(.outlook) }
    return draft.count(of: line, in: offer).nearest(to: 1) == 0 ? .domainFull(listing.mailboxCount ?? 0) : nil
  }

  /// Whether an offer can take the chosen names.
  public static func offer(_ offer: Offer, for draft: Draft) -> [Problem] {
    var problems: [Problem] = []
    let chosen = draft.chosen
    var counts: [Offer: Int] = [:]
    for line in chosen { counts[draft.offer(for: line, in: offer), default: 0] += 1 }
    for own in counts.keys.sorted(by: { $0.title < $1.title }) {
      guard let count = counts[own], let maximum = draft.rules(of: own).maximumDomains, count > maximum else { continue }
      problems.append(Problem(.offer, .tooManyDomains(count, maximum: maximum)))
    }
    problems += package(draft, offer: offer)
    if draft.kind.registersNames {
      for line in chosen {
        if let fault = fault(of: line, at: offer, in: draft) { problems.append(Problem(.name(line.name), fault)) }
      }
    }
    return problems
  }

  /// A bundle takes exactly its number of domains, and the vendor its providers.
  ///
  /// Source: Vendors/ScaledMail, Create order; Vendors/ScaledMail, Pending forms: a form takes the number it was paid for.
  private static func package(_ draft: Draft, offer: Offer) -> [Problem] {
    switch draft.kind {
    case .package:
      guard let package = draft.package else { return [Problem(.offer, .packageMissing)] }
      let has = package.providers
      let asked = [offer.provider] + draft.chosen.map { draft.offer(for: $0, in: offer).provider }
      let lacking = has.isEmpty ? [] : asked.uniqued().filter { !has.contains($0) }
      let needed = package.domains * draft.quantity
      return lacking.map { Problem(.offer, .notInPackage($0, has: has)) }
        + (draft.chosen.count == needed ? [] : [Problem(.offer, .wrongDomainCount(draft.chosen.count, needed: needed))])
    case .unfinishedForm:
      guard let needed = draft.form?.domainsRequired, draft.chosen.count != needed else { return [] }
      return [Problem(.offer, .wrongDomainCount(draft.chosen.count, needed: needed))]
    default: return []
    }
  }

  /// Why a vendor would not take a new name; nil when it would.
  public static func fault(of line: DraftLine, at offer: Offer, in draft: Draft) -> Problem.Fault? {
    let vendor = offer.vendor
    let rules = draft.rules(of: offer)
    if let endings = rules.endings, !endings.contains(line.name.ending) {
      return .endingNotSold(line.name.ending, sold: endings)
    }
    switch line.answers[vendor]?.status {
    case .available, .offered: return nil
    case .taken: return .taken(vendor)
    case .restricted(let word): return .restricted(vendor, word: word)
    case .notOffered: return .notOffered(vendor)
    case .endingNotSold: return .endingNotSold(line.name.ending, sold: rules.endings ?? [])
    case .other(let word): return .answeredOddly(vendor, word)
    case nil: return .notLookedUp(vendor)
    }
  }

  /// The people field, before any mailbox.
  public static func people(_ draft: Draft) -> [Problem] { people(draft, PeopleReading(draft.people)) }

  /// The same for who has read the field already.
  public static func people(_ draft: Draft, _ reading: PeopleReading) -> [Problem] {
    var faults: [Problem.Fault] = []
    if let hidden = HiddenCharacters.first(in: EnteredText.lines(draft.people).replacing("\n", with: " ")) {
      faults.append(.hiddenCharacter(hidden))
    }
    faults += reading.faults.map { fault in
      switch fault {
      case .nobody(let text): .notAPerson(text)
      case .order(let text): .nameOrder(text)
      }
    }
    if reading.people.isEmpty, faults.isEmpty { faults.append(.nobodyNamed) }
    faults += reading.people.filter { $0.last.isEmpty }.map { .personWithoutLastName($0.first) }
    return faults.map { Problem(.people, $0) }
  }

  /// Whether what stands in the people field holds the order: nothing in it is passed over because the mailboxes happen to be full without it. Where
  /// it is empty, or no mailbox is named here, the mailboxes alone are asked.
  public static func peopleHold(_ draft: Draft) -> Bool {
    draft.kind != .preWarmed && !draft.people.allSatisfy(\.isWhitespace)
  }

  /// The mailboxes of one domain; where the vendor makes the aliases, the one person they are made from.
  public static func mailboxes(of line: DraftLine, offer: Offer, in draft: Draft) -> [Problem] {
    var check = MailboxCheck(draft, offer)
    return check.problems(of: line)
  }

  /// All mailboxes of the chosen domains.
  public static func mailboxes(_ draft: Draft, offer: Offer) -> [Problem] {
    var check = MailboxCheck(draft, offer)
    return draft.chosen.flatMap { check.problems(of: $0) }
  }

  /// Everything at once: what the review asks before it lets anything be placed.
  public static func all(_ draft: Draft) -> [Problem] {
    guard let offer = draft.offer else { return names(draft) + [Problem(.offer, .missing)] }
    return names(draft) + self.offer(offer, for: draft) + (peopleHold(draft) ? people(draft) : []) + mailboxes(draft, offer: offer)
      + details(draft, offer: offer)
  }
}
