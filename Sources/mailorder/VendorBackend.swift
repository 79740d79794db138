import ArgumentParser
import Foundation
import Logging
import Ordering
import Purchasing
import Vendors

/// Where the vendors of a run come from: the simulation in this process, or the network.
struct VendorBackend {
  let mode: Mode
  private let book: BookPlace
  /// The clients, and the limits they keep together.
  private let vendors: (Logger) -> (clients: [Vendor: VendorClient], limiter: RateLimiter)
  /// Closes what is open, at the end.
  let end: () async -> Void

  static func make(_ options: WizardOptions, _ context: CommandContext) throws -> VendorBackend {
    try options.live ? VendorBackend(live: context) : VendorBackend(sandbox: options, context)
  }

  private init(sandbox options: WizardOptions, _ context: CommandContext) throws {
    book = try context.book()
    let file = context.data.sandboxFile
    let editions = context.configuration.editions
    mode = .sandbox
    vendors = { _ in (SandboxVendors(options: options, editions: editions, stateFile: file).clients, .open) }
    end = {}
  }

  /// A key that must not be used has to be put right before anything is shown: a vendor that is silently missing would be worse.
  private init(live context: CommandContext) throws {
    book = try context.book()
    let keys = context.keys
    guard keys.refusals.isEmpty else {
      for refusal in keys.refusals { StandardError.say(refusal) }
      throw ExitCode(2)
    }
    for warning in keys.warnings { StandardError.say(warning) }
    if Vendor.allCases.allSatisfy({ keys[$0] == .missing }) {
      StandardError.say("no vendor has a key yet, so that nothing can be ordered; run mailorder keys set.")
    }
    let network = context.network()
    mode = .live
    vendors = { [book] logger in
      let live = LiveVendors(
        transport: network.plain.logged(logger), store: RateLimitStore(SharedLimits(book, .live, logger)),
        configuration: context.configuration, keys: keys)
      return (live.clients, live.limiter)
    }
    end = { await network.shutdown() }
  }

  /// What a session needs of the world. The book is opened when it is first asked.
  func ports(_ context: CommandContext, _ log: ProgramLog) -> Ports {
    let trail = AttemptTrail(log)
    let vendors = vendors(log.logger)
    var ports = Ports(
      vendors: vendors.clients.mapValues(trail.client),
      book: trail.book(LazyBook(book, mode: mode, redactor: context.redactor)),
      limiter: vendors.limiter,
      mode: mode,
      now: { Date() },
      sleep: { try await Task.sleep(for: $0) },
      makeID: Identifier.make)
    ports.bootedAt = MachineClock.bootedAt
    ports.ceilings = context.configuration.spending
    return ports
  }
}
