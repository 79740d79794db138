// A purchase is stored flat: the name of its operation, and each value under a key of its own whichever operation has it. Books and their
// columns' queries know these keys.

extension Purchase: Codable {
  enum CodingKeys: String, CodingKey {
    case operation, offer, items, quotedTotal, due, quotedLines
    case redirect, registrant, payment
    case tag, coupon, workspace, hosting, sequencer
    case package, quantity, form, usesBoughtNames
  }

  /// - Throws: `DecodingError` that names the key when something the operation cannot be without is missing.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    operation = try Operation(container)
    offer = try container.decode(Offer.self, forKey: .offer)
    items = try container.decode([Item].self, forKey: .items)
    quotedTotal = try container.decodeIfPresent(Money.self, forKey: .quotedTotal)
    due = try container.decodeIfPresent(Money.self, forKey: .due)
    quotedLines = try container.decodeIfPresent([Quote.Line].self, forKey: .quotedLines)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .operation)
    try container.encode(offer, forKey: .offer)
    try container.encode(items, forKey: .items)
    try container.encodeIfPresent(quotedTotal, forKey: .quotedTotal)
    try container.encodeIfPresent(due, forKey: .due)
    try container.encodeIfPresent(quotedLines, forKey: .quotedLines)
    try container.encodeIfPresent(redirect, forKey: .redirect)
    try container.encodeIfPresent(registrant, forKey: .registrant)
    try container.encode(tag, forKey: .tag)
    try container.encode(operation.coupon, forKey: .coupon)
    try container.encodeIfPresent(workspace, forKey: .workspace)
    try container.encodeIfPresent(hosting, forKey: .hosting)
    try container.encodeIfPresent(sequencer, forKey: .sequencer)
    switch operation {
    case .saleshandyPurchase(let order): try container.encode(order.payment, forKey: .payment)
    case .scaledmailPackage(let package):
      try container.encode(package.price, forKey: .package)
      try container.encode(package.quantity, forKey: .quantity)
    case .scaledmailSubmitForm(let form):
      try container.encode(form.id, forKey: .form)
      try container.encode(form.hosting == nil, forKey: .usesBoughtNames)
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .scaledmailBuyDomains, .scaledmailCustomOrder,
      .scaledmailOwnDomains, .scaledmailPreWarmed:
      break
    }
  }
}

extension Purchase.Operation {
  fileprivate typealias Container = KeyedDecodingContainer<Purchase.CodingKeys>

  fileprivate var coupon: String {
    switch self {
    case .scaledmailCustomOrder(let order): order.coupon
    case .scaledmailOwnDomains(let order): order.coupon
    case .scaledmailPackage(let package): package.coupon
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyPurchase, .scaledmailBuyDomains,
      .scaledmailPreWarmed, .scaledmailSubmitForm:
      ""
    }
  }

  fileprivate init(_ stored: Container) throws {
    switch try stored.decode(Purchase.Kind.self, forKey: .operation) {
    case .instantlyDFY: self = .instantlyDFY(redirect: try stored.decodeIfPresent(Redirect.self, forKey: .redirect))
    case .instantlyPreWarmed: self = .instantlyPreWarmed
    case .instantlyExtraAccounts: self = .instantlyExtraAccounts
    case .saleshandyPurchase: self = .saleshandyPurchase(try Purchase.SaleshandyOrder(stored))
    case .scaledmailBuyDomains:
      self = .scaledmailBuyDomains(workspace: try stored.decodeIfPresent(Workspace.self, forKey: .workspace))
    case .scaledmailCustomOrder:
      self = .scaledmailCustomOrder(Purchase.ScaledMailOrder(try Purchase.ScaledMailTerms(stored), coupon: try stored.coupon))
    case .scaledmailOwnDomains:
      self = .scaledmailOwnDomains(
        Purchase.ScaledMailOwnDomains(
          try Purchase.ScaledMailTerms(stored), coupon: try stored.coupon,
          hosting: try stored.decode(Hosting.self, forKey: .hosting)))
    case .scaledmailPackage: self = .scaledmailPackage(try Purchase.ScaledMailPackage(stored))
    case .scaledmailPreWarmed: self = .scaledmailPreWarmed(try Purchase.ScaledMailTerms(stored))
    case .scaledmailSubmitForm: self = .scaledmailSubmitForm(try Purchase.ScaledMailForm(stored))
    }
  }
}

extension KeyedDecodingContainer<Purchase.CodingKeys> {
  fileprivate var coupon: String { get throws { try decode(String.self, forKey: .coupon) } }
}

extension Purchase.SaleshandyOrder {
  /// The first books know no way to pay but the checkout page, and do not name it.
  fileprivate init(_ stored: Purchase.Operation.Container) throws {
    self.init(
      kept: try stored.decodeIfPresent(Registrant.self, forKey: .registrant),
      payment: try stored.decodeIfPresent(PaymentWay.self, forKey: .payment) ?? .checkout,
      redirect: try stored.decode(Redirect.self, forKey: .redirect))
  }
}

extension Purchase.ScaledMailTerms {
  fileprivate init(_ stored: Purchase.Operation.Container) throws {
    self.init(
      tag: try stored.decode(String.self, forKey: .tag), kept: try stored.decodeIfPresent(Workspace.self, forKey: .workspace),
      redirect: try stored.decodeIfPresent(Redirect.self, forKey: .redirect),
      sequencer: try stored.decodeIfPresent(Sequencer.self, forKey: .sequencer))
  }
}

extension Purchase.ScaledMailPackage {
  fileprivate init(_ stored: Purchase.Operation.Container) throws {
    self.init(
      try Purchase.ScaledMailTerms(stored), coupon: try stored.coupon, price: try stored.decode(String.self, forKey: .package),
      quantity: try stored.decode(Int.self, forKey: .quantity),
      hosting: try stored.decodeIfPresent(Hosting.self, forKey: .hosting))
  }
}

extension Purchase.ScaledMailForm {
  /// An account counts only where the names are not said to be bought at ScaledMail.
  /// - Throws: `DecodingError` for the account when the names are said to be elsewhere.
  fileprivate init(_ stored: Purchase.Operation.Container) throws {
    let hosting: Hosting? =
      switch try stored.decodeIfPresent(Bool.self, forKey: .usesBoughtNames) {
      case true?: nil
      case false?: try stored.decode(Hosting.self, forKey: .hosting)
      case nil: try stored.decodeIfPresent(Hosting.self, forKey: .hosting)
      }
    self.init(try Purchase.ScaledMailTerms(stored), id: try stored.decode(String.self, forKey: .form), hosting: hosting)
  }
}
