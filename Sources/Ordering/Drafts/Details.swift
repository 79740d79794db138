/// What an offer needs beside names and mailboxes, as typed. Each offer reads only the fields that are its own.
public struct Details: Equatable, Codable, Sendable {
  /// Where the domains send visitors.
  public var redirect = ""
  public var registrant = RegistrantEntry()
  /// The person's part of ScaledMail's tag.
  public var label = ""
  public var coupon = ""
  public var workspace: Workspace?

  public init() {}
}

/// The registrant's fields as typed (Saleshandy).
public struct RegistrantEntry: Equatable, Codable, Sendable {
  public var first = ""
  public var last = ""
  public var company = ""
  public var address = ""
  public var city = ""
  public var state = ""
  public var country = ""
  public var postcode = ""
  public var phone = ""

  public init() {}
}

/// A ScaledMail workspace; the API also calls it organization.
public struct Workspace: Hashable, Codable, Sendable {
  public let id: String
  public let name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// The fields of the details step.
public enum DetailField: String, CaseIterable, Codable, Sendable, Hashable {
  case redirect
  case firstName, lastName, company, address, city, state, country, postcode, phone
  case label, coupon, workspace

  /// What an offer of a vendor asks for, in the order of the screen.
  ///
  /// Source: Instantly `forwarding_domain`; Saleshandy purchase (registrant, `redirectUrl`); ScaledMail create custom order.
  public static func fields(for vendor: Vendor) -> [DetailField] {
    switch vendor {
    case .instantly: [.redirect]
    case .saleshandy: [.redirect, .firstName, .lastName, .company, .address, .city, .state, .country, .postcode, .phone]
    case .scaledmail: [.redirect, .label, .coupon, .workspace]
    }
  }

  /// Whether the vendor refuses an order without it.
  ///
  /// Source: as above; Saleshandy's `city` and `state` are optional there. A workspace is always sent (ours), so it is required.
  public func isRequired(by vendor: Vendor) -> Bool {
    guard DetailField.fields(for: vendor).contains(self) else { return false }
    return switch (vendor, self) {
    case (.instantly, _): false
    case (.saleshandy, .city), (.saleshandy, .state): false
    case (.saleshandy, _): true
    case (.scaledmail, .workspace): true
    case (.scaledmail, _): false
    }
  }
}

extension Details {
  /// The text of a field; a workspace shows its name.
  public subscript(field: DetailField) -> String {
    get {
      switch field {
      case .redirect: redirect
      case .firstName: registrant.first
      case .lastName: registrant.last
      case .company: registrant.company
      case .address: registrant.address
      case .city: registrant.city
      case .state: registrant.state
      case .country: registrant.country
      case .postcode: registrant.postcode
      case .phone: registrant.phone
      case .label: label
      case .coupon: coupon
      case .workspace: workspace?.name ?? ""
      }
    }
    set {
      switch field {
      case .redirect: redirect = newValue
      case .firstName: registrant.first = newValue
      case .lastName: registrant.last = newValue
      case .company: registrant.company = newValue
      case .address: registrant.address = newValue
      case .city: registrant.city = newValue
      case .state: registrant.state = newValue
      case .country: registrant.country = newValue
      case .postcode: registrant.postcode = newValue
      case .phone: registrant.phone = newValue
      case .label: label = newValue
      case .coupon: coupon = newValue
      case .workspace: break
      }
    }
  }
}
