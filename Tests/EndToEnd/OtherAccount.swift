import Foundation
import Ordering
import Testing

/// A key that was replaced while a purchase is not confirmed, in the built program: no look through it counts, and the account is named.
@Suite(.serialized) struct OtherAccount {
  private static let ours = "canary-0123456789abcdef"
  private static let other = "canary-env-fedcba9876543210"

  @Test("an order whose answer was lost is not looked for through another key; with its own it is")
  func replacedKey() async throws {
    let terminal = try Tmux()
    let server = try await VendorServer(key: Self.ours, in: terminal.directory, "--scenario", "instantly:lost-before")
    let program = Program(home: terminal.directory)
    try program.pointVendors(at: server.address)
    _ = try await program.run("keys", "set", "instantly", input: Self.ours)
    let data = terminal.directory.path + "/data"
    let called = try #require(try await program.run("keys", "list").output.firstMatch(of: /orders call it (key \w{8})/)?.1)
    try await terminal.start("--live")
    try await terminal.beginOrder()
    try await terminal.choose("trynorthquay.com")
    try await terminal.take("Instantly Google")
    try await terminal.name(at: .instantly)
    try await terminal.fillIn(for: .instantly)
    try await terminal.approve()
    try await terminal.wait("It may have been bought, or not")
    try await terminal.leave()

    _ = try await program.run("keys", "set", "instantly", input: Self.other)
    for _ in 0..<4 {
      let look = try await program.run("settle", "--live", "--data", data)
      #expect(look.code == 1)
      #expect(look.output.contains("unconfirmed") && look.output.contains(called), "\(look.output)")
      #expect(look.output.contains("another account's key is set up now"))
    }
    _ = try await program.run("keys", "set", "instantly", input: Self.ours)
    let found = try await program.run("settle", "--live", "--data", data)
    #expect(found.code == 3 && found.output.contains("nothing of it there"), "\(found.output) \(found.errors)")
  }
}
