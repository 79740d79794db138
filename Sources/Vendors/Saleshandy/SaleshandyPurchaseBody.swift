import Ordering

/// The body of a purchase. Only documented fields: Saleshandy refuses fields it does not know.
///
/// Source: Saleshandy, purchase email infrastructure. Note the spellings: `firstname` in mailboxes, `domainOwnerFirstname` outside.
struct SaleshandyPurchaseBody: Encodable {
  struct Domain: Encodable {
    let name: String
    let redirectUrl: String
    let mailboxes: [Mailbox]
  }

  struct Mailbox: Encodable {
    let email: String
    let firstname: String
    let lastname: String
    /// 0 is no picture.
    let profilePicId: Int
  }

  let domainOwnerFirstname: String
  let domainOwnerLastname: String
  let companyName: String
  let address: String
  /// Optional there, and left out when empty, as is `state`.
  let city: String?
  let state: String?
  let country: String
  let zipcode: String
  let phoneNumber: String
  let emailServiceProvider: String
  let planType: String
  let domains: [Domain]
  let isReplacement: Bool
  let isFreeOrder: Bool

  /// - Throws: `notOffered` for a purchase of another kind, provider or plan, `refused` while something Saleshandy requires is missing.
  init(_ purchase: Purchase) throws(VendorFailure) {
    guard purchase.operation == .saleshandyPurchase, let provider = purchase.offer.provider.saleshandyName,
      let plan = purchase.offer.plan
    else { throw .notOffered }
    guard let owner = purchase.registrant else {
      throw .refused(Refusal(code: "domainOwner", message: "Saleshandy wants to know who registers the domains"))
    }
    guard let host = purchase.redirect?.bareHost else {
      throw .refused(Refusal(code: "redirectUrl", message: "Saleshandy wants a domain to redirect to, without a path"))
    }
    domainOwnerFirstname = owner.first
    domainOwnerLastname = owner.last
    companyName = owner.company
    address = owner.address
    city = owner.city.isEmpty ? nil : owner.city
    state = owner.state.isEmpty ? nil : owner.state
    country = owner.country
    zipcode = owner.postcode
    phoneNumber = owner.phone
    emailServiceProvider = provider
    planType = plan.rawValue
    domains = purchase.items.map { item in
      let mailboxes = item.mailboxes.map { mailbox in
        Mailbox(email: mailbox.address(at: item.name), firstname: mailbox.first, lastname: mailbox.last, profilePicId: 0)
      }
      return Domain(name: item.name.text, redirectUrl: host, mailboxes: mailboxes)
    }
    isReplacement = false
    isFreeOrder = false
  }
}
