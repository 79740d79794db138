/// A purchase as it came in, every rule of its form checked. Source: Vendors/Saleshandy, Purchase.
struct SaleshandyPurchase {
  struct Domain {
    let name: DomainName
    let redirect: String
    let mailboxes: [SaleshandyState.Mailbox]
  }

  let provider: SaleshandyProvider
  let plan: SaleshandyPlan
  let domains: [Domain]
  let isFree: Bool
  let isReplacement: Bool

  var mailboxCount: Int { domains.reduce(0) { $0 + $1.mailboxes.count } }

  /// The keys of the body.
  static let fields: Set<String> = [
    "domainOwnerFirstname", "domainOwnerLastname", "companyName", "address", "city", "state", "country", "zipcode", "phoneNumber",
    "emailServiceProvider", "planType", "domains", "isReplacement", "isFreeOrder",
  ]

  /// - Parameter pictures: the ids `profilePicId` may have besides 0.
  /// - Throws: ``Refusal`` with status 400 that lists every fault.
  init(_ form: SaleshandyForm, pictures: Set<Int>) throws {
    Self.checkOwner(form)
    let provider: SaleshandyProvider? = form.choice("emailServiceProvider")
    let plan: SaleshandyPlan? = form.choice("planType", default: .quarterly)
    if let provider, let plan, SaleshandyRules.mailboxPrice(provider, plan) == nil {
      form.fault("planType", "must be quarterly for \(provider.rawValue)")
    }
    domains = form.forms("domains", allowed: ["name", "redirectUrl", "mailboxes"]).compactMap {
      Self.domain($0, pictures)
    }
    isFree = form.bool("isFreeOrder")
    isReplacement = form.bool("isReplacement")
    if isFree, isReplacement { form.fault("isFreeOrder", "must not be true together with isReplacement") }
    try form.finish()
    guard let provider, let plan else { throw Refusal(reply: SaleshandyErrors.validation([])) }
    self.provider = provider
    self.plan = plan
  }

  private static func checkOwner(_ form: SaleshandyForm) {
    _ = form.string("domainOwnerFirstname", 1...50)
    _ = form.string("domainOwnerLastname", 1...50)
    for key in ["companyName", "address"] { _ = form.string(key) }
    for key in ["city", "state"] { _ = form.optionalString(key) }
    let country = form.string("country")
    let isCountry = Countries.codes.contains(country)
    if !isCountry { form.fault("country", "must be a valid ISO31661 Alpha2 code") }
    let code = form.string("zipcode")
    if isCountry, !PostalCodes.fits(code, country: country) { form.fault("zipcode", "must be a postal code") }
    if !isE164(form.string("phoneNumber")) { form.fault("phoneNumber", "must be a valid phone number") }
  }

  private static func domain(_ form: SaleshandyForm, _ pictures: Set<Int>) -> Domain? {
    let text = form.string("name", 3...254)
    let name = DomainName(text).flatMap { $0.isRegistrable && $0.text == text ? $0 : nil }
    if name == nil { form.fault("name", "must be a valid domain name") }
    let redirect = form.string("redirectUrl", 3...254)
    if DomainName(redirect) == nil { form.fault("redirectUrl", "must be a valid domain name without http:// or https://") }
    let mailboxes = form.forms("mailboxes", allowed: ["email", "firstname", "lastname", "profilePicId"]).map { mailbox in
      let email = mailbox.string("email")
      if !isEmail(email, at: text) { mailbox.fault("email", "must be an email of the domain \(text)") }
      let (first, last) = (mailbox.string("firstname", 1...50), mailbox.string("lastname", 1...50))
      let picture = mailbox.integer("profilePicId", 0...Int.max)
      if picture > 0, !pictures.contains(picture) { mailbox.fault("profilePicId", "must be 0 or the id of an uploaded picture") }
      return SaleshandyState.Mailbox(email: email, firstName: first, lastName: last, picture: picture)
    }
    if Set(mailboxes.map(\.email)).count < mailboxes.count { form.fault("mailboxes", "must not hold an email twice") }
    return name.map { Domain(name: $0, redirect: redirect, mailboxes: mailboxes) }
  }

  /// A plus sign, then 7 to 15 digits, the first not 0.
  private static func isE164(_ text: String) -> Bool {
    let digits = text.dropFirst()
    return text.hasPrefix("+") && (7...15).contains(digits.count) && !digits.hasPrefix("0")
      && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func isEmail(_ text: String, at domain: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1] == domain, (1...64).contains(parts[0].count) else { return false }
    return parts[0].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-+".contains($0)) }
      && !parts[0].hasPrefix(".") && !parts[0].hasSuffix(".") && !parts[0].contains("..")
  }
}
