/// What an offer needs beside names and mailboxes, as typed. Each offer reads only the fields that are its own.
public struct Details: Equatable, Sendable {
  /// Where the domains send visitors.
  public var redirect = ""
  public var registrant = RegistrantEntry()
  /// How Saleshandy is paid.
  public var payment = PaymentWay.checkout
  /// Pictures of people, as `PictureList` reads them.
  public var pictures = ""
  /// The person's part of ScaledMail's tag.
  public var label = ""
  public var coupon = ""
  public var workspace: Workspace?
  public var hosting = Hosting()
  public var sequencer = Sequencer()

  public init() {}
}

/// How a Saleshandy order is paid.
///
/// Source: Vendors/Saleshandy, Purchase, `isFreeOrder` and `isReplacement`. Whether both may be true is unknown. Our choice:
/// one excludes the other, the reading that nobody can refuse.
public enum PaymentWay: String, CaseIterable, Codable, Sendable, Hashable {
  /// At the vendor's checkout page.
  case checkout
  /// With free domain and mailbox credits; they are spent at once.
  case freeCredits
  /// With the slots of a cancelled or expired order.
  case replacement
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

extension Details: Codable {
  private enum Key: String, CodingKey {
    case redirect, registrant, payment, pictures, label, coupon, workspace, hosting, sequencer
  }

  /// Details that an earlier version wrote lack what came later.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    redirect = try container.decodeIfPresent(String.self, forKey: .redirect) ?? ""
    registrant = try container.decodeIfPresent(RegistrantEntry.self, forKey: .registrant) ?? RegistrantEntry()
    payment = try container.decodeIfPresent(PaymentWay.self, forKey: .payment) ?? .checkout
    pictures = try container.decodeIfPresent(String.self, forKey: .pictures) ?? ""
    label = try container.decodeIfPresent(String.self, forKey: .label) ?? ""
    coupon = try container.decodeIfPresent(String.self, forKey: .coupon) ?? ""
    workspace = try container.decodeIfPresent(Workspace.self, forKey: .workspace)
    hosting = try container.decodeIfPresent(Hosting.self, forKey: .hosting) ?? Hosting()
    sequencer = try container.decodeIfPresent(Sequencer.self, forKey: .sequencer) ?? Sequencer()
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(redirect, forKey: .redirect)
    try container.encode(registrant, forKey: .registrant)
    try container.encode(payment, forKey: .payment)
    try container.encode(pictures, forKey: .pictures)
    try container.encode(label, forKey: .label)
    try container.encode(coupon, forKey: .coupon)
    try container.encodeIfPresent(workspace, forKey: .workspace)
    try container.encode(hosting, forKey: .hosting)
    try container.encode(sequencer, forKey: .sequencer)
  }
}
