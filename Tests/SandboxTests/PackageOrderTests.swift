import Sandbox
import Testing

@Suite("ScaledMail's packages")
struct PackageOrderTests {
  private func path(_ package: Int, coupon: String = "") -> String {
    "\(Paths.scaledmail)/create-order/price_NQsandbox000\(package)?provider=other&\(Paths.organization)\(coupon)"
  }

  private func domains(_ range: Range<Int>) -> String {
    range.map { #"{"domain":"outreach-\#($0).com","first_name":"Ada","last_name":"Lind","redirect":"northquay.com"}"# }
      .joined(separator: ",")
  }

  private let hosting = #""hosting":{"provider":"Porkbun","username":"nq","password":"secret"}"#

  private func mailboxes(_ world: World) async throws -> [String: Int] {
    let domains = try await world.get("\(Paths.scaledmail)/domains?\(Paths.organization)").body["domains"]?.items ?? []
    return domains.reduce(into: [:]) { $0[$1["order_type"]?.string ?? "", default: 0] += Int($1["total_mailboxes"]?.number ?? 0) }
  }

  @Test("a package wants exactly its domains", arguments: [19, 21])
  func count(_ given: Int) async throws {
    let answer = try await World().post(path(1), json: #"{"domains":[\#(domains(0..<given))],\#(hosting)}"#)
    #expect(answer.status == 400)
    #expect(answer.body["error"]?.string == "domains must hold exactly 20 for SM - Google 40, got \(given)")
  }

  @Test("a package's price and mailboxes are what an order of it has")
  func google() async throws {
    let world = try World()
    let answer = try await world.post(path(1, coupon: "&coupon=NQ10"), json: #"{"domains":[\#(domains(0..<20))],\#(hosting)}"#)
    #expect(answer.status == 200 && answer.body.text == "{}")
    let order = try await world.get(Paths.scaledmailOrders).body["payments"]?[0]
    #expect(order?["amount"] == .number(126) && order?["description"]?.string == "SM - Google 40")
    #expect(try await mailboxes(world) == ["google": 40])
  }

  @Test("twice a package is twice its domains")
  func quantity() async throws {
    let world = try World()
    let body = { (count: Int) in #"{"quantity":2,"domains":[\#(domains(0..<count))],\#(hosting)}"# }
    #expect(try await world.post(path(4), json: body(12)).status == 400)
    #expect(try await world.post(path(4), json: body(24)).status == 200)
    #expect(try await mailboxes(world) == ["outlook": 600])
    #expect(try await world.get(Paths.scaledmailOrders).body["payments"]?[0]?["amount"] == .number(1194))
  }

  @Test("a mixed package is read from a plain list and from the form of a custom order alike")
  func mixed() async throws {
    let plain = try World()
    #expect(try await plain.post(path(3), json: #"{"domains":[\#(domains(0..<12))],\#(hosting)}"#).status == 200)
    let providers = try World { $0.rules = .newer }
    let body = """
      {"tag":"nq-mixed","providers":{"google":{"domains":[\(domains(0..<10))]},"outlook":{"domains":[\(domains(10..<12))]}},\(hosting)}
      """
    let answer = try await providers.post(path(3), json: body)
    #expect(answer.body["success"] == .bool(true))
    let id = try #require(answer.body["order_id"]?.string)
    #expect(try await providers.get("\(Paths.scaledmail)/orders/\(id)?\(Paths.organization)").body["tag"]?.string == "nq-mixed")
    for world in [plain, providers] { #expect(try await mailboxes(world) == ["google": 20, "outlook": 100]) }
    let wrong = body.replacing(domains(10..<12), with: domains(10..<13))
    let refusal = try await World().post(path(3), json: wrong)
    #expect(refusal.body["error"]?.string == "SM - Mixed 70/30 needs exactly 2 domains for outlook, got 3")
  }

  @Test("an unknown package, and a body with both forms, are refused")
  func refused() async throws {
    let world = try World()
    #expect(try await world.post(path(9), json: #"{"domains":[\#(domains(0..<20))],\#(hosting)}"#).status == 404)
    let both = #"{"domains":[\#(domains(0..<20))],"providers":{},\#(hosting)}"#
    #expect(try await world.post(path(1), json: both).body["error"]?.string == "domains cannot be combined with providers")
    let none = try await world.post(path(1), json: #"{"quantity":0,"domains":[\#(domains(0..<20))],\#(hosting)}"#)
    #expect(none.body["error"]?.string == "quantity must be a whole number from 1 to 100")
  }
}
