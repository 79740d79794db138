import Foundation
import HTTPTypes
import Ordering
import Sandbox
import Synchronization

@testable import Vendors

/// The clients over the simulated vendors, with a clock that only moves when told. The two sides were written apart from each other from
/// the same reference: what one misreads, the other trips over.
final class SandboxWorld: Sendable {
  private let clock = Clock()
  private let requests = Mutex<[String]>([])
  private let simulation: Simulation

  init(
    _ scenarios: Scenario.Kind..., rules: SandboxOptions.Rules = .seed, limits: Bool = false, stateFile: String? = nil
  ) throws {
    let clock = clock
    simulation = try Simulation(
      options: SandboxOptions(
        scenarios: scenarios.map { Scenario($0) }, stateFile: stateFile, setUpTime: .seconds(40), paymentTime: .seconds(8),
        rules: rules,
        enforceLimits: limits, now: { clock.now }))
  }

  var now: Date { clock.now }
  /// Method and path of everything asked, in order.
  var asked: [String] { requests.withLock { $0 } }

  func wait(seconds: TimeInterval) { clock.wait(seconds) }

  private func base(_ prefix: String) -> BaseAddress { BaseAddress(scheme: "http", authority: "sandbox", prefix: prefix) }

  func instantly(key: String = "good-key-12345") -> VendorClient {
    InstantlyClient.make(transport: transport, base: base("/instantly"), key: Secret(key), now: { self.now })
  }

  func saleshandy(key: String = "good-key-12345") -> VendorClient {
    SaleshandyClient.make(transport: transport, base: base("/saleshandy"), key: Secret(key), now: { self.now })
  }

  func scaledmail(key: String = "good-key-12345", editions: RuleEditions = .seeds) -> VendorClient {
    ScaledMailClient.make(
      transport: transport, base: base("/scaledmail"), key: Secret(key), editions: editions, now: { self.now })
  }

  private var transport: Transport {
    Transport { request, body, _ throws(TransportFailure) in
      self.requests.withLock { $0.append("\(request.method) \(request.path ?? "")") }
      do {
        return try await self.simulation.answer(request, body: body)
      } catch {
        throw .lost("\(error)")
      }
    }
  }
}

private final class Clock: Sendable {
  private let time = Mutex(noon)
  var now: Date { time.withLock { $0 } }
  func wait(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }
}

extension VendorClient {
  /// Freezes, looks at the lists, sends: what the program does, without its journal.
  func buy(_ purchase: Purchase, at now: Date) async throws -> (Attempt, PurchaseOutcome) {
    let request = try freeze(purchase)
    let baseline = try await self.baseline(purchase)
    guard baseline.conflicts.isEmpty else { throw Refusal(code: "conflict", message: "", names: baseline.conflicts.map(\.text)) }
    var attempt = try Attempt.sending(purchase, request, baseline: baseline.ids, at: now)
    let outcome = await send(request, purchase).outcome
    try attempt.take(.outcome(outcome), at: now)
    return (attempt, outcome)
  }
}

/// So many mailboxes, all different.
func mailboxes(_ count: Int) -> [Mailbox] {
  (1...count).map { Mailbox(first: "Ada", last: "Lind", alias: "ada.lind\($0)") }
}
