import Foundation
import OrderStore
import Ordering
import Testing

/// `mailorder settle` beside other programs, of a plan that is half bought, and where it is too early to close.
@Suite(.serialized) struct SettlingBeside {
  private static let key = "canary-0123456789abcdef"

  @Test("what another program settles while settle waits is its last line, and its exit status")
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
    let last = ending.output.split(separator: "\n").last.map(String.init) ?? ""
    #expect(ending.code == 0, "\(ending.output)\(ending.errors)")
    #expect(last.hasPrefix("Order lostorder1 ‘northquay’: ") && !last.contains("unconfirmed"), "\(ending.output)")
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
