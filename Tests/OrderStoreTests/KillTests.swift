import Dispatch
import Foundation
import Glibc
import Ordering
import TestSupport
import Testing

@testable import OrderStore

@Suite("A program that is killed", .serialized)
struct KillTests {
  /// What the killed process is told: the milliseconds it lives, a space, its book's directory.
  private static let note = ExitTestNote("killed-book")

  @Test("what a killed program had acknowledged is in the book, whole, with its locks", arguments: [1, 15, 40, 80, 130])
  func killed(milliseconds: Int) async throws {
    let scratch = Scratch()
    let path = scratch.path
    _ = try scratch.open()
    try await KillTests.note.tell("\(milliseconds) \(path)", while: Self.ordersUntilKilled)
    let acknowledged = try String(contentsOfFile: "\(path)/acknowledged", encoding: .utf8).split(separator: "\n").map(String.init)
    let store = try scratch.open()
    let orders = try await store.orders()
    for order in orders where acknowledged.contains(order.id.text) { #expect(order.attempts.count == 1) }
    #expect(Set(acknowledged).isSubset(of: orders.map(\.id.text)))
    #expect(orders.count <= acknowledged.count + 1)
    await #expect {
      try await store.begin("next", .instantlyDFY, ["name0.com"])
    } throws: { $0.isHeld("name0.com", by: "o0") }
  }

  /// Begins orders, and writes down those that are acknowledged.
  private static func ordersUntilKilled() async {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let told = try KillTests.note.text.split(separator: " ", maxSplits: 1)
      let milliseconds = try #require(Int(told[0]))
      let path = String(told[1])
      let store = try SQLiteOrderBook(directory: path, mode: .sandbox)
      let log = open("\(path)/acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
      for number in 0... {
        _ = try await store.begin("o\(number)", .instantlyDFY, ["name\(number).com"])
        let line = "o\(number)\n"
        _ = line.withCString { write(log, $0, line.utf8.count) }
        guard number == 0 else { continue }
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { kill(getpid(), SIGKILL) }
      }
    }
  }
}
