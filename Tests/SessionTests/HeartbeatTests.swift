import Foundation
import Purchasing
import Session
import TestSupport
import Testing

@Suite("Signs of life of a command", .timeLimit(.minutes(30)))
struct HeartbeatTests {
  @Test("it gives one every thirty seconds while its work lasts, and none after")
  func beats() async {
    let (clock, book) = (ManualClock(), RecordingBook())
    let ports = Ports(
      vendors: [:], book: book, now: { clock.now }, sleep: { try await clock.sleep($0) }, makeID: { "0123456789" })
    let heartbeat = Heartbeat(ports)
    for count in 0..<3 {
      while clock.sleepers == 0 { await Task.yield() }
      #expect(await book.beats == count)
      #expect(!clock.pass(atMost: .seconds(29)))
      #expect(clock.pass(atMost: .seconds(30)))
    }
    while clock.sleepers == 0 { await Task.yield() }
    heartbeat.end()
    while clock.sleepers > 0 { await Task.yield() }
    clock.set(clock.now + 300)
    #expect(!clock.pass(atMost: .seconds(300)))
    #expect(await book.beats == 3)
  }
}
