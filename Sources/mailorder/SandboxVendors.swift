import Foundation
import HTTPTypes
import Ordering
import Sandbox
import Vendors

/// The three clients over the simulation in this process: the same clients that speak to the vendors, no port opened.
struct SandboxVendors {
  let clients: [Vendor: VendorClient]

  init(options: WizardOptions, editions: RuleEditions, stateFile: String) {
    let opening = Opening<Simulation, any Error> {
      try Simulation(
        options: SandboxOptions(
          seed: options.seed ?? 1, latency: .milliseconds(options.latency ?? 120), scenarios: options.scenarios,
          stateFile: stateFile,
          setUpTime: .seconds(options.setUpTime ?? 40), rules: editions.newer.isEmpty ? .seed : .newer))
    }
    let transport = Transport.sandbox(opening)
    let key = Secret("sandbox")
    let now: @Sendable () -> Date = { Date() }
    clients = Dictionary(
      uniqueKeysWithValues: Vendor.allCases.map { vendor in
        (vendor, vendor.client(transport: transport, base: .sandbox("/\(vendor.rawValue)"), key: key, editions: editions, now: now))
      })
  }
}

extension BaseAddress {
  /// A vendor's routes in the simulation; the host is never looked up.
  fileprivate static func sandbox(_ prefix: String) -> BaseAddress {
    BaseAddress(scheme: "http", authority: "sandbox.invalid", prefix: prefix)
  }
}

extension Transport {
  fileprivate static func sandbox(_ opening: Opening<Simulation, any Error>) -> Transport {
    Transport { request, body, _ throws(TransportFailure) in
      let simulation: Simulation
      do {
        simulation = try await opening.value()
      } catch {
        throw .notSent("the sandbox could not be opened: \(error)")
      }
      do {
        return try await simulation.answer(request, body: body)
      } catch let lost as ConnectionLost {
        throw .lost(lost.requestWasRead ? "the connection broke after the request" : "the connection broke")
      } catch is CancellationError {
        throw .timedOut
      } catch {
        throw .lost("the sandbox failed: \(error)")
      }
    }
  }
}
