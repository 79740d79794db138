import Foundation
import Glibc
import HTTPTypes
import Sandbox
import Synchronization
import Testing

@Suite("What the sandbox remembers")
final class StateTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sandbox-\(UUID().uuidString)").path
  private var file: String { folder + "/sandbox.json" }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func world(_ change: (inout SandboxOptions) -> Void = { _ in }) throws -> World {
    try World {
      $0.stateFile = file
      change(&$0)
    }
  }

  @Test("orders at all three vendors are there after a restart")
  func restart() async throws {
    let before = try world()
    for purchase in ScenarioTests.purchases { _ = try await before.post(purchase.path, json: purchase.body) }
    let after = try world()
    for purchase in ScenarioTests.purchases {
      #expect(ScenarioTests.orders(try await after.get(purchase.list)) == 1, Comment(rawValue: purchase.list))
    }
    #expect(try await after.get(Paths.instantlyOrders).body == before.get(Paths.instantlyOrders).body)
  }

  @Test("an order is on disk before its answer is given, so a lost answer finds it after a restart")
  func writtenBeforeTheAnswer() async throws {
    let before = try world { $0.scenarios = [Scenario(.lostAfter)] }
    await #expect(throws: ConnectionLost(requestWasRead: true)) {
      try await before.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com"))
    }
    #expect(ScenarioTests.orders(try await world().get(Paths.instantlyOrders)) == 1)
  }

  @Test("two programs on one file see and keep each other's orders")
  func twoPrograms() async throws {
    let (one, two) = (try world(), try world())
    _ = try await one.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com"))
    let taken = try await two.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com"))
    #expect(taken.body["unavailable_domains"]?.strings == ["trynorthquay.com"])
    _ = try await two.post(Paths.instantlyOrders, json: Bodies.instantly("getnorthquay.com"))
    #expect(ScenarioTests.orders(try await one.get(Paths.instantlyOrders)) == 2)
  }

  @Test("orders placed by two programs at the same moment are all kept, each mailbox with an id of its own")
  func race() async throws {
    let worlds = [try world(), try world()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<20 {
        group.addTask {
          let body = Bodies.scaledmail(["outreach-\(index).com"])
          let answer = try await worlds[index % 2].post(Paths.scaledmailOrder, json: body)
          #expect(answer.status == 200)
        }
      }
      try await group.waitForAll()
    }
    let orders = try await world().get(Paths.scaledmailOrders).body["payments"]?.items ?? []
    #expect(orders.count == 20)
    #expect(Set(orders.compactMap { $0["id"]?.string }).count == 20)
  }

  @Test("an order waits while another program holds the file")
  func waitsForTheLock() async throws {
    let world = try world()
    let lock = open(file + ".lock", O_RDWR)
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let order = Mutex<[String]>([])
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.3)
      order.withLock { $0.append("let go") }
      close(lock)
    }
    _ = try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com"))
    order.withLock { $0.append("ordered") }
    #expect(order.withLock { $0 } == ["let go", "ordered"])
  }

  @Test("of two programs that order one name at the same moment one gets it")
  func sameName() async throws {
    let worlds = [try world(), try world()]
    let placed = try await withThrowingTaskGroup(of: Bool.self) { group in
      for world in worlds {
        group.addTask {
          try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com")).body["order_placed"]
            == .bool(true)
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(placed == 1)
  }

  @Test("only the owner can read the file and its directory, and no log-in is written")
  func permissions() async throws {
    _ = try await world().post(Paths.scaledmailOrder, json: Bodies.scaledmail(["outreach-one.com"]))
    let mode = { (path: String) in try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int }
    #expect(try mode(file) == 0o600)
    #expect(try mode(file + ".lock") == 0o600)
    #expect(try mode(folder) == 0o700)
    #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("secret"))
  }

  @Test("a file that is no sandbox state is refused with a sentence and left alone", arguments: ["", "{", "[]", #"{"version":1}"#])
  func corrupt(text: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    let error = #expect(throws: SandboxStateError.corrupt(path: file)) { try world() }
    #expect(error?.description.contains("move it away") == true)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  @Test("a file that breaks while the program runs is an error too, not an empty sandbox")
  func corruptLater() async throws {
    let world = try world()
    _ = try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com"))
    try "{".write(toFile: file, atomically: true, encoding: .utf8)
    await #expect(throws: SandboxStateError.corrupt(path: file)) { try await world.get(Paths.instantlyOrders) }
  }

  @Test("a file of a newer program is refused")
  func newer() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try #"{"version":4}"#.write(toFile: file, atomically: false, encoding: .utf8)
    #expect(throws: SandboxStateError.newerVersion(path: file, version: 4)) { try world() }
  }

  @Test("orders of an older program's file are kept, under the titles they had")
  func older() async throws {
    let old = """
      {"version":1,"serial":3,"owned":{"outreach-one.com":"scaledmail"},"goneElsewhere":[],"instantly":{"orders":[],"accounts":[]},
       "saleshandy":{"orders":[],"freeDomains":1,"freeMailboxes":2,"replacementSlots":0},
       "scaledmail":{"purchased":[],"orders":[{"id":"recA","organization":"recOrgA1b2C3d4E5","tag":"nq","created":1785748500000,
        "amount":700,"packages":[{"id":"recB","provider":"google","domains":[{"id":"recC","name":"outreach-one.com",
        "registrar":"Porkbun","mailboxes":[],"readyAt":1785748500000}]}]}]}}
      """
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try old.write(toFile: file, atomically: false, encoding: .utf8)
    let world = try world()
    let order = try await world.get(Paths.scaledmailOrders).body["payments"]?[0]
    #expect(order?["id"]?.string == "recA" && order?["description"]?.string == "SM - Google")
    #expect(try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com")).status == 200)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("\"version\" : 3"))
  }

  /// Orders names one by one; their stem tells them from others.
  private func order(_ count: Int, _ stem: String, in world: World) async throws {
    for index in 0..<count {
      let body = Bodies.scaledmail(["outreach-\(stem)-\(index).com"])
      #expect(try await world.post(Paths.scaledmailOrder, json: body).status == 200)
    }
  }

  private func size(_ path: String) throws -> Int {
    guard FileManager.default.fileExists(atPath: path) else { return 0 }
    return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }

  private func count(_ world: World) async throws -> Int {
    try await world.get(Paths.scaledmailOrders).body["payments"]?.items.count ?? 0
  }

  @Test("an order is written as what it changes: the state file stays as it is, and a line of a journal comes beside it")
  func journaled() async throws {
    let world = try world()
    try await order(1, "first", in: world)
    let (before, data) = (try size(file + ".changes"), try Data(contentsOf: URL(filePath: file)))
    try await order(1, "second", in: world)
    let one = try size(file + ".changes") - before
    try await order(60, "more", in: world)
    let start = try size(file + ".changes")
    try await order(1, "last", in: world)
    let last = try size(file + ".changes") - start
    #expect(one > 0 && last < one * 2, "the last of many costs what the first costs: \(last) after \(one) bytes")
    #expect(try Data(contentsOf: URL(filePath: file)) == data)
    #expect(try FileManager.default.attributesOfItem(atPath: file + ".changes")[.posixPermissions] as? Int == 0o600)
    #expect(try await count(self.world()) == 63)
  }

  @Test("a journal that has grown is taken into the state file, and nothing is lost")
  func takenIn() async throws {
    let world = try world()
    for index in 0..<12 {
      let names = (0..<40).map { "outreach-\(index)-\($0).com" }
      #expect(try await world.post(Paths.scaledmailOrder, json: Bodies.scaledmail(names)).status == 200)
    }
    let (whole, changes) = (try size(file), try size(file + ".changes"))
    #expect(whole > 65_536 && changes <= whole, "\(whole) and \(changes) bytes")
    let orders = try await self.world().get(Paths.scaledmailOrders).body["payments"]?.items ?? []
    #expect(orders.count == 12)
  }

  @Test("a line that a crash cut off counts for nothing, and the next order takes its place")
  func cutOff() async throws {
    try await order(2, "kept", in: try world())
    let handle = try #require(FileHandle(forWritingAtPath: file + ".changes"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"base":"x","serial":"#.utf8))
    try handle.close()
    let after = try world()
    #expect(try await count(after) == 2)
    try await order(1, "next", in: after)
    #expect(try await count(world()) == 3)
  }

  @Test("a journal of a state file that was moved away counts for nothing")
  func movedAway() async throws {
    try await order(2, "old", in: try world())
    try FileManager.default.removeItem(atPath: file)
    let empty = try world()
    #expect(try await count(empty) == 0)
    try await order(2, "new", in: empty)
    #expect(try await count(world()) == 2)
  }

  @Test("a journal whose line is none is refused and left alone")
  func corruptJournal() async throws {
    try await order(2, "kept", in: try world())
    let text = try String(contentsOfFile: file + ".changes", encoding: .utf8)
    try (text + "{}\n").write(toFile: file + ".changes", atomically: false, encoding: .utf8)
    #expect(throws: SandboxStateError.corrupt(path: file + ".changes")) { try world() }
  }

  @Test("a directory that cannot be made is an error that names the file")
  func noDirectory() {
    #expect {
      try World { $0.stateFile = "/proc/nowhere/sandbox.json" }
    } throws: { error in
      guard case .system("/proc/nowhere/sandbox.json", _, let reason)? = error as? SandboxStateError else { return false }
      return !reason.isEmpty
    }
  }

  @Test("without a file everything is forgotten with the simulation")
  func memoryOnly() async throws {
    _ = try await World().post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com"))
    #expect(ScenarioTests.orders(try await World().get(Paths.instantlyOrders)) == 0)
  }
}
