import Foundation
import OrderStore
import Ordering
import Vendors

/// Asks several vendors at once whether they are there and take their keys.
struct VendorProbes: Sendable {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  /// Our choice: no answer is waited for any longer, since a person is waiting.
  static let deadlines = Deadlines(connection: .seconds(8), read: .seconds(10))

  /// - Returns: what each of them said; a vendor without a key is asked without one.
  func ask(_ vendors: [Vendor], _ keys: KeyRing) async -> [Vendor: KeyProbe] {
    let network = context.network(VendorProbes.deadlines)
    let counted = counted
    let probes = await withTaskGroup(of: (Vendor, KeyProbe).self) { group in
      for vendor in vendors {
        group.addTask { [configuration = context.configuration] in
          let key = keys[vendor].key
          var transport = network.plain
          if let counted, let key { transport = transport.limited(by: counted, CallAccount(vendor, key)) }
          let probe = await KeyProbe.ask(
            vendor, transport: transport, base: configuration.base(of: vendor), key: key, now: { Date() })
          return (vendor, probe)
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    await network.shutdown()
    return probes
  }

  /// Counts with all hosts that share a team's book. With a book in a file a question asked now and then is not worth making a file for.
  private var counted: RateLimitStore? {
    guard let address = context.bookAddress, let place = try? PostgresPlace(address, environment: context.environment) else {
      return nil
    }
    return RateLimitStore(PostgresCallLogs(place, mode: .live, steady: MachineClock.steady)).counting(by: MachineClock.steady)
  }
}
