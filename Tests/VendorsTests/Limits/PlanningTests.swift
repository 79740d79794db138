import Foundation
import HTTPTypes
import Ordering
import Synchronization
import Testing

@testable import Vendors

/// A thousand names against vendors that count strictly, on a clock that is not waited for.
@Suite struct PlanningTests {
  /// - Returns: the seconds it took; asks as the wizard does, batch by batch, and again when a limit is over.
  private func ask(
    _ vendor: Vendor, latency: TimeInterval, _ makeClient: (Transport, @escaping @Sendable () -> Date) -> VendorClient
  )
    async throws -> (seconds: TimeInterval, strict: StrictVendor)
  {
    let clock = SimulatedClock()
    let strict = StrictVendor(vendor.callRules)
    let wire = Transport { _, body, purpose throws(TransportFailure) in
      clock.advance(latency / 2)
      let isWithin = strict.arrive(purpose.kind, at: clock.now)
      clock.advance(latency / 2)
      guard isWithin else { return (HTTPResponse(status: .tooManyRequests), Data()) }
      return (HTTPResponse(status: .ok), PlanningTests.answer(vendor, purpose.kind, body))
    }
    let transport = wire.limited(
      by: .inMemory(), CallAccount(vendor, testKey), now: { clock.now }, sleep: clock.sleep)
    let client = makeClient(transport, { clock.now })
    let names = try (0..<1000).map { try DomainName("northquay\($0).com") }
    let size = try #require(vendor.namesPerCall(.seeds))
    var answered = 0
    for start in stride(from: 0, to: names.count, by: size) {
      let batch = Array(names[start..<min(start + size, names.count)])
      var isAnswered = false
      while !isAnswered {
        do throws(VendorFailure) {
          answered += try await client.checkNames(batch, .ordinary).count
          isAnswered = true
        } catch .limited(let until?, _) {
          clock.advance(max(until.timeIntervalSince(clock.now), 0))
        } catch {
          Issue.record("\(error)")
          return (0, strict)
        }
      }
    }
    #expect(answered == 1000)
    return (clock.now.timeIntervalSince(noon), strict)
  }

  /// All names of a question are free.
  private static func answer(_ vendor: Vendor, _ call: CallKind, _ body: Data) -> Data {
    guard call == .checkNames else { return Data(#"{"organizations":[{"id":"rec1","name":"North Quay"}]}"#.utf8) }
    let names = (try? JSONReader.read(body))?["domains"].list.compactMap(\.string) ?? []
    if vendor == .instantly {
      return Data(#"{"results":[\#(names.map { #"{"domain":"\#($0)","available":true}"# }.joined(separator: ","))]}"#.utf8)
    }
    return Data("[\(names.map { #"{"domain":"\#($0)","status":"available","price":15.5}"# }.joined(separator: ","))]".utf8)
  }

  @Test("Instantly: a thousand names take twenty checks, and no limit is in the way", arguments: [0.05, 0.4])
  func instantly(_ latency: TimeInterval) async throws {
    let (seconds, strict) = try await ask(.instantly, latency: latency) {
      InstantlyClient.make(transport: $0, key: testKey, now: $1)
    }
    #expect(strict.seen == 20 && strict.refused == 0)
    #expect(seconds <= 1.05 * 20 * latency)
    WallReport.note("planning instantly, latency \(latency): \(seconds) s")
  }

  @Test("ScaledMail: a thousand names take a hundred searches at fifteen a minute, and hardly longer", arguments: [0.05, 0.4, 2])
  func scaledmail(_ latency: TimeInterval) async throws {
    let (seconds, strict) = try await ask(.scaledmail, latency: latency) {
      ScaledMailClient.make(transport: $0, key: testKey, now: $1)
    }
    #expect(strict.seen == 101 && strict.refused == 0)
    // The last ten of a hundred begin six minutes after the first, whoever asks; on average the limit is fifteen a minute.
    let forced = 100.0 / 15 * 60
    #expect(seconds <= 1.05 * forced, "\(seconds) s")
    if latency < 1 { #expect(seconds <= 1.05 * 360, "\(seconds) s") }
    WallReport.note("planning scaledmail, latency \(latency): \(seconds) s")
  }
}
