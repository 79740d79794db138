/// An order of new domains in one line, as a person types it who knows what is wanted:
/// `instantly google trynorthquay.com,northquayhq.com 3 "Ada Lind" > northquay.com @acme`.
///
/// What the line does not say is nil or empty, and stays as it is in the draft that it fills.
public struct OneLine: Equatable, Sendable {
  public var offer: Offer?
  /// The names that are ordered; those that were chosen before and do not stand here are not any more.
  public var names: [DomainName] = []
  /// Mailboxes a domain.
  public var wanted: Int?
  /// Each as the people field takes it.
  public var people: [String] = []
  /// As typed.
  public var redirect: String?
  /// The client's name.
  public var client: String?

  public init() {}

  public var isEmpty: Bool { self == OneLine() }

  /// How many mailboxes a domain can be asked for here. Our choice: the provider step says what an offer's own bounds are.
  static let wantedRange = 1...99

  /// What a draft has of it.
  /// - Parameters:
  ///   - draft: as it is entered.
  ///   - most: names that are written; nil for all of them.
  /// - Returns: nil for an order of another kind than new domains.
  public init?(_ draft: Draft, names most: Int? = nil) {
    guard draft.kind == .newDomains else { return nil }
    offer = draft.offer
    var chosen: [DomainName] = []
    for line in draft.lines where line.isChosen && chosen.count < most ?? .max { chosen.append(line.name) }
    names = chosen
    wanted = Self.wantedRange.contains(draft.wanted) ? draft.wanted : nil
    people = Person.list(in: draft.people).filter(\.isComplete).map { PeopleText.field([$0]) }
    let redirect = EnteredText.tidy(draft.details.redirect)
    if !redirect.isEmpty, !redirect.contains(where: \.isWhitespace) { self.redirect = redirect }
    client = draft.client?.name
  }

  /// The line as `OneLineReader` reads it back.
  public var text: String {
    var words: [String] = []
    if let offer {
      words += [offer.vendor.rawValue, OneLineWord.word(of: offer)] + [offer.plan.map(OneLineWord.word)].compactMap(\.self)
    }
    if !names.isEmpty { words.append(names.map(\.text).joined(separator: ",")) }
    if let wanted { words.append(String(wanted)) }
    words += people.map(Self.quoted)
    if let redirect { words += [">", redirect] }
    if let client { words.append("@" + (Self.isPlain(client) ? client : Self.quoted(client))) }
    return words.joined(separator: " ")
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && !text.contains { $0.isWhitespace || "\">“”„@".contains($0) }
  }

  /// A quote inside stands twice.
  private static func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
}

/// A word of the line that has one meaning wherever it stands.
enum OneLineWord: Equatable {
  case vendor(Vendor)
  case provider(Provider)
  case plan(BillingPlan)

  init?(_ word: String) { if let found = Self.all[word.lowercased()] { self = found } else { return nil } }

  static func word(of offer: Offer) -> String { offer.providerTitle.lowercased() }

  static func word(_ plan: BillingPlan) -> String { plan.title.replacing(" ", with: "-") }

  /// Out of the table of what is sold, so that a provider has the word that its vendor uses.
  static let all: [String: OneLineWord] = {
    var words: [String: OneLineWord] = [:]
    for vendor in Vendor.allCases { words[vendor.rawValue] = .vendor(vendor) }
    for offer in Offer.all { words[word(of: offer)] = .provider(offer.provider) }
    for plan in BillingPlan.allCases {
      words[word(plan)] = .plan(plan)
      if let last = plan.title.split(separator: " ").last { words[String(last)] = .plan(plan) }
    }
    return words
  }()
}
