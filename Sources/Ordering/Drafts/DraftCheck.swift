/// Checks a draft against an offer's rules; pure and quick enough to run as one types.
public enum DraftCheck {
  /// The choice of names, before any offer.
  public static func names(_ draft: Draft) -> [Problem] {
    let chosen = draft.chosenNames
    guard !chosen.isEmpty else { return [Problem(.names, .nothingChosen)] }
    let ownBrand = draft.ownBrand
    return chosen.flatMap { name -> [Problem] in
      if ownBrand.owns(name) { return [Problem(.name(name), .ownBrand)] }
      return name.isPunycode ? [Problem(.name(name), .punycode, .warns)] : []
    }
  }

  /// Whether an offer can take the chosen names.
  public static func offer(_ offer: Offer, for draft: Draft) -> [Problem] {
    let rules = offer.rules
    var problems: [Problem] = []
    let chosen = draft.chosen
    if let maximum = rules.maximumDomains, chosen.count > maximum {
      problems.append(Problem(.offer, .tooManyDomains(chosen.count, maximum: maximum)))
    }
    for line in chosen {
      if let fault = fault(of: line, at: offer) { problems.append(Problem(.name(line.name), fault)) }
    }
    return problems
  }

  /// Why a vendor would not take a name; nil when it would.
  public static func fault(of line: DraftLine, at offer: Offer) -> Problem.Fault? {
    let vendor = offer.vendor
    if let endings = offer.rules.endings, !endings.contains(line.name.ending) {
      return .endingNotSold(line.name.ending, sold: endings)
    }
    switch line.answers[vendor]?.standing {
    case .available, .offered: return nil
    case .taken: return .taken(vendor)
    case .restricted(let word): return .restricted(vendor, word: word)
    case .notOffered: return .notOffered(vendor)
    case .endingNotSold: return .endingNotSold(line.name.ending, sold: offer.rules.endings ?? [])
    case .other(let word): return .answeredOddly(vendor, word)
    case nil: return .notLookedUp(vendor)
    }
  }

  /// The people field, before any mailbox.
  public static func people(_ draft: Draft) -> [Problem] {
    let people = Person.list(in: draft.people)
    guard !people.isEmpty else { return [Problem(.people, .nobodyNamed)] }
    return people.filter { $0.last.isEmpty }.map { Problem(.people, .personWithoutLastName($0.first)) }
  }

  /// The mailboxes of one domain.
  public static func mailboxes(of line: DraftLine, offer: Offer) -> [Problem] {
    var problems: [Problem] = []
    var seen: Set<String> = []
    for (index, mailbox) in line.mailboxes.enumerated() {
      func add(_ column: MailboxColumn, _ fault: Problem.Fault) {
        problems.append(Problem(.mailbox(line.name, index, column), fault))
      }
      if let fault = AliasRules.fault(in: mailbox.alias) {
        add(.alias, .alias(fault))
      } else if !seen.insert(mailbox.alias).inserted {
        add(.alias, .duplicateAlias(mailbox.alias))
      }
      for (column, name) in [(MailboxColumn.first, mailbox.first), (.last, mailbox.last)] {
        if name.allSatisfy(\.isWhitespace) {
          add(column, .nameMissing)
        } else if let maximum = offer.vendor.longestPersonName, name.count > maximum {
          add(column, .nameTooLong(name.count, maximum: maximum))
        }
      }
    }
    if !offer.rules.mailboxesPerDomain.allows(line.mailboxes.count) {
      problems.append(
        Problem(
          .mailbox(line.name, line.mailboxes.count, .alias), .wrongCount(line.mailboxes.count, offer.rules.mailboxesPerDomain)))
    }
    return problems
  }

  /// All mailboxes of the chosen domains.
  public static func mailboxes(_ draft: Draft, offer: Offer) -> [Problem] {
    draft.chosen.flatMap { mailboxes(of: $0, offer: offer) }
  }

  /// Everything at once: what the review asks before it lets anything be placed.
  public static func all(_ draft: Draft) -> [Problem] {
    guard let offer = draft.offer else { return names(draft) + [Problem(.offer, .missing)] }
    return names(draft) + self.offer(offer, for: draft) + mailboxes(draft, offer: offer) + details(draft, offer: offer)
  }
}

extension Vendor {
  /// The longest first or last name in characters, nil where the vendor names no limit.
  ///
  /// Source: Saleshandy `mailboxes[].firstname`; ScaledMail create custom order. Instantly: unknown.
  public var longestPersonName: Int? {
    switch self {
    case .instantly: nil
    case .saleshandy: SaleshandyRules.personNameLength.upperBound
    case .scaledmail: ScaledMailRules.personNameLength.upperBound
    }
  }
}
