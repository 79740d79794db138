import HTTPTypes
import Sandbox
import Testing

@Suite("Limits on calls and on sizes")
struct LimitTests {
  @Test("calls are not counted unless asked")
  func notCounted() async throws {
    let world = try World()
    for _ in 1...40 {
      #expect(try await world.post(Paths.instantlyCheck, json: Bodies.names(["trynorthquay.com"])).status == 200)
    }
  }

  @Test("Instantly answers thirty checks a minute, and again when the first is a minute old")
  func instantly() async throws {
    let world = try World { $0.enforceLimits = true }
    let check = Bodies.names(["trynorthquay.com"])
    for _ in 1...30 { #expect(try await world.post(Paths.instantlyCheck, json: check).status == 200) }
    #expect(try await world.post(Paths.instantlyCheck, json: check).status == 429)
    #expect(try await world.get(Paths.instantlyOrders).status == 200, "other calls go on")
    world.clock.pass(60)
    #expect(try await world.post(Paths.instantlyCheck, json: check).status == 200)
  }

  @Test("Instantly answers nine hundred checks an hour")
  func hourly() async throws {
    let world = try World { $0.enforceLimits = true }
    let check = Bodies.names(["trynorthquay.com"])
    for _ in 1...900 {
      world.clock.pass(2.5)
      #expect(try await world.post(Paths.instantlyCheck, json: check).status == 200)
    }
    world.clock.pass(2.5)
    #expect(try await world.post(Paths.instantlyCheck, json: check).status == 429)
  }

  @Test("ScaledMail takes five calls a second and fifteen dear ones a minute")
  func scaledmail() async throws {
    let world = try World { $0.enforceLimits = true }
    let search = Bodies.names(["trynorthquay.com"])
    for _ in 1...5 { #expect(try await world.post(Paths.scaledmailSearch, json: search).status == 200) }
    let fast = try await world.post(Paths.scaledmailSearch, json: search)
    #expect(fast.status == 429 && fast.body["retryAfter"] == nil)
    for _ in 1...2 {
      world.clock.pass(1)
      for _ in 1...5 { #expect(try await world.post(Paths.scaledmailSearch, json: search).status == 200) }
    }
    world.clock.pass(1)
    let dear = try await world.post(Paths.scaledmailSearch, json: search)
    #expect(dear.status == 429)
    #expect(dear.body["retryAfter"] == .number(1_785_748_560))
    #expect(try await world.get(Paths.scaledmailOrders).status == 200)
  }

  @Test("Saleshandy takes sixty calls a minute")
  func saleshandy() async throws {
    let world = try World { $0.enforceLimits = true }
    for _ in 1...60 { #expect(try await world.get(Paths.saleshandyDomains).status == 200) }
    #expect(try await world.get(Paths.saleshandyDomains).status == 429)
  }

  @Test(
    "a custom order holds a hundred Google, thirty Outlook and seventy SMTP domains",
    arguments: [("google", 100), ("outlook", 30), ("smtp", 70)])
  func domains(provider: String, most: Int) async throws {
    let world = try World()
    let names = (0...most).map { "outreach-\($0).com" }
    let tooMany = try await world.post(Paths.scaledmailOrder, json: Bodies.scaledmail(names, provider: provider))
    #expect(tooMany.body["error"]?.string == "providers.\(provider).domains must hold at most \(most)")
    let full = try await world.post(Paths.scaledmailOrder, json: Bodies.scaledmail(names.dropLast(), provider: provider))
    #expect(full.status == 200)
  }

  @Test("a body is read only when it is declared as JSON; ScaledMail's samples also call it text")
  func contentType() async throws {
    let world = try World()
    let key = ["Authorization": "Bearer k_example", "Content-Type": "text/plain"]
    let check = Bodies.names(["trynorthquay.com"])
    #expect(try await world.ask(.post, Paths.instantlyCheck, headers: key, json: check).status == 400)
    #expect(try await world.ask(.post, Paths.scaledmailSearch, headers: key, json: check).status == 200)
    let untyped = ["Authorization": "Bearer k_example", "Content-Type": ""]
    #expect(try await world.ask(.post, Paths.scaledmailSearch, headers: untyped, json: check).status == 400)
  }

  @Test(
    "a search takes ten names by the seed's rules and thirty by newer ones",
    arguments: [(SandboxOptions.Rules.seed, 10), (.newer, 30)])
  func search(_ rules: SandboxOptions.Rules, most: Int) async throws {
    let world = try World { $0.rules = rules }
    let names = (0...most).map { "outreach-\($0).com" }
    #expect(try await world.post(Paths.scaledmailSearch, json: Bodies.names(names)).status == 400)
    #expect(try await world.post(Paths.scaledmailSearch, json: Bodies.names(names.dropLast())).body.items.count == most)
  }

  @Test(
    "newer rules let Google's domains have two to four mailboxes, said at the provider or at the domain",
    arguments: [1, 2, 3, 4, 5])
  func mailboxesPerDomain(_ count: Int) async throws {
    let world = try World { $0.rules = .newer }
    let body = Bodies.scaledmail(["outreach-one.com", "outreach-two.com"])
      .replacing(#"{"google":{"#, with: #"{"google":{"mailboxes_per_domain":\#(count),"#)
      .replacing(#"{"domain":"outreach-two.com","#, with: #"{"domain":"outreach-two.com","mailboxes_per_domain":2,"#)
    let answer = try await world.post(Paths.scaledmailOrder, json: body)
    #expect(answer.status == ((2...4).contains(count) ? 200 : 400))
    let domains = try await world.get("\(Paths.scaledmail)/domains?\(Paths.organization)").body["domains"]?.items ?? []
    #expect(domains.map { $0["total_mailboxes"]?.number } == (answer.status == 200 ? [Double(count), 2] : []))
    #expect(
      try await World().post(Paths.scaledmailOrder, json: body).body["error"]?.string?.contains("mailboxes_per_domain") == true)
  }

  @Test("a number beyond all bounds is an empty page or a refusal, never the end of the program")
  func hugeNumbers() async throws {
    let world = try World()
    let search = Paths.saleshandyDomains + "/search?domain=northquay&emailServiceProvider=Google&page=\(Int.max)"
    #expect(try await world.get(search).body["payload"]?["domains"]?.items == [])
    let suggest = "\(Paths.scaledmail)/suggest-domains?\(Paths.organization)&page=\(Int.max)&limit=\(Int.max)"
    #expect(try await world.post(suggest, json: #"{"domain":"northquay"}"#).body["domains"]?.items == [])
    for volume in ["1e308", "9e18", "1e-300"] {
      let body = #"{"volume":\#(volume),"providers":["google"]}"#
      #expect(try await world.post("\(Paths.scaledmail)/calculate-package", json: body).status == 400)
    }
  }

  @Test("ten names are bought in one call, eleven in none")
  func purchase() async throws {
    let world = try World()
    let names = (0..<200).map { "getharborline\($0).com" }
    let free =
      try await world.post(Paths.instantlyCheck, json: Bodies.names(Array(names.prefix(50)))).body["results"]?.items ?? []
    let found = free.filter { $0["available"] == .bool(true) }.compactMap { $0["domain"]?.string }
    let searched = try await world.post(Paths.scaledmailSearch, json: Bodies.names(Array(found.prefix(10)))).body.items
    let buyable = searched.filter { $0["status"]?.string == "available" }.compactMap { $0["domain"]?.string }
    #expect(try await world.post(Paths.scaledmailBuy, json: Bodies.names(Array(found.prefix(11)))).status == 400)
    #expect(try await world.post(Paths.scaledmailBuy, json: Bodies.names(buyable)).status == 200)
  }
}
