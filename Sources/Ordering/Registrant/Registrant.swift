/// Who registers the domains, checked: what Saleshandy's purchase carries.
public struct Registrant: Hashable, Codable, Sendable {
  public let first: String
  public let last: String
  public let company: String
  public let address: String
  public let city: String
  public let state: String
  /// ISO 3166-1 alpha-2.
  public let country: String
  public let postcode: String
  /// E.164.
  public let phone: String

  /// The fields as `EnteredText.tidy` sends them; nil while a required field is missing or wrong; `DraftCheck.details` tells which.
  public init?(_ entry: RegistrantEntry) {
    func tidy(_ field: KeyPath<RegistrantEntry, String>) -> String { EnteredText.tidy(entry[keyPath: field]) }
    guard let country = Country.named(tidy(\.country)), case .success(let phone) = E164.number(tidy(\.phone)),
      let postcode = Postcode.canonical(tidy(\.postcode), in: country.code),
      ![tidy(\.first), tidy(\.last), tidy(\.company), tidy(\.address)].contains("")
    else { return nil }
    first = tidy(\.first)
    last = tidy(\.last)
    company = tidy(\.company)
    address = tidy(\.address)
    city = tidy(\.city)
    state = tidy(\.state)
    self.country = country.code
    self.postcode = postcode
    self.phone = phone
  }
}
