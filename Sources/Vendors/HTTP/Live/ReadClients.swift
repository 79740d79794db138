import AsyncHTTPClient
import HTTPTypes
import Synchronization

/// The clients that reads share connections of: one for each host and way, so that every connection knows whom its certificate has to name.
final class ReadClients: Sendable {
  private struct Way: Hashable {
    let scheme: String
    let host: String
    let proxy: ProxySettings.Proxy?
  }

  private let clients = Mutex<[Way: HTTPClient]?>([:])
  private let make: @Sendable (_ proxy: ProxySettings.Proxy?, _ host: String?) -> HTTPClient

  /// - Parameter make: a client for one host, nil where none has to be proved.
  init(_ make: @escaping @Sendable (_ proxy: ProxySettings.Proxy?, _ host: String?) -> HTTPClient) { self.make = make }

  /// - Throws: `HTTPClientError.alreadyShutdown` after `shutdown()`.
  func client(for exchange: Exchange, over proxy: ProxySettings.Proxy?) throws -> HTTPClient {
    let way = Way(scheme: exchange.request.scheme ?? "", host: exchange.host ?? "", proxy: proxy)
    return try clients.withLock { clients in
      guard clients != nil else { throw HTTPClientError.alreadyShutdown }
      if let client = clients?[way] { return client }
      let client = make(proxy, exchange.certificateHost)
      clients?[way] = client
      return client
    }
  }

  /// Closes the connections; calls under way end.
  func shutdown() async {
    let open = clients.withLock { clients in
      defer { clients = nil }
      return clients.map { Array($0.values) } ?? []
    }
    // Only a client that is shut down already refuses.
    for client in open { try? await client.shutdown() }
  }
}
