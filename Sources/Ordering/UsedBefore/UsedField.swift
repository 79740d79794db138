/// A field of which an order book knows what stood in it before, in clients, drafts and orders.
public enum UsedField: Hashable, Sendable {
  case brand
  case people
  case detail(DetailField)

  /// Secrets are kept nowhere, and what is picked has a list of its own.
  public init?(_ field: DetailField) {
    guard !field.isSecret, !field.isPicked, field != .country else { return nil }
    self = .detail(field)
  }

  /// The field of an order that a client's field fills in; nil for what is the client's alone or has a list of its own.
  public init?(_ field: ClientField) {
    let detail: DetailField
    switch field {
    case .brand:
      self = .brand
      return
    case .people:
      self = .people
      return
    case .redirect: detail = .redirect
    case .pictures: detail = .pictures
    case .first: detail = .firstName
    case .last: detail = .lastName
    case .company: detail = .company
    case .address: detail = .address
    case .city: detail = .city
    case .state: detail = .state
    case .postcode: detail = .postcode
    case .phone: detail = .phone
    case .label: detail = .label
    case .sequencer: detail = .sequencerProvider
    case .sequencerUser: detail = .sequencerUser
    case .sequencerLink: detail = .sequencerLink
    case .sequencerWorkspace: detail = .sequencerWorkspace
    case .sequencerTag: detail = .sequencerTag
    case .name, .ownDomains, .endings, .prefixes, .suffixes, .patterns, .numbers, .spread, .offer, .wanted, .country, .workspace,
      .orderCeiling, .dayCeiling, .monthCeiling, .approval, .volume, .mailsPerMailbox, .spare, .tier, .shares, .used, .denied:
      return nil
    }
    self = .detail(detail)
  }

  /// The client's field that fills it in; nil where a client has none.
  fileprivate var ofClient: ClientField? { ClientField.allCases.first { UsedField($0) == self } }
}

/// What stood in a field before, and where.
public struct UsedValue: Hashable, Sendable {
  public let text: String
  /// What the client, the draft or the order is called.
  public let source: String

  public init(_ text: String, source: String) {
    self.text = text
    self.source = source
  }
}

/// Collects what stood in a field before: each text once, by whom it was met first.
public struct UsedValues: Sendable {
  private let field: UsedField
  public private(set) var values: [UsedValue] = []
  private var seen: Set<String> = []

  public init(_ field: UsedField) { self.field = field }

  public mutating func take(_ client: Client) {
    if let own = field.ofClient { take(client.text(of: own), from: client.name) }
  }

  public mutating func take(_ draft: Draft) {
    let text =
      switch field {
      case .brand: draft.kind.registersNames ? draft.brand : ""
      case .people: draft.people
      case .detail(let field): draft.details[field]
      }
    take(text, from: draft.client?.name ?? draft.name)
  }

  /// - Parameters:
  ///   - order: whose fields are kept.
  ///   - client: what its client is called; nil for nobody's.
  public mutating func take(_ order: Order, for client: String?) {
    var draft = order.again(id: Draft.ID(""), client: nil, at: order.createdAt)
    draft.name = client ?? order.name
    take(draft)
  }

  /// People are offered together and one by one.
  private mutating func take(_ text: String, from source: String) {
    let tidy = EnteredText.tidy(text)
    guard HiddenCharacters.first(in: tidy) == nil else { return }
    add(tidy, source)
    guard field == .people else { return }
    let people = Person.list(in: tidy)
    if people.count > 1 { for person in people { add(PeopleText.field([person]), source) } }
  }

  private mutating func add(_ text: String, _ source: String) {
    guard !text.isEmpty, seen.insert(text.lowercased()).inserted else { return }
    values.append(UsedValue(text, source: source))
  }
}
