import Foundation
import Glibc
import OrderStore
import Ordering
import Purchasing
import Sandbox
import Session
import Synchronization
import Terminal
import TestSupport
import Testing
import Vendors
import Wizard
import WizardScreens

/// Somebody at a whole session in memory: the wizard over the real clients, the sandbox and an order book, wired as the program wires
/// them. Knows nothing but keys and what the screen shows.
@MainActor
final class Person {
  /// What was waited for and never shown.
  struct Missing: Error { let what: String }

  let screen = MemoryScreen(size: Size(columns: 80, rows: 24))
  let clock = ManualClock()
  /// How far apart the keys are.
  let typist = SteadyTypist()
  let line: Line
  let book: any OrderBook
  /// How many keys were pressed and characters typed, but for totals.
  var keys = 0
  /// Of the book; nil for one that is somebody else's.
  private let directory: String?
  private let session: WizardSession<MemoryScreen>

  /// - Parameters:
  ///   - paymentTime: after which a checkout is paid; never if nil.
  ///   - shared: a book that others have too, at which time is everybody's; nil for one of their own, and a clock of their own.
  ///   - kept: where a book of their own is that an earlier session left; nil for a new one.
  init(paymentTime: Duration? = .seconds(8), at shared: (any OrderBook)? = nil, kept: String? = nil) throws {
    let clock = clock
    let hasOwnTime = shared == nil
    let now: @Sendable () -> Date = { hasOwnTime ? clock.now : Date() }
    let sleep: @Sendable (Duration) async throws -> Void = { pause in
      if hasOwnTime { try await clock.sleep(pause) } else { try await Task.sleep(for: pause) }
    }
    let simulation = try Simulation(
      options: SandboxOptions(setUpTime: .seconds(40), paymentTime: paymentTime, now: now))
    line = Line(simulation)
    if let shared {
      directory = nil
      book = shared
    } else {
      let path = kept ?? Person.place + "/wholesession-\(UUID().uuidString)"
      directory = path
      book = try SQLiteOrderBook(directory: path, mode: .sandbox, now: now)
    }
    let clients = Person.clients(line.transport, now: now)
    let ids = Mutex(0)
    let makeID: @Sendable () -> String = {
      let number = ids.withLock { count in
        count += 1
        return count
      }
      return "ID" + String(1_000_000 + number, radix: 32).uppercased().padding(toLength: 8, withPad: "0", startingAt: 0)
    }
    let ports = Ports(
      vendors: clients, book: book, mode: .sandbox, now: now, sleep: sleep, makeID: makeID)
    let typist = typist
    session = WizardSession(
      device: screen, ports: ports, model: WizardModel(mode: .sandbox, now: now(), makeID: makeID),
      screen: WizardScreen(glyphs: .utf8), pauses: Pauses(tick: .seconds(600)),
      clock: InputClock(now: typist.now, sleep: typist.sleep))
    session.begin()
  }

  private static func clients(_ transport: Transport, now: @escaping @Sendable () -> Date) -> [Vendor: VendorClient] {
    func base(_ vendor: Vendor) -> BaseAddress {
      BaseAddress(scheme: "http", authority: "sandbox.invalid", prefix: "/\(vendor.rawValue)")
    }
    let key = Secret("good-key-12345")
    return [
      .instantly: InstantlyClient.make(transport: transport, base: base(.instantly), key: key, now: now),
      .saleshandy: SaleshandyClient.make(transport: transport, base: base(.saleshandy), key: key, now: now),
      .scaledmail: ScaledMailClient.make(transport: transport, base: base(.scaledmail), key: key, editions: .seeds, now: now),
    ]
  }

  /// All rows, for a failed expectation.
  var picture: String { screen.text.joined(separator: "\n") }
  /// The row in which the cursor is.
  var cursorRow: String { screen.frame?.cursor.map { screen.text[$0.row] } ?? "" }

  func press(_ keys: Key...) async {
    self.keys += keys.count
    for key in keys {
      screen.press(key)
      await rest()
    }
  }

  func type(_ text: String) async {
    keys += text.count
    screen.type(text)
    await rest()
  }

  /// Sends keys that come at once, as from a terminal that does not mark pastes.
  /// - Parameter pause: between two of them.
  func burst(_ text: String, every pause: Duration = .milliseconds(1)) async {
    _ = typist.now()
    typist.type(every: pause)
    for character in text { screen.press(character == "\n" ? .enter : .character(character)) }
    typist.type()
    await rest()
  }

  /// Of the books: a file system in memory where there is one, since nothing moves while a disk is waited for.
  private static let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()

  /// Waits until nothing moves; no time passes for the session.
  func rest() async {
    var stands = 0
    while session.busy.count > 0, stands < 30 { await look(&stands) }
  }

  /// Counts how often in a row nothing has moved. While the simulated vendor is at work on a question something moves.
  private func look(_ stands: inout Int) async {
    let before = moves
    try? await Task.sleep(for: .milliseconds(1))
    stands = before == moves && !line.isAtWork ? stands + 1 : 0
  }

  /// Lets time pass, however many wait for a part of it.
  func pass(_ duration: Duration) async {
    let end = clock.now + duration / .seconds(1)
    while clock.pass(atMost: .seconds(end.timeIntervalSince(clock.now))) { await rest() }
    clock.set(end)
  }

  /// Waits until the screen shows something; time passes for the session when nothing moves.
  func see(_ words: String, _ location: SourceLocation = #_sourceLocation) async throws {
    try await see(words, location) { $0.contains(words) }
  }

  func see(_ what: String, _ location: SourceLocation = #_sourceLocation, _ isSeen: (String) -> Bool) async throws {
    var (stands, passes) = (0, 0)
    // However long a slow machine takes: given up is what does not come although nothing moves any more.
    while passes < 400 {
      if isSeen(picture) { return }
      await look(&stands)
      guard stands >= 30 else { continue }
      clock.pass(atMost: .seconds(60))
      (stands, passes) = (0, passes + 1)
    }
    Issue.record("no ‘\(what)’:\n\(picture)", sourceLocation: location)
    throw Missing(what: what)
  }

  /// Goes down to a row that says something.
  func go(to words: String, _ location: SourceLocation = #_sourceLocation) async throws {
    for _ in 0..<40 {
      if cursorRow.contains(words) { return }
      await press(.down)
    }
    Issue.record("no row ‘\(words)’:\n\(picture)", sourceLocation: location)
    throw Missing(what: words)
  }

  /// Ends the session as leaving it would; its book goes with it.
  func leave() async {
    await session.finish()
    if let directory { try? FileManager.default.removeItem(atPath: directory) }
  }

  /// Ends the session as leaving it would, and begins another with its book.
  func startAgain() async throws -> Person {
    await session.finish()
    try await book.leave()
    return try Person(kept: directory)
  }

  private var moves: [Int] { [session.busy.count, screen.frames.count, line.asked.count, line.answered] }
}
