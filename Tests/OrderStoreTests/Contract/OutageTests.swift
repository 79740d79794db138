import Foundation
import Glibc
import Ordering
import Synchronization
import TestSupport
import Testing

@testable import OrderStore

/// A database that goes away and comes back: whoever has the book open is told within seconds, no call hangs for ten, and all heals by itself.
@Suite("Outages of a team's book", .serialized)
struct OutageTests {
  private let scratch = Scratch(inMemory: true)

  private func open(_ address: String, directory: Scratch? = nil) throws -> PostgresOrderBook {
    try PostgresOrderBook(
      PostgresPlace(address), mode: .sandbox, directory: (directory ?? scratch).path, owner: SessionStore.sample().owner,
      who: Operator(account: "desk"), processes: ProcessTable { _ in .alive }, clock: nil)
  }

  private func book(_ server: PostgresServer) throws -> String {
    let database = try server.makeDatabase()
    _ = try PostgresBookOwner(PostgresPlace(server.address(database)), mode: .sandbox).make()
    return database
  }

  /// What an outage was like for a program that has the book open, types, reads and would buy all the while, on a machine that lets it.
  struct Course: CustomStringConvertible {
    var told: Duration?
    var healed: Duration?
    var longestCall: Duration = .zero

    var description: String {
      "told after \(told.map { "\($0)" } ?? "never"), longest call \(longestCall), healed after \(healed.map { "\($0)" } ?? "never")"
    }
  }

