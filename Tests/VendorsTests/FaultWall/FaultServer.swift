import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

@testable import Vendors

/// A server that answers as badly as it is told to, over real sockets on this machine, and counts what it was asked.
///
/// Each case has a number that stands in the path of its requests, so that many cases run against one server at once.
final class FaultServer: Sendable {
  /// What is done once, when a request of the case comes.
  struct Script: Sendable {
    enum Start: Sendable {
      /// When the request's header block is there, its body unread.
      case head
      /// When all of it is there.
      case request
    }

    enum End: Sendable {
      /// The connection stays open and silent.
      case keep
      case fin
      case reset
    }

    var start = Start.request
    var bytes: [UInt8] = []
    var end = End.keep
  }

  /// What comes of a connection before anybody speaks.
  enum Welcome: Sendable {
    case listens
    case closes
    case resets
    /// Reads nothing.
    case sleeps
    /// Speaks without being asked.
    case says([UInt8])
  }

  struct Count: Sendable {
    var purchases = 0
    var reads = 0
    /// Connections that purchases came over; never one that a read came over.
    var mixedConnections = 0
    var lastPath = ""
    var lastBody: [UInt8] = []
    var lastHead = ""
  }

  let port: Int
  private let channel: any Channel
  private let cases: Cases

  /// The cases under way; shared with the connections.
  final class Cases: Sendable {
    private let scripts = Mutex<[Int: Script]>([:])
    private let counts = Mutex<[Int: Count]>([:])
    let connections = Atomic<Int>(0)

    func add(_ script: Script) -> Int {
      scripts.withLock { scripts in
        scripts[scripts.count] = script
        return scripts.count - 1
      }
    }

    func script(_ number: Int) -> Script? { scripts.withLock { $0[number] } }
    func count(_ number: Int) -> Count { counts.withLock { $0[number] ?? Count() } }
    func change(_ number: Int, _ body: (inout Count) -> Void) { counts.withLock { body(&$0[number, default: Count()]) } }
  }

  private init(channel: any Channel, cases: Cases) throws {
    guard let port = channel.localAddress?.port else { throw ChannelError.unknownLocalAddress }
    self.channel = channel
    self.cases = cases
    self.port = port
  }

  /// The case under which requests to connect through are counted.
  static let tunnels = -1

  /// - Parameters:
  ///   - tls: encrypts from the beginning.
  ///   - tunnel: makes it a proxy that is the vendor too: who asks to connect through is let through to itself, encrypted by this.
  static func start(
    _ welcome: Welcome = .listens, tls: NIOSSLContext? = nil, tunnel: NIOSSLContext? = nil
  ) async throws -> FaultServer {
    let cases = Cases()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
          try channel.pipeline.syncOperations.addHandler(FaultConnection(cases: cases, welcome: welcome, tunnel: tunnel))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return try FaultServer(channel: channel, cases: cases)
  }

  func stop() async { try? await channel.close().get() }

  /// How many connections there were.
  var connections: Int { cases.connections.load(ordering: .sequentiallyConsistent) }

  /// A new case: its number and where a client finds it.
  func open(_ script: Script, scheme: String = "http", host: String = "127.0.0.1") -> (number: Int, base: BaseAddress) {
    let number = cases.add(script)
    return (number, BaseAddress(scheme: scheme, authority: "\(host):\(port)", prefix: "/case/\(number)"))
  }

  func count(_ number: Int) -> Count { cases.count(number) }
}
