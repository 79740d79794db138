/// Request bodies that would be too long, or too many, to write out in a golden file.
enum Bodies {
  /// One Instantly order of one domain with so many mailboxes `m0`, `m1` ….
  static func instantly(
    _ domain: String, kind: String = "dfy", provider: Int = 1, mailboxes: Int = 1, simulation: Bool = false, prefix: String = "m"
  ) -> String {
    let accounts = (0..<mailboxes).map { #"{"email_address_prefix":"\#(prefix)\#($0)","first_name":"Ada","last_name":"Lind"}"# }
    return """
      {"order_type":"\(kind)","simulation":\(simulation),"items":[{"domain":"\(domain)","email_provider":\(provider),
       "accounts":[\(accounts.joined(separator: ","))]}]}
      """
  }

  /// A Saleshandy purchase of one mailbox on each name.
  static func saleshandy(_ names: String..., provider: String = "Google", plan: String = "quarterly") -> String {
    let domains = names.map { name in
      """
      {"name":"\(name)","redirectUrl":"northquay.com",
       "mailboxes":[{"email":"ada@\(name)","firstname":"Ada","lastname":"Lind","profilePicId":0}]}
      """
    }
    return """
      {"domainOwnerFirstname":"Ada","domainOwnerLastname":"Lind","companyName":"North Quay AB","address":"Kajgatan 4","country":"SE",
       "zipcode":"21120","phoneNumber":"+46401234567","emailServiceProvider":"\(provider)","planType":"\(plan)",
       "domains":[\(domains.joined(separator: ","))]}
      """
  }

  /// A ScaledMail order for names registered elsewhere.
  static func scaledmail(_ names: [String], provider: String = "google") -> String {
    let domains = names.map { #"{"domain":"\#($0)","first_name":"Ada","last_name":"Lind"}"# }
    return """
      {"providers":{"\(provider)":{"domains":[\(domains.joined(separator: ","))]}},
       "hosting":{"provider":"Porkbun","username":"nq","password":"secret"}}
      """
  }

  static func names(_ names: [String]) -> String {
    #"{"domains":[\#(names.map { "\"\($0)\"" }.joined(separator: ","))]}"#
  }
}

/// The paths the tests ask most.
enum Paths {
  static let instantlyOrders = "/instantly/api/v2/dfy-email-account-orders"
  static let instantlyCheck = instantlyOrders + "/domains/check"
  static let saleshandyDomains = "/saleshandy/v1/domain"
  static let saleshandyOrders = "/saleshandy/v1/domain/orders"
  static let scaledmail = "/scaledmail/api/v1"
  static let organization = "organization_id=recOrgA1b2C3d4E5"
  static let scaledmailOrder = "\(scaledmail)/create-custom-order?provider=other&\(organization)"
  static let scaledmailOrders = "\(scaledmail)/orders?\(organization)"
  static let scaledmailBuy = "\(scaledmail)/buy-domains?\(organization)"
  static let scaledmailSearch = "\(scaledmail)/search-domains?\(organization)"
}