  /// - Parameters:
  ///   - lasting: from its beginning to its end.
  ///   - begin: begins the outage.
  ///   - end: ends it.
  private func course(
    _ store: PostgresOrderBook, lasting: Duration, begin: () throws -> Void, end: () throws -> Void
  ) async throws -> Course {
    let draft = try Sample.draft("typed", names: ["a.com"])
    try await store.saveDraft(draft)
    let begun = Stopwatch()
    try begin()
    // As a session does it: it listens, and looks at the book when it is told.
    let listening = Task { () -> Duration? in
      while await store.nextChange() {
        if await !store.health().allowsPurchases { return begun.time }
      }
      return nil
    }
    let calls = (0..<3).map { number in
      Task { () -> Duration in
        var longest = Duration.zero
        var typed = draft
        while !Task.isCancelled {
          let asked = Stopwatch()
          switch number {
          case 0: _ = try? await store.recentOrders(OrderQuery(newest: 100))
          case 1:
            typed.brand += "x"
            try? await store.saveDraft(typed)
          default: _ = await store.health()
          }
          longest = max(longest, asked.time)
          try? await Task.sleep(for: .milliseconds(100))
        }
        return longest
      }
    }
    try await Task.sleep(for: lasting)
    var course = Course()
    try end()
    let ended = Stopwatch()
    while ended.time < .seconds(25) {
      if await store.health().allowsPurchases, (try? await store.saveDraft(draft)) != nil {
        course.healed = ended.time
        break
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    for call in calls { call.cancel() }
    for call in calls { course.longestCall = max(course.longestCall, await call.value) }
    if lasting < .seconds(7) { listening.cancel() }
    course.told = await listening.value
    return course
  }

  private func expectSmooth(_ course: Course, _ what: String, isTold: Bool = true) {
    print("\(what): \(course)")
    #expect(course.longestCall < .seconds(10), "\(what): nothing hangs")
    #expect(course.healed.map { $0 < .seconds(10) } == true, "\(what): it heals by itself")
    if isTold { #expect(course.told.map { $0 < .seconds(8) } == true, "\(what): it is told within some seconds") }
  }

  @Test("a server that is killed is told of at once, and is back as soon as it runs again")
  func killed() async throws {
    let server = try PostgresServer(tag: "outage-kill")
    let store = try open(server.address(book(server)))
    // The server comes back by itself, so that the break may be over before anybody looks.
    let course = try await course(store, lasting: .seconds(1), begin: { try server.kill() }, end: { try server.wait() })
    expectSmooth(course, "server killed", isTold: false)
  }

  @Test("a server that hangs is noticed within seconds")
  func hangs() async throws {
    let server = try PostgresServer(tag: "outage-hang")
    let store = try open(server.address(book(server)))
    let course = try await course(store, lasting: .seconds(12), begin: { try server.hang(true) }, end: { try server.hang(false) })
    expectSmooth(course, "server stopped for 12 s")
  }

  @Test("a server that hangs in the middle of a read is noticed as soon")
  func hangsInRead() async throws {
    let server = try PostgresServer(tag: "outage-read")
    let store = try open(server.address(book(server)))
    _ = try await store.drafts()
    let hung = Mutex((at: ContinuousClock.now, watch: Stopwatch()))
    await #expect(throws: BookFailure.self) {
      try await store.stores.engine.read { db in
        try server.hang(true)
        // Its processes are stopped by another one.
        usleep(300_000)
        hung.withLock { $0 = (.now, Stopwatch()) }
        _ = try String.fetchAll(db, sql: "SELECT 'on'")
      }
    }
    let (waited, unhindered) = hung.withLock { ($0.at.duration(to: .now), $0.watch.time) }
    try server.hang(false)
    #expect(waited > .seconds(4), "it was in the middle")
    #expect(unhindered < .seconds(8), "\(waited)")
  }

  @Test(
    "a network that is cut, or half of a line that is gone, is noticed within seconds, however long it lasts",
    arguments: OutageTests.cuts)
  func cut(seconds: Int) async throws {
    let server = try PostgresServer.shared.get()
    let database = try book(server)
    let proxy = try PostgresProxy(to: server.directory)
    let store = try open(proxy.address(database))
    let course = try await course(
      store, lasting: .seconds(seconds), begin: { proxy.freeze(true) }, end: { proxy.freeze(false) })
    expectSmooth(course, "network cut for \(seconds) s", isTold: seconds > 8)
    proxy.cut()
  }

  /// How long the network is cut, in seconds; `MAILORDER_CUTS` says others, such as `60,600`.
  static var cuts: [Int] {
    ProcessInfo.processInfo.environment["MAILORDER_CUTS"].map { $0.split(separator: ",").compactMap { Int($0) } }
      ?? (Nightly.isOn ? [1, 10, 60, 600] : [1, 10])
  }

  @Test("a host that is cut off in the middle of a write holds up the others for some seconds, not for a minute")
  func cutInWrite() async throws {
    let server = try PostgresServer.shared.get()
    let database = try book(server)
    let proxy = try PostgresProxy(to: server.directory)
    let store = try open(proxy.address(database))
    let other = try open(server.address(database), directory: Scratch(inMemory: true))
    await #expect(throws: BookFailure.self) {
      try await store.stores.engine.write { db in
        proxy.freeze(true)
        _ = try db.execute(sql: "UPDATE sessions SET seenAt = 1")
      }
    }
    let begun = ContinuousClock.now
    var isWritten = false
    while !isWritten, begun.duration(to: .now) < .seconds(40) {
      isWritten = (try? await other.saveDraft(Sample.draft(names: ["a.com"]))) != nil
    }
    #expect(isWritten)
    let waited = begun.duration(to: .now)
    print("a host cut off in a write: another wrote \(waited) after it had given up")
    #expect(waited < .seconds(20), "\(waited)")
    proxy.freeze(false)
    proxy.cut()
  }

  @Test(
    "a full disk is said as that, nothing acknowledged is lost, and it goes on when there is room",
    .enabled(if: OutageTests.canMount))
  func full() async throws {
    let server = try PostgresServer.shared.get()
    let place = "/dev/shm/mailorder-full-\(getpid())"
    try shell(
      "mkdir -m 0777 \(place) && mount -t tmpfs -o size=24m,mode=0777 none \(place) && mkdir -m 0700 \(place)/data && chown nobody:nogroup \(place)/data"
    )
    defer { try? shell("umount -l \(place); rmdir \(place)") }
    try server.run("CREATE TABLESPACE small LOCATION '\(place)/data'", database: "postgres")
    try server.run("CREATE DATABASE full_book TABLESPACE small", database: "postgres")
    _ = try PostgresBookOwner(PostgresPlace(server.address("full_book")), mode: .sandbox).make()
    let store = try open(server.address("full_book"))
    var kept = 0
    _ = try await store.begin("o0", .instantlyDFY, ["first.com"])
    // Both lines are open as in a session that has shown its home: for a new one the server may have to write a file of its own, and on a full disk it
    // refuses it then.
    _ = try await store.drafts()
    try shell("cat /dev/zero > \(place)/filler; truncate -s -700K \(place)/filler")
    var words = ""
    for number in 1...200 {
      do {
        let lines = (0..<100).map { "n\(number)-\($0)\(String(repeating: "y", count: 30)).com" }
        try await store.saveDraft(Sample.draft("d\(number)", names: lines))
        kept = number
      } catch BookFailure.storage(let trouble) {
        #expect(trouble.kind == .full, "\(trouble)")
        words = trouble.words
        break
      }
    }
    #expect(!words.isEmpty, "the disk never filled")
    #expect(kept > 0)
    #expect(try await store.drafts().count == kept)
    try shell("rm \(place)/filler")
    try await store.saveDraft(Sample.draft("after", names: ["z.com"]))
    #expect(await store.health() == .sound)
    #expect(try await store.drafts().count == kept + 1)
    #expect(try await store.audit.verify().isSound)
    try server.run("DROP DATABASE full_book WITH (FORCE)", database: "postgres")
    try server.run("DROP TABLESPACE small", database: "postgres")
  }

  static let canMount: Bool = geteuid() == 0 && (try? shell("unshare -m true")) != nil

  static func shell(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw PostgresServer.Missing(description: script) }
  }

  private func shell(_ script: String) throws { try OutageTests.shell(script) }
}

extension SessionStore {
  /// A session of its own.
  static func sample() -> SessionStore {
    SessionStore(
      owner: SessionOwner(session: UUID().uuidString, process: 7, startedAt: 1, boot: "b", namespace: "n"),
      who: Operator(account: "desk"),
      processes: ProcessTable { _ in .alive }, now: { Date() })
  }
}
