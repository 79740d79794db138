import Foundation
import OrderStore
import Ordering
import Testing

/// An operator who orders over SSH with `--live`, from vendors that only look live and answer a purchase late.
final class Buyer {
  struct End {
    /// From the drop to the end of the program.
    let lived: Duration
    /// From the moment the answer stood in the book, or the drop if that was later, to the end of the program.
    let afterAnswer: Duration
    /// Of the processor after the drop, in seconds.
    let used: Double
    /// For a processor that others had, after the drop.
    let waited: Duration
  }

  private let vendor: Vendor
  private let desk: RemoteDesk
  private let vendors: VendorServer
  private var store: SQLiteOrderBook?
  /// What the program said on the terminal when it left.
  private(set) var words = ""

  private var terminal: Tmux { desk.terminal }

  init(_ vendor: Vendor, _ server: SSHServer) async throws {
    self.vendor = vendor
    desk = try RemoteDesk(server, options: "--live", mode: .live)
    let key = "canary-0123456789abcdef"
    vendors = try await VendorServer(key: key, in: desk.terminal.directory, "--scenario", "slow-purchase")
    let program = Program(home: desk.terminal.directory)
    try program.pointVendors(at: vendors.address)
    _ = try await program.run("keys", "set", vendor.rawValue, input: key)
  }

  /// From the home screen to the typed total.
  func approve() async throws {
    try await desk.logIn()
    try await terminal.beginOrder()
    try await terminal.choose("trynorthquay.com", "northquayhq.com", answeredBy: vendor)
    try await terminal.take("\(vendor.title) Google")
    try await terminal.name(at: vendor)
    try await terminal.fillIn(for: vendor)
    #expect(try await terminal.approve().contains("spends real money"))
  }

  func waitUntilSending() async throws {
    for _ in 0..<400 {
      if try await attempts().first?.state == .sending { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("nothing was sent:\n\(try await terminal.screen())")
  }

  /// Drops the link and waits for the end of the program.
  /// - Parameter isSending: whether a purchase is on its way, so that the program says at its end that it is recorded.
  func drop(_ way: Drop, isSending: Bool = true) async throws -> End {
    let program = try #require(desk.program)
    let before = program.facts?.used ?? 0
    async let ended = program.end(patience: .seconds(15))
    let dropped = SuspendingClock.now
    try await desk.drop(way)
    var answered = dropped
    while program.isAlive {
      let look = SuspendingClock.now
      if try await attempts().first?.state == .sending { answered = look }
      try await Task.sleep(for: .milliseconds(50))
    }
    let end = await ended
    if way.leavesTerminal, isSending { words = try await terminal.wait("‘trynorthquay’ ", seconds: 5).replacing("\n", with: "") }
    try await desk.clear()
    return End(
      lived: dropped.duration(to: end.at), afterAnswer: answered.duration(to: end.at), used: end.used - before,
      waited: .seconds(end.waited))
  }

  func attempts() async throws -> [Attempt] {
    let store =
      if let store { store } else { try await aside { [data = desk.data] in try SQLiteOrderBook(directory: data, mode: .live) } }
    self.store = store
    return try await store.orders().flatMap(\.attempts)
  }

  /// How many requests to buy the log tells of.
  func requestsSent() throws -> Int {
    let log = try String(contentsOfFile: desk.data + "/mailorder.log", encoding: .utf8)
    return log.matches(of: /POST .* attempt=\w{10} call=\w+ ms=/).count
  }

  /// The next login shows what was bought.
  func expectOrderAtHome() async throws {
    try await desk.logIn()
    let shown = try await terminal.wait("trynorthquay")
    #expect(!shown.contains("Drafts"), "what was bought must not be offered as a draft:\n\(shown)")
    try await desk.clear()
  }
}
