/// A DFY order as it came in, its form checked and nothing else. Source: Vendors/Instantly, Place an order.
struct InstantlyOrder {
  enum Kind: String {
    case dfy
    case preWarmed = "pre_warmed_up"
    case extraAccounts = "extra_accounts"
  }

  struct Item {
    /// As it was written.
    let domain: String
    /// Nothing when the text is no name that can be bought.
    let name: DomainName?
    var provider: InstantlyProvider
    let forwardingDomain: String?
    var accounts: [Account]
  }

  struct Account {
    let prefix: String
    let firstName: String
    let lastName: String

    func email(at domain: String) -> String { "\(prefix)@\(domain)".lowercased() }

    var json: JSON {
      ["email_address_prefix": .string(prefix), "first_name": .string(firstName), "last_name": .string(lastName)]
    }
  }

  let kind: Kind
  let isSimulation: Bool
  var items: [Item]

  /// The keys of the body.
  static let fields: Set<String> = ["order_type", "simulation", "items"]

  /// - Throws: ``Refusal`` with status 400 when the body breaks the schema.
  init(_ body: InstantlyFields, _ rules: InstantlyRules) throws {
    let items = try body.list("items", 0...Int.max)
    kind = try body.choice("order_type")
    isSimulation = try body.bool("simulation", default: false)
    self.items = try items.enumerated().map { try Self.item($1, at: "body/items/\($0)", rules) }
  }

  private static func item(_ json: JSON, at path: String, _ rules: InstantlyRules) throws -> Item {
    let item = try InstantlyFields(
      json, at: path, allowed: rules.allowed(["domain", "email_provider", "forwarding_domain", "accounts"]))
    let domain = try item.string("domain")
    let accounts = item.has("accounts") ? try item.list("accounts", 0...rules.largestAccountList) : []
    return Item(
      domain: domain, name: DomainName(domain).flatMap { $0.isRegistrable ? $0 : nil },
      provider: try item.choice("email_provider", default: .google),
      forwardingDomain: try item.optionalString("forwarding_domain"),
      accounts: try accounts.enumerated().map { try account($1, at: "\(path)/accounts/\($0)", rules) })
  }

  private static func account(_ json: JSON, at path: String, _ rules: InstantlyRules) throws -> Account {
    let account = try InstantlyFields(
      json, at: path, allowed: rules.allowed(["email_address_prefix", "first_name", "last_name"]))
    return Account(
      prefix: try account.string("email_address_prefix"), firstName: try account.string("first_name"),
      lastName: try account.string("last_name"))
  }
}
