import Dispatch
import Foundation
import Glibc
import OrderStore
import Ordering
import TestSupport
import Testing

@testable import Vendors

/// Several programs of one user, one file.
@Suite struct SharedLimitsTests {
  private let directory = NSTemporaryDirectory() + "limits-\(UUID().uuidString)"
  private let account = CallAccount(.scaledmail, testKey)
  /// Tells processes their directory.
  private static let told = ExitTestNote("shared-limits")

  /// Sessions that look names up as fast as they are let, each with a store of its own, on a simulated clock. Every tenth call is another
  /// read, and now and then one buys.
  private func search(_ stores: [RateLimitStore], minutes: Double) async -> StrictVendor {
    let strict = StrictVendor(Vendor.scaledmail.callRules)
    var random = Seeded(seed: 7)
    var sessions = stores.map { _ in noon }
    var landing: [(session: Int, number: Int, at: Date)] = []
    var asked = 0
    while let time = sessions.min(), time < noon + minutes * 60 {
      if let next = landing.min(by: { $0.at < $1.at }), next.at <= time {
        await stores[next.session].finish(account, next.number, .answered(ReportedQuota()), next.at)
        landing.removeAll { $0.number == next.number && $0.session == next.session }
        continue
      }
      guard let session = sessions.firstIndex(of: time) else { break }
      asked += 1
      let isPurchase = asked.isMultiple(of: 97)
      let kind: CallKind = isPurchase ? .buyNames : asked.isMultiple(of: 10) ? .other : .checkNames
      switch await stores[session].take(account, kind, isPurchase ? .purchase : .ordinary, time) {
      case .go(let number):
        let arrival = time + Double.random(in: 0...0.3, using: &random)
        let answer = arrival + Double.random(in: 0...0.5, using: &random)
        strict.arrive(kind, at: arrival)
        landing.append((session, number, answer))
        sessions[session] = answer
      case .wait(let until):
        sessions[session] = max(until, time + 0.001) + Double.random(in: 0...0.01, using: &random)
      }
    }
    return strict
  }

  @Test("sixteen programs that search for ten minutes on one file never go over a limit")
  func file() async throws {
    let stores = try (0..<16).map { _ in RateLimitStore(try LimitsFile(directory: directory)) }
    let strict = await search(stores, minutes: 10)
    #expect(strict.refused == 0)
    #expect(strict.seen >= 140, "the limit is used: \(strict.seen)")
    WallReport.note("shared file, 16 programs, 10 minutes: \(strict.seen) calls, \(strict.refused) over the limit")
  }

  @Test("sixteen sessions that search for an hour never go over a limit")
  func memory() async {
    let store = RateLimitStore.inMemory()
    let strict = await search(Array(repeating: store, count: 16), minutes: 60)
    #expect(strict.refused == 0)
    #expect(strict.seen >= 850, "the limit is used: \(strict.seen)")
    WallReport.note("memory, 16 sessions, 60 minutes: \(strict.seen) calls, \(strict.refused) over the limit")
  }

