/// The fields of a slip, in their order in the file. The raw values are what the file calls them.
public enum SlipField: String, CaseIterable, Sendable, Hashable {
  /// Which shape the file has.
  case version = "slip"
  case kind, name, client
  /// Whether the draft was begun filled in, and with which brand.
  case filled
  case filledBrand = "filled_brand"
  case brand, endings, offer, wanted
  case vendorNamed = "vendor_named"
  case package, quantity, form, continues
  case people, patterns, numbers, spread, seed, spellings
  case redirect
  case first, last, company, address, city, state, country, postcode, phone
  case payment, pictures, uploads, label, coupon, workspace
  case registrar
  case registrarUser = "registrar_user"
  case registrarLink = "registrar_link"
  case sequencer
  case sequencerUser = "sequencer_user"
  case sequencerLink = "sequencer_link"
  case sequencerWorkspace = "sequencer_workspace"
  case sequencerTag = "sequencer_tag"
  case domains

  /// The version this program writes, and the only one it reads.
  public static let currentVersion = 1

  /// Fields that are kept as they were typed.
  var plain: WritableKeyPath<Draft, String>? {
    switch self {
    case .name: \.name
    case .brand: \.brand
    case .people: \.people
    case .seed: \.spreadSeed
    case .redirect: \.details.redirect
    case .first: \.details.registrant.first
    case .last: \.details.registrant.last
    case .company: \.details.registrant.company
    case .address: \.details.registrant.address
    case .city: \.details.registrant.city
    case .state: \.details.registrant.state
    case .country: \.details.registrant.country
    case .postcode: \.details.registrant.postcode
    case .phone: \.details.registrant.phone
    case .pictures: \.details.pictures
    case .label: \.details.label
    case .coupon: \.details.coupon
    case .registrar: \.details.hosting.provider
    case .registrarUser: \.details.hosting.username
    case .registrarLink: \.details.hosting.link
    case .sequencer: \.details.sequencer.provider
    case .sequencerUser: \.details.sequencer.username
    case .sequencerLink: \.details.sequencer.link
    case .sequencerWorkspace: \.details.sequencer.workspace
    case .sequencerTag: \.details.sequencer.tag
    default: nil
    }
  }

  /// Whether a draft for a client has it from the client, so that its slip names it even where it is empty.
  var comesFromClient: Bool {
    switch self {
    case .name, .filled, .filledBrand, .brand, .endings, .offer, .wanted, .people, .patterns, .numbers, .spread, .redirect,
      .pictures,
      .label,
      .workspace, .first, .last, .company, .address, .city, .state, .country, .postcode, .phone, .sequencer, .sequencerUser,
      .sequencerLink, .sequencerWorkspace, .sequencerTag:
      true
    default: false
    }
  }
}

extension OrderKind {
  /// What a slip calls it, and JSON.
  public var slipWord: String {
    switch self {
    case .newDomains: "new_domains"
    case .preWarmed: "pre_warmed"
    case .extraMailboxes: "extra_mailboxes"
    case .ownDomains: "own_domains"
    case .boughtDomains: "bought_domains"
    case .package: "package"
    case .unfinishedForm: "unfinished_form"
    }
  }
}

extension Spread {
  /// What a slip calls it.
  var slipWord: String {
    switch self {
    case .same: "same"
    case .people: "people"
    case .peopleAndPatterns: "people_and_patterns"
    case .onePerson: "one_person"
    }
  }
}

extension PaymentWay {
  /// What a slip calls it.
  var slipWord: String {
    switch self {
    case .checkout: "checkout"
    case .freeCredits: "free_credits"
    case .replacement: "replacement"
    }
  }
}
