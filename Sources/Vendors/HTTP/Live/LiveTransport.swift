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
  private let readers: ReadClients
  private let now: @Sendable () -> Date

  /// Opens no connection yet.
  /// - Parameters:
  ///   - deadlines: how long calls may take.
  ///   - environment: where `HTTPS_PROXY` and `NO_PROXY` are read from.
  ///   - certificates: a PEM file of certificates to trust beside the system's; for tests that bring their own.
  ///   - now: the clock that is told where a certificate does not hold yet, or no longer.
  public init(
    deadlines: Deadlines = Deadlines(), environment: [String: String],
    trusting certificates: String? = nil, now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.deadlines = deadlines
    self.certificates = certificates
    proxies = ProxySettings(environment: environment)
    self.now = now
    readers = ReadClients { proxy, host in
      HTTPClient(configuration: .vendor(deadlines, proxy: proxy, trusting: certificates, host: host))
    }
  }

  deinit {
    // The clients below must not go while connections are open.
    Task { [readers] in await readers.shutdown() }
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
  public func shutdown() async { await readers.shutdown() }

  private func read(_ exchange: Exchange) async throws(TransportFailure) -> (HTTPResponse, Data) {
    let proxy = try proxy(for: exchange)
    do {
      return try await exchange.run(on: readers.client(for: exchange, over: proxy), within: deadlines.read)
    } catch let failure as TransportFailure {
      throw failure
    } catch {
      throw await failure(error, exchange, proxy, mayHaveLeft: !TransportFailure.isBeforeSending(error))
    }
  }

  /// Sends a purchase over a connection of its own, at most once. The caller's cancellation reaches neither the request nor the answer.
  private func buy(_ exchange: Exchange) async throws(TransportFailure) -> (HTTPResponse, Data) {
    let proxy = try proxy(for: exchange)
    let gate = SendGate()
    let client = HTTPClient(
      configuration: .vendor(deadlines, proxy: proxy, trusting: certificates, host: exchange.certificateHost, gate: gate))
    let deadline = deadlines.purchase
    let result: Result<(HTTPResponse, Data), TransportFailure> = await Task {
      do {
        return .success(try await exchange.run(on: client, within: deadline))
      } catch {
        return .failure(await self.failure(error, exchange, proxy, mayHaveLeft: gate.shut()))
      }
    }.value
    // Not waited for: a peer that does not say goodbye must not hold up the answer.
    Task { try? await client.shutdown() }
    return try result.get()
  }

  /// The proxy that an exchange goes over.
  private func proxy(for exchange: Exchange) throws(TransportFailure) -> ProxySettings.Proxy? {
    switch proxies.route(scheme: exchange.request.scheme, authority: exchange.request.authority ?? "") {
    case .direct: return nil
    case .proxy(let named): return named
    case .blocked(let why): throw .notSent(why)
    }
  }

  /// What an error means. A certificate that was refused is looked at once more, to say why.
  private func failure(
    _ error: any Error, _ exchange: Exchange, _ proxy: ProxySettings.Proxy?, mayHaveLeft: Bool
  ) async -> TransportFailure {
    var cause = error
    if !mayHaveLeft, TransportFailure.isOfCertificate(error), let host = exchange.host, let authority = exchange.request.authority {
      let examination = CertificateExamination(host: host, authority: authority, deadlines: deadlines, proxy: proxy)
      cause = await examination.problem(at: now())
    }
    return TransportFailure(cause, mayHaveLeft: mayHaveLeft, at: now())
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
