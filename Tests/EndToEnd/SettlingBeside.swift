import Foundation
import OrderStore
import Ordering
import Testing

/// `mailorder settle` beside other programs, of a plan that is half bought, and where it is too early to close.
@Suite(.serialized) struct SettlingBeside {
  private static let key = "canary-0123456789abcdef"

  @Test("what another program settles while settle waits is said with what closed it, and is its exit status")
  func settledElsewhere() async throws {
    let terminal = try Tmux()
    try FileManager.default.createDirectory(at: terminal.directory, withIntermediateDirectories: true)
    let book = try await LiveBook(in: terminal.directory.appendingPathComponent("data"))
    let program = Program(home: terminal.directory)
    // Nobody answers there, so that this program never knows by itself.
    try program.pointVendors(at: "http://127.0.0.1:1")
    _ = try await program.run("keys", "set", "instantly", input: Self.key)
    async let waiting = program.run("settle", "--live", "--wait", "--data", book.directory.path)
    while try await book.checks() < 1 { try await Task.sleep(for: .milliseconds(200)) }
    try await book.find()
    let ending = try await waiting
    let lines = ending.output.split(separator: "\n").suffix(2).map(String.init)
    #expect(ending.code == 0, "\(ending.output)\(ending.errors)")
    let isSaid = lines.first?.hasPrefix("Order lostorder1 ‘northquay’: ") == true && lines.first?.contains("unconfirmed") == false
    #expect(isSaid, "\(ending.output)")
    let how = lines.last ?? ""
    #expect(how.contains(" by another program: ") && how.hasSuffix("found in the vendor's lists"), "\(ending.output)")
  }

  @Test("settle says with the open purchase until when its vendor wants to be left alone")
  func paused() async throws {
    let terminal = try Tmux()
    try FileManager.default.createDirectory(at: terminal.directory, withIntermediateDirectories: true)
    let book = try await LiveBook(in: terminal.directory.appendingPathComponent("data"))
    let vendor = try #require(
      EchoVendor(before: 1, answering: "/", status: "429 Too Many Requests\r\nRetry-After: 200") { _, _ in "{}" })
    let program = Program(home: terminal.directory)
    try program.pointVendors(at: vendor.address)
    _ = try await program.run("keys", "set", "instantly", input: Self.key)
    for _ in 0..<2 {
      // The second time the limiter knows, and nobody is asked.
      let settled = try await program.run("settle", "--live", "--data", book.directory.path)
      let order = settled.output.components(separatedBy: "Order lostorder1").last ?? ""
      let until = try #require(order.firstMatch(of: /is left alone until (\d{4}-\S+)/)?.1, "\(settled.output)\(settled.errors)")
      let time = try #require(
        try? Date.ISO8601FormatStyle().parse(String(until).trimmingCharacters(in: CharacterSet(charactersIn: "."))))
      #expect(time > Date() && settled.code == 1, "\(settled.output)")
    }
  }

  @Test("beside a wizard that waits for its answer settle says that it is being sent, and leaves it alone")
  func midPurchase() async throws {
    let terminal = try Tmux()
    try await terminal.start("--latency 5 --set-up-time 3 --scenario instantly:slow-purchase")
    try await terminal.beginOrder()
    try await terminal.choose("trynorthquay.com")
    try await terminal.take("Instantly Google")
    try await terminal.name(at: .instantly)
    try await terminal.fillIn(for: .instantly)
    try await terminal.approve()
    try await terminal.wait("being sent")
    let settled = try await Program(home: terminal.directory).run("settle", "--data", terminal.directory.path + "/data")
    #expect(settled.code == 3, "\(settled.output)\(settled.errors)")
    #expect(settled.output.contains("Its program is sending it, or waits for the answer."), "\(settled.output)")
    #expect(!settled.output.contains("gone") && !settled.output.contains("unconfirmed"), "\(settled.output)")
    let shown = try await terminal.wait("placed", seconds: 30)
    #expect(!shown.contains("unconfirmed") && !shown.contains("found in the vendor"), "its own answer is what closed it: \(shown)")
  }

  @Test("a half-bought plan is called the same by settle and by home, and is no success")
  func halfBought() async throws {
    let terminal = try Tmux()
    try FileManager.default.createDirectory(at: terminal.directory, withIntermediateDirectories: true)
    let data = terminal.directory.appendingPathComponent("data")
    try await LiveBook.halfBought(in: data)
    let settled = try await Program(home: terminal.directory).run("settle", "--live", "--data", data.path)
    #expect(settled.code == 3, "\(settled.output)\(settled.errors)")
    #expect(settled.output.contains("Needs attention:") && settled.output.contains(": stopped"), "\(settled.output)")
    try await terminal.start("--live")
    let home = try await terminal.wait("Needs attention")
    #expect(home.contains("stopped") && home.contains("half"), "\(home)")
  }

  @Test("settle close says before anything is typed that it is too early, and until when")
  func tooEarly() async throws {
    let terminal = try Tmux()
    try FileManager.default.createDirectory(at: terminal.directory, withIntermediateDirectories: true)
    let book = try await LiveBook(in: terminal.directory.appendingPathComponent("data"))
    let server = try await VendorServer(key: Self.key, in: terminal.directory)
    let program = Program(home: terminal.directory)
    try program.pointVendors(at: server.address)
    _ = try await program.run("keys", "set", "instantly", input: Self.key)
    try await terminal.start("--live")
    try await terminal.leave()
    try await terminal.run(
      "clear; '\(Tmux.program.path)' settle close \(book.order) --live --data '\(book.directory.path)'; echo left with $?")
    // The terminal breaks lines where it likes.
    let shown = try await terminal.wait("left with 1").replacing("\n", with: "").replacing("  ", with: "")
    #expect(shown.contains("Not before") && !shown.contains("Type in a few words"), "\(shown)")
  }
}
