import Sandbox
import Testing

@Suite("The simulated name market")
struct MarketTests {
  private func free(_ names: [String], _ world: World) async throws -> [Bool] {
    let answer = try await world.post(Paths.instantlyCheck, json: Bodies.names(names))
    return answer.body["results"]?.items.map { $0["available"] == .bool(true) } ?? []
  }

  private func search(_ names: [String], _ world: World) async throws -> [String] {
    let answer = try await world.post(Paths.scaledmailSearch, json: Bodies.names(names))
    return answer.body.items.compactMap { $0["status"]?.string }
  }

  @Test("a brand's plain word is taken, the same word with a prefix or suffix is mostly free")
  func brands() async throws {
    let world = try World()
    let brands = ["harborline", "cedarworks", "brightfield", "stonebridge", "riverpath", "oakhollow", "bluepeak", "ironvale"]
    let plain = try await free(brands.map { $0 + ".com" }, world)
    let built = try await free(brands.flatMap { ["get\($0).com", "\($0)hq.com", "try\($0).org", "\($0)team.com"] }, world)
    #expect(plain.filter { $0 }.count <= 2)
    #expect(built.filter { $0 }.count >= built.count * 3 / 4)
  }

  @Test("equal seeds give equal worlds, other seeds others, in every run")
  func seeds() async throws {
    let names = (0..<50).map { "gettrade\($0)point.com" }
    let one = try await free(names, World())
    #expect(try await free(names, World()) == one)
    #expect(try await free(names, World { $0.seed = 2 }) != one)
    #expect(one.contains(true) && one.contains(false))
  }

  @Test("the names the documentation speaks of are what it says under every seed", arguments: [1, 2, 77] as [UInt64])
  func pinned(seed: UInt64) async throws {
    let world = try World { $0.seed = seed }
    let names = ["northquay.com", "google.com", "trynorthquay.com", "northquayhq.com", "getnorthquay.org"]
    #expect(try await free(names, world) == [false, false, true, true, true])
    #expect(try await search(names, world) == ["taken", "taken", "available", "available", "available"])
  }

  @Test("now and then the vendors disagree, but mostly they do not")
  func disagreement() async throws {
    let world = try World { $0.rules = .newer }
    let names = (0..<300).map { "use\(["cedar", "harbor", "field"][$0 % 3])quay\($0).com" }
    var differing = 0
    for start in stride(from: 0, to: 300, by: 30) {
      let part = Array(names[start..<(start + 30)])
      let (one, two) = (try await free(part, world), try await search(part, world))
      differing += zip(one, two).filter { $0 != ($1 == "available") }.count
    }
    #expect((1...45).contains(differing))
  }

  @Test("a name ordered at one vendor is taken at the others", arguments: SandboxVendor.allCases)
  func ordered(vendor: SandboxVendor) async throws {
    let world = try World()
    switch vendor {
    case .instantly: _ = try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com"))
    case .saleshandy: _ = try await world.post(Paths.saleshandyDomains, json: Bodies.saleshandy("trynorthquay.com"))
    case .scaledmail: _ = try await world.post(Paths.scaledmailBuy, json: Bodies.names(["trynorthquay.com"]))
    }
    #expect(try await free(["trynorthquay.com"], world) == [false])
    #expect(try await search(["trynorthquay.com"], world) == ["taken"])
    let path = "/saleshandy/v1/domain/search?domain=northquay&emailServiceProvider=Google&tld=com"
    let offers = try await world.get(path).body["payload"]?["domains"]?.items.compactMap { $0["name"]?.string } ?? []
    #expect(!offers.isEmpty && !offers.contains("trynorthquay.com"))
  }

  @Test("a Saleshandy search is the same in every way of writing its endings")
  func arrayStyles() async throws {
    let world = try World()
    var answers: [Wire] = []
    for tlds in ["tld=com&tld=net", "tld[]=com&tld[]=net", "tld%5B0%5D=com&tld%5B1%5D=net", "tld=com,net"] {
      let path = "/saleshandy/v1/domain/search?domain=harborline&emailServiceProvider=Google&\(tlds)"
      answers.append(try await world.get(path).body)
    }
    #expect(answers.allSatisfy { $0 == answers[0] })
    #expect((answers[0]["payload"]?["meta"]?["total"]?.number ?? 0) > 40)
  }

  @Test("Saleshandy's plans price every provider, Azure by the quarter only")
  func plans() async throws {
    let plans = try await World().get("/saleshandy/v1/domain/plans").body["payload"]?.items ?? []
    let azure = plans.filter { $0["emailServiceProvider"]?.string == "Azure" }
    #expect(Set(azure.compactMap { $0["planType"]?.string }) == ["quarterly"])
    #expect(Set(plans.compactMap { $0["id"]?.string }).count == plans.count)
    let google = plans.first { $0["type"]?.string == "mailbox" && $0["isRenewalPlan"] == .bool(false) }
    #expect(google?["price"] == .number(9) && google?["tld"] == .null && google?["currency"]?.string == "USD")
  }
}
