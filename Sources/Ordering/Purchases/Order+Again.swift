public import Foundation

extension Order {
  /// The same order once more as a draft, made of its plan: everything of it but its names and passwords. What only the draft knew, such as the
  /// endings, is as in a new one.
  /// - Parameters:
  ///   - id: of the new draft.
  ///   - client: for whom it was, as the book has it now; nil where nobody said or the client is gone.
  ///   - now: the present time.
  ///   - editions: which rules hold.
  /// - Returns: a draft at its first step, in which the steps that ask nothing more are passed over.
  public func again(id: Draft.ID, client: Client?, at now: Date, editions: RuleEditions = .seeds) -> Draft {
    var draft = Draft(id: id, kind: plan.kind, at: now, editions: editions)
    // What it was ordered with counts, and what its plan does not tell is the client's.
    if let client { draft.fill(from: client) }
    draft.name = name
    draft.offer = plan.offer
    if draft.brand.isEmpty, let brand = plan.brand(called: Draft.baseName(of: name)) { draft.brand = brand }
    plan.fill(&draft)
    var again = draft.again(id: id, at: now)
    // An alias that no pattern makes was typed: its like is not made again unseen.
    if plan.hasTypedAliases { again.filledBrand = nil }
    return again
  }
}

extension PurchasePlan {
  /// The kind of order it was made for.
  fileprivate var kind: OrderKind {
    switch purchases.last?.kind {
    case .instantlyPreWarmed, .scaledmailPreWarmed: .preWarmed
    case .instantlyExtraAccounts: .extraMailboxes
    case .scaledmailOwnDomains: .ownDomains
    case .scaledmailPackage: .package
    case .scaledmailSubmitForm: .unfinishedForm
    case .scaledmailCustomOrder: purchases.contains { $0.kind == .scaledmailBuyDomains } ? .newDomains : .boughtDomains
    case .instantlyDFY, .saleshandyPurchase, .scaledmailBuyDomains, nil: .newDomains
    }
  }

  fileprivate var hasTypedAliases: Bool {
    purchases.flatMap(\.items).flatMap(\.mailboxes).contains { mailbox in
      let person = Person(first: mailbox.first, last: mailbox.last)
      let plain = mailbox.alias.reversed().drop { $0.isNumber }.reversed()
      return !AliasPattern.allCases.contains { $0.alias(for: person) == mailbox.alias || $0.alias(for: person) == String(plain) }
    }
  }

  /// The brand that all its names have in them, where the order is called after it; nil where it is called otherwise.
  fileprivate func brand(called name: String) -> String? {
    let stem = DomainIdeas.stem(of: name)
    guard stem.count > 2, kind.registersNames, names.allSatisfy({ $0.stem.contains(stem) && $0.stem != stem }) else { return nil }
    return stem
  }

  fileprivate func fill(_ draft: inout Draft) {
    guard let purchase = purchases.last else { return }
    let people = purchase.items.flatMap {
      $0.mailboxes.map { Person(first: $0.first, last: $0.last) } + [$0.person].compactMap(\.self)
    }
    .filter { !$0.name.isEmpty }.uniqued()
    if !people.isEmpty { draft.people = PeopleText.field(people) }
    if let first = purchase.items.first {
      draft.wanted = max(1, first.mailboxCount)
      let (patterns, numbers) = AliasPattern.behind(first.mailboxes)
      if !patterns.isEmpty { draft.patterns = patterns + AliasPattern.usual.filter { !patterns.contains($0) } }
      draft.allowsNumbers = numbers
    }
    // Equal domains were wanted equal; how unequal ones came about a plan does not tell.
    let named = purchase.items.map(\.mailboxes).filter { !$0.isEmpty }
    if named.count > 1, Set(named.map { $0.map(\.alias) }).count == 1 { draft.spread = .same }
    draft.vendorNamed = Set(purchase.items.filter { $0.person != nil }.map(\.provider))
    fillDetails(&draft, purchase)
  }

  private func fillDetails(_ draft: inout Draft, _ purchase: Purchase) {
    if let redirect = purchase.redirect { draft.details.redirect = redirect.host + redirect.path }
    if case .saleshandyPurchase(let order) = purchase.operation { draft.details.payment = order.payment }
    if let registrant = purchase.registrant { draft.details.registrant = RegistrantEntry(registrant) }
    if let workspace = purchase.workspace { draft.details.workspace = workspace }
    if let sequencer = purchase.sequencer { draft.details.sequencer = sequencer }
    if let hosting = purchase.hosting { draft.details.hosting = hosting }
    let mark = purchase.mark
    if purchase.tag.count > mark.count + 1 { draft.details.label = String(purchase.tag.dropLast(mark.count + 1)) }
    switch purchase.operation {
    case .scaledmailCustomOrder(let order): draft.details.coupon = order.coupon
    case .scaledmailOwnDomains(let order): draft.details.coupon = order.coupon
    case .scaledmailPackage(let package):
      draft.details.coupon = package.coupon
      draft.quantity = package.quantity
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyPurchase, .scaledmailBuyDomains,
      .scaledmailPreWarmed,
      .scaledmailSubmitForm:
      break
    }
    fillPictures(&draft, purchase)
  }

  /// A picture that was uploaded has only its number, which stands for the file.
  private func fillPictures(_ draft: inout Draft, _ purchase: Purchase) {
    var entries: [String] = []
    for item in purchase.items {
      let shown =
        item.mailboxes.map { (Person(first: $0.first, last: $0.last), $0.picture) }
        + [item.person.map { ($0, item.picture) }].compactMap(\.self)
      for case (let person, let picture?) in shown {
        let source = draft.offer?.vendor == .saleshandy ? "uploaded \(picture)" : picture
        if draft.offer?.vendor == .saleshandy { draft.uploads[source] = picture }
        let entry = "\(person.name) = \(source)"
        if !entries.contains(entry) { entries.append(entry) }
      }
    }
    if !entries.isEmpty { draft.details.pictures = entries.joined(separator: "; ") }
  }
}

extension RegistrantEntry {
  /// As it was sent.
  fileprivate init(_ registrant: Registrant) {
    self.init()
    first = registrant.first
    last = registrant.last
    company = registrant.company
    address = registrant.address
    city = registrant.city
    state = registrant.state
    country = registrant.country
    postcode = registrant.postcode
    phone = registrant.phone
  }
}

extension AliasPattern {
  /// The patterns that a domain's mailboxes were made by, in the order of their use, and whether numbers follow some.
  fileprivate static func behind(_ mailboxes: [Mailbox]) -> (patterns: [AliasPattern], numbers: Bool) {
    var found: [AliasPattern] = []
    var numbers = false
    for mailbox in mailboxes {
      let person = Person(first: mailbox.first, last: mailbox.last)
      guard let pattern = allCases.first(where: { $0.alias(for: person) == mailbox.alias }) else {
        numbers = numbers || mailbox.alias.last?.isNumber == true
        continue
      }
      if !found.contains(pattern) { found.append(pattern) }
    }
    return (found, numbers)
  }
}

/// People as they can stand in the people field and be read from it as they were.
enum PeopleText {
  static func field(_ people: [Person]) -> String {
    let plain = people.map(\.name).joined(separator: "; ")
    guard Person.list(in: plain) != people else { return plain }
    // A first name of two words stands in quotes.
    return people.map { $0.first.contains(" ") ? "\"\($0.first)\" \($0.last)" : $0.name }.joined(separator: "; ")
  }
}
