import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore

/// A ``Simulation`` behind a port of the loopback address, for client programs of any language.
///
/// A vendor's base address is ``address``, alone or with `/instantly`, `/saleshandy` or `/scaledmail` behind it; the paths follow as on its own
/// host. Whoever can open a connection on this machine can use it.
public struct SandboxServer: Sendable {
  /// The vendors behind it.
  public let simulation: Simulation
  /// Where it listens.
  public let port: Int

  /// `http://127.0.0.1:8900`.
  public var address: String { "http://127.0.0.1:\(port)" }

  /// Serves while `body` runs, then closes every connection.
  /// - Parameters:
  ///   - options: the simulated world.
  ///   - port: 0 picks a free one.
  ///   - logger: told what a caller cannot be told, such as a state file that broke.
  ///   - body: the bytes.
  /// - Throws: ``SandboxStateError``, ``SandboxServerError``, and whatever `body` throws.
  @discardableResult
  public static func serving<Result>(
    options: SandboxOptions = SandboxOptions(), port: Int = 0, logger: Logger? = nil,
    _ body: (SandboxServer) async throws -> Result
  ) async throws -> Result {
    let simulation = try Simulation(options: options)
    let (ports, running) = AsyncStream.makeStream(of: Int.self)
    let application = application(simulation, port, logger) { running.yield($0) }
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { running.finish() }
        try await SandboxServerError.translating(port) { try await application.run() }
      }
      guard let bound = await ports.first(where: { _ in true }) else {
        try await group.waitForAll()
        throw CancellationError()
      }
      let result = try await body(SandboxServer(simulation: simulation, port: bound))
      group.cancelAll()
      return result
    }
  }

  /// Serves until the process gets TERM or INT; calls under way are answered first, for five seconds at most.
  /// - Parameters:
  ///   - options: the simulated world.
  ///   - port: 0 picks a free one.
  ///   - logger: told what a caller cannot be told, such as a state file that broke.
  ///   - onReady: called once, when connections are accepted.
  /// - Throws: ``SandboxStateError``, ``SandboxServerError``.
  public static func runUntilSignal(
    options: SandboxOptions, port: Int, logger: Logger? = nil, onReady: @escaping @Sendable (SandboxServer) -> Void
  ) async throws {
    let simulation = try Simulation(options: options)
    let application = application(simulation, port, logger) { onReady(SandboxServer(simulation: simulation, port: $0)) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await SandboxServerError.translating(port) { try await application.runService() } }
      group.addTask {
        await TerminationSignal.arrives()
        try await Task.sleep(for: .seconds(5))
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private static func application(
    _ simulation: Simulation, _ port: Int, _ logger: Logger?, onRunning: @escaping @Sendable (Int) -> Void
  ) -> some ApplicationProtocol {
    Application(
      router: simulation.makeRouter(),
      // A caller that stops in the middle of a request does not hold a connection for ever.
      server: HTTPServerBuilder { ArrivingChannel(responder: $0, configuration: .init(idleTimeout: .seconds(60))) },
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port), serverName: "mailorder-sandbox"),
      onServerRunning: { channel in onRunning(channel.localAddress?.port ?? port) },
      logger: logger ?? Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() })
  }
}
