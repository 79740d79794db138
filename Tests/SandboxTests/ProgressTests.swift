import Sandbox
import Testing

@Suite("Orders become ready by the clock")
struct ProgressTests {
  @Test("Instantly's mailboxes get their passwords domain by domain")
  func instantly() async throws {
    let world = try World()
    let item = { (name: String) in
      #"{"domain":"\#(name)","accounts":[{"email_address_prefix":"ada","first_name":"Ada","last_name":"Lind"}]}"#
    }
    let items = ["trynorthquay.com", "getnorthquay.com", "northquayhq.com", "northquayreach.com"].map(item).joined(separator: ",")
    _ = try await world.post(Paths.instantlyOrders, json: #"{"order_type":"dfy","items":[\#(items)]}"#)
    var ready: [Int] = []
    for _ in 0...4 {
      let path = Paths.instantlyOrders + "/accounts?with_passwords=true&limit=100"
      let accounts = try await world.get(path).body["items"]?.items ?? []
      ready.append(accounts.filter { $0["password"]?.string?.isEmpty == false }.count)
      world.clock.pass(10)
    }
    #expect(ready == [0, 1, 2, 3, 4])
  }

  @Test("Saleshandy's domains leave inProgress one after another, counted from the payment")
  func saleshandy() async throws {
    let world = try World {
      $0.paymentTime = .seconds(60)
      $0.setUpTime = .seconds(20)
    }
    _ = try await world.post(Paths.saleshandyDomains, json: Bodies.saleshandy("trynorthquay.com", "setupfailsquay.org"))
    var seen: [[String]] = []
    for pause in [59.0, 2, 10, 10] {
      world.clock.pass(pause)
      let domains = try await world.get(Paths.saleshandyDomains + "?order=Desc").body["payload"]?["domains"]?.items ?? []
      seen.append(domains.compactMap { $0["status"]?.string })
    }
    #expect(seen == [[], ["inProgress", "inProgress"], ["active", "inProgress"], ["active", "failed"]])
  }

  @Test("a Saleshandy domain expires after a year")
  func expiry() async throws {
    let world = try World()
    _ = try await world.post(Paths.saleshandyDomains, json: Bodies.saleshandy("trynorthquay.com"))
    world.clock.pass(366 * 86_400)
    #expect(try await world.get(Paths.saleshandyDomains).body["payload"]?["domains"]?[0]?["status"]?.string == "expired")
  }

  @Test("a deleted annualFlexi domain keeps a slot that pays a replacement once")
  func replacement() async throws {
    let world = try World()
    _ = try await world.post(Paths.saleshandyDomains, json: Bodies.saleshandy("trynorthquay.com", plan: "annualFlexi"))
    world.clock.pass(60)
    let domains = try await world.get(Paths.saleshandyDomains).body["payload"]?["domains"]
    let id = try #require(domains?[0]?["id"]?.string)
    #expect(try await world.delete("\(Paths.saleshandyDomains)/\(id)").status == 200)
    let replacement = Bodies.saleshandy("getnorthquay.com").replacing(#""planType""#, with: #""isReplacement":true,"planType""#)
    let answer = try await world.post(Paths.saleshandyDomains, json: replacement)
    #expect(answer.status == 201)
    #expect(answer.body["payload"]?["checkoutUrl"] == nil)
    #expect(try await world.post("\(Paths.saleshandyDomains)/\(id)/revoke").status == 400, "its slot is used up")
  }

  @Test("the set-up time is the caller's choice; none means ready at once")
  func atOnce() async throws {
    let world = try World { $0.setUpTime = .zero }
    _ = try await world.post(Paths.scaledmailOrder, json: Bodies.scaledmail(["outreach-one.com"]))
    let domains = try await world.get("\(Paths.scaledmail)/domains?\(Paths.organization)").body["domains"]
    #expect(domains?[0]?["status"]?.string == "Active")
  }
}
