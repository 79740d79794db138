import Foundation
import Sandbox
import Testing

@Suite("The sandbox as a server")
struct ServerTests {
  @Test("all three vendors are there, each under its own paths and with its own key header")
  func vendors() async throws {
    try await withServer { caller in
      let check = try await caller.ask("POST", Paths.instantlyCheck, body: Bodies.names(["trynorthquay.com"]))
      #expect(check.json["results"]?[0]?["available"] == .bool(true))
      #expect(check.headers["content-type"] == "application/json; charset=utf-8")
      #expect(try await caller.ask("GET", Paths.saleshandyDomains).json["payload"]?["domains"]?.items == [])
      let search = try await caller.ask("POST", Paths.scaledmailSearch, body: Bodies.names(["trynorthquay.com"]))
      #expect(search.json[0]?["status"]?.string == "available")
    }
  }

  @Test("without a key, or with another than the one that was set, every vendor refuses in its own words")
  func keys() async throws {
    try await withServer({ $0.key = "k_only" }) { caller in
      let refused = [(Paths.instantlyOrders, 401), (Paths.saleshandyDomains, 400), (Paths.scaledmailOrders, 401)]
      for (path, status) in refused {
        #expect(try await caller.ask("GET", path, headers: [:]).status == status)
        #expect(try await caller.ask("GET", path).status == status)
      }
      let good = try await caller.ask("GET", Paths.instantlyOrders, headers: ["Authorization": "Bearer k_only"])
      #expect(good.status == 200)
      #expect(try await caller.ask("GET", Paths.saleshandyDomains, headers: ["x-api-key": "k_only"]).status == 200)
    }
  }

  @Test("a purchase lost before it is read is a reset connection and no order; the second one goes through")
  func lostBefore() async throws {
    try await withServer({ $0.scenarios = [Scenario(.lostBefore)] }) { caller in
      for purchase in ScenarioTests.purchases {
        let first = await caller.attempt("POST", purchase.path, body: Data(purchase.body.utf8))
        let none = Self.orders(try await caller.ask("GET", purchase.list))
        let second = try await caller.ask("POST", purchase.path, body: purchase.body)
        let one = Self.orders(try await caller.ask("GET", purchase.list))
        #expect(first.isReset && none == 0 && second.status < 300 && one == 1, "\(purchase.vendor): \(first)")
      }
    }
  }

  @Test("a purchase lost after it was carried out is a connection that ends without a byte, and an order")
  func lostAfter() async throws {
    try await withServer({ $0.scenarios = [Scenario(.lostAfter)] }) { caller in
      for purchase in ScenarioTests.purchases {
        let first = await caller.attempt("POST", purchase.path, body: Data(purchase.body.utf8))
        let one = Self.orders(try await caller.ask("GET", purchase.list))
        #expect(first.isEnded && one == 1, "\(purchase.vendor): \(first)")
      }
    }
  }

  @Test("limits count the calls of all clients together")
  func limits() async throws {
    try await withServer({ $0.enforceLimits = true }) { caller in
      let body = Bodies.names(["trynorthquay.com"])
      let statuses: [Int: Int] = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<40 { group.addTask { try await caller.ask("POST", Paths.instantlyCheck, body: body).status } }
        return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
      #expect(statuses == [200: 30, 429: 10])
    }
  }

  @Test("of many clients that order one name at the same moment one gets it")
  func race() async throws {
    try await withServer { caller in
      let placed = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<20 {
          group.addTask {
            let answer = try await caller.ask("POST", Paths.instantlyOrders, body: Bodies.instantly("trynorthquay.com"))
            return answer.json["order_placed"] == .bool(true)
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(placed == 1)
    }
  }

  @Test("a port that is taken is said to be", .timeLimit(.minutes(30)))
  func portInUse() async throws {
    try await SandboxServer.serving { server in
      await #expect(throws: SandboxServerError.portInUse(server.port)) {
        try await SandboxServer.serving(port: server.port) { _ in }
      }
    }
  }

  @Test("when the body is done the server is gone, with a connection still open and a call under way", .timeLimit(.minutes(30)))
  func ends() async throws {
    var port = 0
    let slow = try await SandboxServer.serving(
      options: SandboxOptions(scenarios: [Scenario(.slow)], slowness: .seconds(600))
    ) { server in
      port = server.port
      let caller = Caller(port: port)
      let call = Task { await caller.attempt("GET", Paths.instantlyOrders) }
      try await Task.sleep(for: .milliseconds(200))
      return call
    }
    #expect(await slow.value.answer?.status != 200)
    #expect(await Caller(port: port).attempt("GET", Paths.instantlyOrders).isReset)
  }

  @Test("a server that stops while connections come in closes them, and the program goes on", .timeLimit(.minutes(30)))
  func stopsWhileBusy() async throws {
    for _ in 0..<40 {
      try await withThrowingTaskGroup(of: Void.self) { group in
        let port = try await SandboxServer.serving { server in
          let caller = Caller(port: server.port)
          for _ in 0..<8 { group.addTask { while await caller.attempt("GET", Paths.instantlyOrders).answer != nil {} } }
          _ = try await caller.ask("GET", Paths.instantlyOrders)
          return server.port
        }
        try await group.waitForAll()
        #expect(await Caller(port: port).attempt("GET", Paths.instantlyOrders).isReset)
      }
    }
  }

  @Test("a state file that breaks while the server runs is the vendor's own server error")
  func brokenState() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sandbox-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/deep/er/sandbox.json"
    try await withServer({ $0.stateFile = file }) { caller in
      #expect(try await caller.ask("POST", Paths.instantlyOrders, body: Bodies.instantly("trynorthquay.com")).status == 200)
      try "{".write(toFile: file, atomically: true, encoding: .utf8)
      let answer = try await caller.ask("GET", Paths.instantlyOrders)
      #expect(answer.text == #"{"error":"Internal Server Error","message":"Something went wrong","statusCode":500}"#)
    }
  }

  private static func orders(_ answer: Caller.Answer) -> Int {
    (answer.json["items"] ?? answer.json["payload"]?["orders"] ?? answer.json["payments"])?.items.count ?? -1
  }
}