  @Test(
    "calls of a program that ended are let go at once; those of one that runs, or cannot be seen, count for as long as they may take"
  )
  func endedPrograms() async throws {
    func owner(_ process: Int32) -> SessionOwner {
      SessionOwner(session: "s\(process)", process: process, startedAt: 7, boot: "b", namespace: "n")
    }
    for (status, isLetGo) in [(ProcessTable.Status.gone, true), (.alive, false), (.unseen, false)] {
      let place = directory + "-\(status)"
      let killed = RateLimitStore(try LimitsFile(directory: place, owner: owner(1)))
      for _ in 0..<5 { #expect(await killed.take(account, .other, .ordinary, noon) != .wait(until: noon)) }
      let next = RateLimitStore(
        try LimitsFile(directory: place, owner: owner(2), processes: ProcessTable { $0.process == 1 ? status : .alive }))
      guard case .wait = await next.take(account, .other, .ordinary, noon + 5) else {
        Issue.record("the vendor may have seen them just now")
        continue
      }
      // What was let go counts as answered then: a second later its window has passed.
      let later = await next.take(account, .other, .ordinary, noon + 6.1)
      if case .go = later { #expect(isLetGo, "\(status)") } else { #expect(!isLetGo, "\(status)") }
    }
  }

  @Test("programs that ask at the very same moment share what is left")
  func race() async throws {
    let stores = try (0..<8).map { _ in RateLimitStore(try LimitsFile(directory: directory)) }
    let given = await withTaskGroup(of: Int.self) { group in
      for store in stores {
        group.addTask {
          var given = 0
          for _ in 0..<10 {
            if case .go = await store.take(account, .checkNames, .ordinary, noon) { given += 1 }
            if case .go = await store.take(CallAccount(.instantly, testKey), .checkNames, .ordinary, noon) { given += 100 }
          }
          return given
        }
      }
      return await group.reduce(0, +)
    }
    // Five a second at ScaledMail, thirty less one a minute at Instantly.
    #expect(given == 2905)
  }

  @Test("processes share what is left, even with one that is killed while it asks")
  func processes() async throws {
    let directory = directory
    _ = try LimitsFile(directory: directory)
    try await Self.told.tell(directory, while: Self.askFromFourProcesses)
    let told = try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0.hasPrefix("given-") }
    #expect(told.count == 3)
    let given = try told.reduce(0) { sum, name in
      sum + (Int(try String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8)) ?? 0)
    }
    let store = RateLimitStore(try LimitsFile(directory: directory))
    let left = await store.allowance(CallAccount(.instantly, testKey), .checkNames, noon)?.left
    #expect(given <= 29, "given: \(given)")
    #expect(left == 0 || left == 1, "left: \(String(describing: left))")
  }

