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

  /// Nil while a required field is missing or wrong; `DraftCheck.details` tells which.
  public init?(_ entry: RegistrantEntry) {
    guard let country = Country.named(entry.country), case .success(let phone) = E164.number(entry.phone),
      Postcode.isValid(entry.postcode, in: country.code),
      ![entry.first, entry.last, entry.company, entry.address].contains(where: \.isEmpty)
    else { return nil }
    first = entry.first
    last = entry.last
    company = entry.company
    address = entry.address
    city = entry.city
    state = entry.state
    self.country = country.code
    postcode = entry.postcode
    self.phone = phone
  }
}
