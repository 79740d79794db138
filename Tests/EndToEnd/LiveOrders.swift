import Foundation
import Glibc
import Ordering
import Testing

/// The wizard with `--live`, against vendors that only look live: the same client and wire, no money.
@Suite(.serialized) struct LiveOrders {
  private static let canary = "canary-0123456789abcdef"
  private static let other = "canary-env-fedcba9876543210"

  @Test("an order goes out over the network, under a title that says LIVE, and no key is found anywhere afterwards")
  func order() async throws {
    let terminal = try Tmux()
    let server = try await VendorServer(key: Self.canary, in: terminal.directory)
    let program = Program(home: terminal.directory)
    try program.pointVendors(at: server.address)
    _ = try await program.run("keys", "set", "instantly", input: Self.canary)
    let data = terminal.directory.appendingPathComponent("data")
    try await terminal.start("--live", environment: ["MAILORDER_SALESHANDY_KEY": Self.other])
    var seen = try await terminal.wait(" LIVE ")
    try expectSealed(try await terminal.program())

    try await terminal.beginOrder()
    try await terminal.choose("trynorthquay.com", "northquayhq.com")
    seen += try await terminal.screen()
    try await terminal.take("Instantly Google")
    try await terminal.name(at: .instantly)
    try await terminal.fillIn(for: .instantly)
    seen += try await terminal.wait("spends real money")
    #expect(try await terminal.approve().contains("ype 60.00"))
    seen += try await terminal.wait("Placed.")
    #expect(seen.contains(" LIVE "))
    try await terminal.leave()
    // The shell's own line with the variable is the tester's, not the program's.
    seen += try await terminal.screen()
    #expect(!seen.contains("canary-0123"))

    let log = try String(contentsOf: data.appendingPathComponent("mailorder.log"), encoding: .utf8)
    #expect(
      log.contains(/POST 127\.0\.0\.1:\d+ \/instantly\/api\/v2\/dfy-email-account-orders 200 attempt=\w{10} call=placeOrder ms=/)
    )
    #expect(log.contains("sending to placed"))
    #expect(FileManager.default.fileExists(atPath: data.appendingPathComponent("live.sqlite").path))
    #expect(!FileManager.default.fileExists(atPath: data.appendingPathComponent("sandbox.sqlite").path))
    for name in try FileManager.default.contentsOfDirectory(atPath: data.path) {
      let bytes = try Data(contentsOf: data.appendingPathComponent(name))
      #expect(bytes.range(of: Data("canary".utf8)) == nil, "a key is in \(name)")
    }
  }

  /// What others on the machine can see of the process.
  private func expectSealed(_ process: Int32) throws {
    let commandLine = try Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/cmdline"))
    #expect(commandLine.range(of: Data("canary".utf8)) == nil)
    if let environment = try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/environ")) {
      #expect(environment.range(of: Data("canary".utf8)) == nil)
    }
    let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
    #expect(limits.contains(/Max core file size\s+0\s+0/))
    var facts = stat()
    #expect(stat("/proc/\(process)/environ", &facts) == 0 && facts.st_uid == 0, "the process can be looked into")
  }

  @Test("a vendor without a key says so, and nothing simulated is shown")
  func noKey() async throws {
    let terminal = try Tmux()
    let server = try await VendorServer(key: Self.canary, in: terminal.directory)
    let program = Program(home: terminal.directory)
    try program.pointVendors(at: server.address)
    try await terminal.start("--live")
    try await terminal.beginOrder()
    try await terminal.paste("trynorthquay.com northquayhq.com")
    let shown = try await terminal.wait("no key")
    #expect(!shown.contains("15.00"))
  }

  @Test("a key that must not be used keeps the live wizard shut, with the way out")
  func refusedKey() async throws {
    let terminal = try Tmux()
    let program = Program(home: terminal.directory)
    _ = try await program.run("keys", "set", "instantly", input: Self.canary)
    chmod(terminal.directory.path + "/.config/mailorder/keys/instantly", 0o640)
    let ending = try await program.run("--live")
    #expect(ending.code == 2)
    #expect(ending.errors.contains("has mode 0640") && ending.errors.contains("run chmod 0600"))
    let mixed = try await program.run("--live", "--seed", "2")
    #expect(mixed.code == 2 && mixed.errors.contains("--live orders for real"))
  }

  @Test("a live program that crashes leaves no core file, no memory on the screen, and no prompt")
  func crash() async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    try await terminal.run("cd '\(terminal.directory.path)'; ulimit -c unlimited; '\(Tmux.program.path)' --live; echo left with $?")
    try await terminal.wait("New order")
    try await terminal.signal("SEGV")
    let shown = try await terminal.wait("left with 139")
    #expect(!shown.contains("Press space to interact") && !shown.contains("Backtrace"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: terminal.directory.path).allSatisfy { !$0.hasPrefix("core") })
  }
}