  /// One of them is killed while it asks.
  private static func askFromFourProcesses() async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        await #expect(processExitsWith: .signal(SIGKILL)) {
          let store = RateLimitStore(try LimitsFile(directory: try SharedLimitsTests.told.text))
          DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(20)) { kill(getpid(), SIGKILL) }
          while true { _ = await store.take(CallAccount(.instantly, testKey), .checkNames, .lastCheck, noon) }
        }
      }
      for _ in 1..<4 {
        group.addTask {
          await #expect(processExitsWith: .success) {
            let directory = try SharedLimitsTests.told.text
            let store = RateLimitStore(try LimitsFile(directory: directory))
            var given = 0
            for _ in 0..<40 {
              if case .go = await store.take(CallAccount(.instantly, testKey), .checkNames, .ordinary, noon) { given += 1 }
            }
            try "\(given)".write(toFile: "\(directory)/given-\(getpid())", atomically: true, encoding: .utf8)
          }
        }
      }
    }
  }

  @Test("the file is its owner's alone and knows no key")
  func privacy() async throws {
    let store = RateLimitStore(try LimitsFile(directory: directory))
    _ = await store.take(account, .checkNames, .ordinary, noon)
    let path = directory + "/limits.sqlite"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.range(of: Data(account.fingerprint.utf8)) != nil)
    #expect(bytes.range(of: Data("1234567890".utf8)) == nil)
  }

  @Test("a damaged file is begun anew")
  func damaged() async throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let path = directory + "/limits.sqlite"
    #expect(
      FileManager.default.createFile(
        atPath: path, contents: Data(repeating: 0x55, count: 8192), attributes: [.posixPermissions: 0o600]))
    let store = RateLimitStore(try LimitsFile(directory: directory))
    guard case .go = await store.take(account, .checkNames, .ordinary, noon) else {
      Issue.record("no leave")
      return
    }
  }

  @Test("a file that goes bad under way stops nobody, and what was counted still counts")
  func fallsBack() async throws {
    let store = RateLimitStore(try LimitsFile(directory: directory))
    for _ in 0..<5 { _ = await store.take(account, .checkNames, .ordinary, noon) }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: directory + "/limits.sqlite"))
    try file.write(contentsOf: Data(repeating: 0x55, count: 8192))
    try file.close()
    guard case .wait = await store.take(account, .checkNames, .ordinary, noon) else {
      Issue.record("forgotten")
      return
    }
    guard case .go = await store.take(account, .checkNames, .ordinary, noon + 500) else {
      Issue.record("stuck")
      return
    }
  }

  @Test("a purchase's turn is waited for before it is written down, and its call is kept for it")
  func limiter() async throws {
    let clock = SimulatedClock()
    let store = RateLimitStore.inMemory { _ in CallRules(limits: [CallLimit(1, in: 60, source: "t")]) }
    let limiter = RateLimiter(store, [.scaledmail: account], now: { clock.now }, sleep: clock.sleep)
    _ = await store.take(account, .checkNames, .ordinary, noon)
    let purchase = try Purchase.scaledmailNames()
    try await limiter.waitForTurn(of: purchase, as: "a1")
    #expect(clock.now > noon + 60)
    guard case .wait = await store.take(account, .checkNames, .ordinary, clock.now) else {
      Issue.record("the search took the purchase's call")
      return
    }
    guard case .go = await store.take(account, .buyNames, .purchase, clock.now) else {
      Issue.record("not kept")
      return
    }
  }

  @Test("a change's turn is waited for alike, and who stops waiting gives its call back")
  func change() async throws {
    let clock = SimulatedClock()
    let store = RateLimitStore.inMemory { _ in CallRules(limits: [CallLimit(1, in: 60, source: "t")]) }
    let change = HoldingChange.swapRedirect(try DomainName("tryquay.com"), to: "", Workspace(id: "w", name: "w"))
    if case .go(let call) = await store.take(account, .checkNames, .ordinary, noon) {
      await store.finish(account, call, .answered(ReportedQuota()), noon)
    }
    let leaving = RateLimiter(store, [.scaledmail: account], now: { clock.now }, sleep: { _ in throw CancellationError() })
    await #expect(throws: CancellationError.self) { try await leaving.waitForTurn(of: change, as: "c1") }
    var told: [Date] = []
    let limiter = RateLimiter(store, [.scaledmail: account], now: { clock.now }, sleep: clock.sleep)
    try await limiter.waitForTurn(of: change, as: "c2") { told.append($0) }
    #expect(clock.now > noon + 60 && told.count == 1 && told.allSatisfy { $0 > noon + 60 })
    guard case .go = await store.take(account, HoldingChange.callKind, .purchase, clock.now) else {
      Issue.record("not kept")
      return
    }
  }

  @Test("a basket under review keeps its purchases and last checks free, until it is released")
  func basket() async throws {
    let store = RateLimitStore.inMemory()
    let limiter = RateLimiter(store, [.scaledmail: account], now: { noon }, sleep: { _ in })
    let names = (0..<12).map { "quay\($0).com" }
    let plan = [
      try Purchase.scaledmailNames(Array(names.prefix(10))), try .scaledmailNames(Array(names.suffix(2))),
    ]
    await limiter.keep(plan, .seeds, as: "basket")
    var given = 0
    for second in 0..<15 {
      if case .go(let number) = await store.take(account, .checkNames, .ordinary, noon + Double(second)) {
        given += 1
        await store.finish(account, number, .answered(ReportedQuota()), noon + Double(second))
      }
    }
    // Fifteen less two purchases and two checks of ten.
    #expect(given == 11)
    #expect(await limiter.lookUpsLeft(.scaledmail)?.of == 15)
    #expect(await limiter.lookUpsLeft(.instantly) == nil)
    await limiter.release("basket")
    guard case .go = await store.take(account, .checkNames, .ordinary, noon + 20) else {
      Issue.record("still kept")
      return
    }
  }
}
