import AsyncHTTPClient
public import Foundation
import HTTPTypes
import NIOCore

/// The network.
///
/// Source: Purchasing, HTTP client.
public final class LiveTransport: Sendable {
  private let deadlines: Deadlines
  private let proxies: ProxySettings
  private let certificates: String?
  private let direct: HTTPClient
  private let proxied: HTTPClient?

  /// Opens no connection yet.
  /// - Parameters:
  ///   - deadlines: how long calls may take.
  ///   - environment: where `HTTPS_PROXY` and `NO_PROXY` are read from.
  ///   - certificates: a PEM file of certificates to trust beside the system's; for tests that bring their own.
  public init(
    deadlines: Deadlines = Deadlines(), environment: [String: String] = ProcessInfo.processInfo.environment,
    trusting certificates: String? = nil
  ) {
    self.deadlines = deadlines
    self.certificates = certificates
    proxies = ProxySettings(environment: environment)
    direct = HTTPClient(configuration: .vendor(deadlines, proxy: nil, trusting: certificates))
    proxied = proxies.proxy.map { HTTPClient(configuration: .vendor(deadlines, proxy: $0, trusting: certificates)) }
  }

  deinit {
    // The clients below must not go while connections are open.
    Task { [direct, proxied] in await LiveTransport.close(direct, proxied) }
  }

  /// Sends each request once. Reads share connections; `limited` and `retryingReads` go around it.
  public var transport: Transport {
    Transport { request, body, purpose throws(TransportFailure) in
      switch purpose {
      case .read: try await self.read(Exchange(request: request.accepting("gzip"), body: body))
      case .purchase, .change: try await self.buy(Exchange(request: request.accepting("identity").alone, body: body))
      }
    }
  }

  /// Closes the connections of the reads; calls under way end. A purchase under way is not touched: its connection is its own.
  public func shutdown() async { await LiveTransport.close(direct, proxied) }

  private static func close(_ direct: HTTPClient, _ proxied: HTTPClient?) async {
    // Only a client that is shut down already refuses.
    try? await direct.shutdown()
    try? await proxied?.shutdown()
  }

  private func read(_ exchange: Exchange) async throws(TransportFailure) -> (HTTPResponse, Data) {
    let client: HTTPClient
    switch route(exchange) {
    case .direct: client = direct
    case .proxy: client = proxied ?? direct
    case .blocked(let why): throw .notSent(why)
    }
    do {
      return try await exchange.run(on: client, within: deadlines.read)
    } catch let failure as TransportFailure {
      throw failure
    } catch {
      throw TransportFailure(error, mayHaveLeft: !TransportFailure.isBeforeSending(error))
    }
  }

  /// Sends a purchase over a connection of its own, at most once. The caller's cancellation reaches neither the request nor the answer.
  private func buy(_ exchange: Exchange) async throws(TransportFailure) -> (HTTPResponse, Data) {
    let proxy: ProxySettings.Proxy?
    switch route(exchange) {
    case .direct: proxy = nil
    case .proxy(let named): proxy = named
    case .blocked(let why): throw .notSent(why)
    }
    let gate = SendGate()
    let client = HTTPClient(configuration: .vendor(deadlines, proxy: proxy, trusting: certificates, gate: gate))
    let deadline = deadlines.purchase
    let result: Result<(HTTPResponse, Data), TransportFailure> = await Task {
      do {
        return .success(try await exchange.run(on: client, within: deadline))
      } catch {
        return .failure(TransportFailure(error, mayHaveLeft: gate.shut()))
      }
    }.value
    // Not waited for: a peer that does not say goodbye must not hold up the answer.
    Task { try? await client.shutdown() }
    return try result.get()
  }

  private func route(_ exchange: Exchange) -> ProxySettings.Route {
    proxies.route(scheme: exchange.request.scheme, authority: exchange.request.authority ?? "")
  }
}

extension HTTPRequest {
  fileprivate func accepting(_ encoding: String) -> HTTPRequest {
    var request = self
    request.headerFields[.acceptEncoding] = encoding
    return request
  }

  /// As the only request of its connection.
  fileprivate var alone: HTTPRequest {
    var request = self
    request.headerFields[.connection] = "close"
    return request
  }
}
