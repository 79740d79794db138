/// The fields of the details step.
public enum DetailField: String, CaseIterable, Codable, Sendable, Hashable {
  case redirect
  case firstName, lastName, company, address, city, state, country, postcode, phone
  case payment
  case pictures
  case label, coupon, workspace
  case hostingProvider, hostingUser, hostingPassword, hostingLink
  case sequencerProvider, sequencerUser, sequencerPassword, sequencerLink, sequencerWorkspace, sequencerTag

  static let registrant: [DetailField] = [.firstName, .lastName, .company, .address, .city, .state, .country, .postcode, .phone]
  static let hosting: [DetailField] = [.hostingProvider, .hostingUser, .hostingPassword, .hostingLink]
  static let sequencer: [DetailField] = [
    .sequencerProvider, .sequencerUser, .sequencerPassword, .sequencerLink, .sequencerWorkspace, .sequencerTag,
  ]

  /// What an offer of a vendor asks for, in the order of the screen.
  ///
  /// Source: Vendors/Instantly, Place an order; Vendors/Saleshandy, Purchase; Vendors/ScaledMail, Create custom order; Vendors/ScaledMail,
  /// Create order; Vendors/ScaledMail, Pre-warmed inboxes; Vendors/ScaledMail, Submit form.
  public static func fields(for vendor: Vendor, kind: OrderKind = .newDomains) -> [DetailField] {
    switch vendor {
    case .instantly: kind == .newDomains ? [.redirect] : []
    case .saleshandy: [.redirect] + registrant + [.payment, .pictures]
    case .scaledmail: scaledmail(kind)
    }
  }

  private static func scaledmail(_ kind: OrderKind) -> [DetailField] {
    switch kind {
    case .newDomains, .boughtDomains: [.redirect, .label, .coupon, .workspace, .pictures] + sequencer
    case .ownDomains: hosting + [.redirect, .label, .coupon, .workspace, .pictures] + sequencer
    case .package: [.redirect, .coupon, .workspace, .pictures] + sequencer
    case .unfinishedForm: [.redirect, .label, .workspace, .pictures] + sequencer
    case .preWarmed: [.redirect, .label, .workspace] + sequencer
    case .extraMailboxes: []
    }
  }

  /// Whether the vendor refuses an order without it, whatever else is filled in.
  ///
  /// Source: Vendors/Saleshandy, Purchase, `city` and `state` are optional; Vendors/ScaledMail, Create custom order, `hosting` with outside
  /// domains. Our choice: a workspace is always sent, so it is required.
  public func isRequired(by vendor: Vendor, kind: OrderKind = .newDomains) -> Bool {
    guard DetailField.fields(for: vendor, kind: kind).contains(self) else { return false }
    return switch self {
    case .city, .state, .payment, .pictures, .label, .coupon, .hostingLink: false
    case .redirect: vendor == .saleshandy
    case .sequencerProvider, .sequencerUser, .sequencerPassword, .sequencerLink, .sequencerWorkspace, .sequencerTag: false
    case .firstName, .lastName, .company, .address, .country, .postcode, .phone, .workspace: true
    case .hostingProvider, .hostingUser, .hostingPassword: true
    }
  }

  /// A sequencer's further fields are asked for once one is named.
  var isSequencerDetail: Bool { DetailField.sequencer.dropFirst().contains(self) }

  /// Typed without being shown, and never kept.
  public var isSecret: Bool { self == .hostingPassword || self == .sequencerPassword }

  /// Picked from a list rather than typed.
  public var isPicked: Bool { self == .workspace || self == .payment }
}

extension Draft {
  /// The fields this draft needs with an offer, in the order of the screen.
  public func detailFields(with offer: Offer) -> [DetailField] {
    DetailField.fields(for: offer.vendor, kind: kind).filter { !$0.isSequencerDetail || !details.sequencer.isEmpty }
  }
}

extension Details {
  /// The text of a field; a workspace shows its name.
  public subscript(field: DetailField) -> String {
    get {
      switch field {
      case .workspace: workspace?.name ?? ""
      case .payment: payment.rawValue
      case .hostingPassword: hosting.password.text
      case .sequencerPassword: sequencer.password.text
      default: field.text.map { self[keyPath: $0] } ?? ""
      }
    }
    set {
      switch field {
      case .workspace: break
      case .payment: payment = PaymentWay(rawValue: newValue) ?? payment
      case .hostingPassword: hosting.password = Password(newValue)
      case .sequencerPassword: sequencer.password = Password(newValue)
      default: if let path = field.text { self[keyPath: path] = newValue }
      }
    }
  }
}

extension DetailField {
  /// Where a typed field is kept.
  fileprivate var text: WritableKeyPath<Details, String>? {
    switch self {
    case .redirect: \.redirect
    case .firstName: \.registrant.first
    case .lastName: \.registrant.last
    case .company: \.registrant.company
    case .address: \.registrant.address
    case .city: \.registrant.city
    case .state: \.registrant.state
    case .country: \.registrant.country
    case .postcode: \.registrant.postcode
    case .phone: \.registrant.phone
    case .pictures: \.pictures
    case .label: \.label
    case .coupon: \.coupon
    case .hostingProvider: \.hosting.provider
    case .hostingUser: \.hosting.username
    case .hostingLink: \.hosting.link
    case .sequencerProvider: \.sequencer.provider
    case .sequencerUser: \.sequencer.username
    case .sequencerLink: \.sequencer.link
    case .sequencerWorkspace: \.sequencer.workspace
    case .sequencerTag: \.sequencer.tag
    case .workspace, .payment, .hostingPassword, .sequencerPassword: nil
    }
  }
}
