import Ordering

extension Problem.Fault {
  /// What JSON calls it: promised to scripts, whatever it is called here.
  var code: String {
    switch self {
    case .hiddenCharacter: "hidden_character"
    case .nothingChosen: "nothing_chosen"
    case .ownBrand: "own_brand"
    case .punycode: "punycode"
    case .undecodable: "undecodable"
    case .reservedHyphens: "reserved_hyphens"
    case .wellKnownMark: "well_known_mark"
    case .lookAlike: "look_alike"
    case .denied: "denied"
    case .usedBefore: "used_before"
    case .endingNotSold: "ending_not_sold"
    case .taken: "taken"
    case .restricted: "restricted"
    case .notOffered: "not_offered"
    case .notLookedUp: "not_looked_up"
    case .answeredOddly: "answered_oddly"
    case .tooManyDomains: "too_many_domains"
    case .otherVendor: "other_vendor"
    case .takesNoMore: "takes_no_more"
    case .domainFull: "domain_full"
    case .packageMissing: "package_missing"
    case .notInPackage: "not_in_package"
    case .wrongDomainCount: "wrong_domain_count"
    case .wantedOutOfRange: "wanted_out_of_range"
    case .nobodyNamed: "nobody_named"
    case .personWithoutLastName: "person_without_last_name"
    case .notAPerson: "not_a_person"
    case .nameOrder: "name_order"
    case .peopleMissing: "people_missing"
    case .wrongCount: "wrong_count"
    case .alias: "alias"
    case .duplicateAlias: "duplicate_alias"
    case .nameMissing: "name_missing"
    case .illegalInName: "illegal_in_name"
    case .spelling: "spelling"
    case .roleAlias: "role_alias"
    case .mixedScripts: "mixed_scripts"
    case .nameTooLong: "name_too_long"
    case .missing: "missing"
    case .tooLong: "too_long"
    case .redirect: "redirect"
    case .redirectCarriesPath: "redirect_carries_path"
    case .redirectIsOrdered: "redirect_is_ordered"
    case .redirectNotOrdered: "redirect_not_ordered"
    case .unknownCountry: "unknown_country"
    case .ambiguousCountry: "ambiguous_country"
    case .countryWithoutCode: "country_without_code"
    case .webLink: "web_link"
    case .phone: "phone"
    case .postcode: "postcode"
    case .pictures: "pictures"
    case .pictureNotUploaded: "picture_not_uploaded"
    case .unusualPrice: "unusual_price"
    case .unitError: "unit_error"
    case .priceMissing: "price_missing"
    case .negativePrice: "negative_price"
    case .nothingDue: "nothing_due"
    case .aboveOrderCeiling: "above_order_ceiling"
    case .aboveOrderCeilingTogether: "above_order_ceiling_together"
    case .aboveDomainCeiling: "above_domain_ceiling"
    case .aboveDayCeiling: "above_day_ceiling"
    case .aboveClientCeiling: "above_client_ceiling"
    }
  }
}

extension Problem.Place {
  /// Which field, as JSON calls it.
  var word: String {
    switch self {
    case .names, .name: "name"
    case .offer: "offer"
    case .price: "price"
    case .wanted: "wanted"
    case .people: "people"
    case .mailbox(_, _, let column): column.rawValue
    case .detail(let field): field.word
    }
  }

  /// The domain it is about.
  var domain: DomainName? {
    switch self {
    case .name(let name), .mailbox(let name, _, _): name
    case .names, .offer, .price, .wanted, .people, .detail: nil
    }
  }

  /// The mailbox of that domain, from 1.
  var mailbox: Int? { if case .mailbox(_, let index, _) = self { index + 1 } else { nil } }
}

extension DetailField {
  /// As a slip calls it.
  var word: String {
    switch self {
    case .redirect: "redirect"
    case .firstName: "first"
    case .lastName: "last"
    case .company: "company"
    case .address: "address"
    case .city: "city"
    case .state: "state"
    case .country: "country"
    case .postcode: "postcode"
    case .phone: "phone"
    case .payment: "payment"
    case .pictures: "pictures"
    case .label: "label"
    case .coupon: "coupon"
    case .workspace: "workspace"
    case .hostingProvider: "registrar"
    case .hostingUser: "registrar_user"
    case .hostingPassword: "registrar_password"
    case .hostingLink: "registrar_link"
    case .sequencerProvider: "sequencer"
    case .sequencerUser: "sequencer_user"
    case .sequencerPassword: "sequencer_password"
    case .sequencerLink: "sequencer_link"
    case .sequencerWorkspace: "sequencer_workspace"
    case .sequencerTag: "sequencer_tag"
    }
  }
}
