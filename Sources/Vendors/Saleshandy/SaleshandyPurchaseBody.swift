import Ordering

/// The body of a purchase. Only documented fields: Saleshandy refuses fields it does not know.
///
/// Source: Vendors/Saleshandy, Purchase. Note the spellings: `firstname` in mailboxes, `domainOwnerFirstname` outside.
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
  /// Paid with the slots of a cancelled order, or with free credits; never both.
  let isReplacement: Bool
  let isFreeOrder: Bool

  /// - Throws: `notOffered` for a purchase of another kind, of several providers, or of a provider on a plan it is not sold on; `refused` while something Saleshandy requires is missing.
  init(_ purchase: Purchase) throws(VendorFailure) {
    guard case .saleshandyPurchase(let order) = purchase.operation, Offer.all.contains(purchase.offer),
      let plan = purchase.offer.plan,
      let provider = purchase.offer.provider.saleshandyName,
      purchase.items.allSatisfy({ $0.provider == purchase.offer.provider })
    else { throw .notOffered }
    guard let owner = order.registrant else {
      throw .refused(Refusal(code: "domainOwner", message: "Saleshandy wants to know who registers the domains"))
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
    var domains: [Domain] = []
    for item in purchase.items {
      var mailboxes: [Mailbox] = []
      for mailbox in item.mailboxes { mailboxes.append(try Mailbox(mailbox, at: item.name)) }
      domains.append(
        Domain(
          name: item.name.text, redirectUrl: try SaleshandyPurchaseBody.host(item.redirect ?? order.redirect), mailboxes: mailboxes)
      )
    }
    self.domains = domains
    isReplacement = order.payment == .replacement
    isFreeOrder = order.payment == .freeCredits
  }

  private static func host(_ redirect: Redirect) throws(VendorFailure) -> String {
    guard let host = redirect.bareHost else {
      throw .refused(Refusal(code: "redirectUrl", message: "Saleshandy wants a domain to redirect to, without a path"))
    }
    return host
  }
}

extension SaleshandyPurchaseBody.Mailbox {
  /// - Throws: `refused` for a picture that is not the number of an uploaded one: it would silently be left away.
  init(_ mailbox: Ordering.Mailbox, at domain: DomainName) throws(VendorFailure) {
    email = mailbox.address(at: domain)
    firstname = mailbox.first
    lastname = mailbox.last
    guard let picture = mailbox.picture, !picture.isEmpty else {
      profilePicId = 0
      return
    }
    guard let number = Int(picture), number >= 0 else {
      throw .refused(
        Refusal(code: "profilePicId", message: "the picture of \(email) has not been uploaded", names: [domain.text]))
    }
    profilePicId = number
  }
}
