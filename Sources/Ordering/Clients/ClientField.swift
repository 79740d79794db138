/// The fields of a client, in the order of its screen. The raw values are what its YAML calls them.
public enum ClientField: String, CaseIterable, Codable, Sendable, Hashable {
  case name, brand
  case ownDomains = "own_domains"
  case endings, prefixes, suffixes, redirect, people, patterns, numbers, spread, pictures, offer, wanted
  case first, last, company, address, city, state, country, postcode, phone
  case label, workspace
  case sequencer
  case sequencerUser = "sequencer_user"
  case sequencerLink = "sequencer_link"
  case sequencerWorkspace = "sequencer_workspace"
  case sequencerTag = "sequencer_tag"
  case orderCeiling = "ceiling_order"
  case dayCeiling = "ceiling_day"
  case monthCeiling = "ceiling_month"
  case approval = "approval_above"
  case volume
  case mailsPerMailbox = "mails_a_mailbox"
  case spare = "spare_percent"
  case tier = "scaledmail_tier"
  case shares = "scaledmail_shares"
  case used, denied

  /// Whether it holds several things, so that a file may give them as a list.
  public var isList: Bool {
    switch self {
    case .ownDomains, .endings, .prefixes, .suffixes, .people, .patterns, .pictures, .shares, .used, .denied: true
    default: false
    }
  }

  /// Fields that are kept as they were typed.
  var plain: WritableKeyPath<Client, String>? {
    switch self {
    case .name: \.name
    case .brand: \.brand
    case .redirect: \.redirect
    case .people: \.people
    case .pictures: \.pictures
    case .first: \.registrant.first
    case .last: \.registrant.last
    case .company: \.registrant.company
    case .address: \.registrant.address
    case .city: \.registrant.city
    case .state: \.registrant.state
    case .country: \.registrant.country
    case .postcode: \.registrant.postcode
    case .phone: \.registrant.phone
    case .label: \.label
    case .sequencer: \.sequencer.provider
    case .sequencerUser: \.sequencer.username
    case .sequencerLink: \.sequencer.link
    case .sequencerWorkspace: \.sequencer.workspace
    case .sequencerTag: \.sequencer.tag
    default: nil
    }
  }

  var names: WritableKeyPath<Client, [DomainName]>? {
    switch self {
    case .ownDomains: \.ownDomains
    case .used: \.used
    case .denied: \.denied
    default: nil
    }
  }

  var words: WritableKeyPath<Client, [String]>? {
    switch self {
    case .endings: \.endings
    case .prefixes: \.prefixes
    case .suffixes: \.suffixes
    default: nil
    }
  }

  var ceiling: WritableKeyPath<ClientCeilings, Money?>? {
    switch self {
    case .orderCeiling: \.order
    case .dayCeiling: \.day
    case .monthCeiling: \.month
    case .approval: \.approval
    default: nil
    }
  }
}

/// Why a text cannot stand in a field of a client.
public enum ClientFault: Error, Hashable, Sendable {
  case missing
  case hiddenCharacter(Character)
  /// What of a list is no domain name.
  case name(String, DomainName.Fault)
  /// What of a list is no word that a name can have in front or behind.
  case word(String)
  case ending(String)
  case pattern(String)
  case yesOrNo
  case spread(String)
  /// A number of mails with the time they are for.
  case volume(String)
  case tier(String)
  /// ScaledMail's providers with their percent.
  case shares(String)
  /// A number that is not one of these.
  case number(ClosedRange<Int>)
  case offer(String)
  case wanted
  case amount
  /// As in the details of an order.
  case detail(Problem.Fault)
}
