public import FoundationEssentials
public import HTTPTypes
public import Hummingbird
import Logging
import NIOCore

/// Three vendors simulated in this process, behind the HTTP faces their pages describe.
///
/// Paths begin with `/instantly/api/v2`, `/saleshandy/v1` and `/scaledmail/api/v1`, or are as on the vendors' own hosts; the page behind a Saleshandy `checkoutUrl` is
/// `/pay/{order}`. Any key is accepted except one that begins with `bad`.
/// Orders, and the names they take off the market, last in ``SandboxOptions/stateFile``; several processes may share one file.
public final class Simulation: Sendable {
  private let pipelines: [RequestPipeline]
  private let checkout: Checkout
  private let responder: RouterResponder<SandboxRequestContext>
  private let now: @Sendable () -> Date
  private let logger: Logger

  /// - Throws: ``SandboxStateError`` when the state file is there and cannot be used.
  public init(options: SandboxOptions = SandboxOptions()) throws {
    let shop = Shop(options)
    let storefronts: [any Storefront] = [
      InstantlyStorefront(shop: shop), SaleshandyStorefront(shop: shop), ScaledMailStorefront(shop: shop),
    ]
    var initial = SandboxState()
    for storefront in storefronts { storefront.stock(&initial, at: options.now().wholeMilliseconds) }
    let store = try StateStore(path: options.stateFile, initial: initial)
    let checkout = Checkout(shop: shop, store: store)
    let pipelines = storefronts.map { storefront in
      RequestPipeline(
        storefront: storefront, scenarios: shop.scenarios, store: store, latency: options.latency, slowness: options.slowness,
        key: options.key, counter: options.enforceLimits ? CallCounter(storefront.limits) : nil, onPurchase: options.onPurchase)
    }
    self.pipelines = pipelines
    now = options.now
    logger = Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }
    self.checkout = checkout
    responder = Self.router(for: pipelines, checkout: checkout, now: options.now).buildResponder()
  }

  /// The same routes for a server that speaks HTTP, see ``SandboxServer``. Under the scenarios that lose the connection a handler closes it.
  public func makeRouter() -> Router<SandboxRequestContext> {
    Self.router(for: pipelines, checkout: checkout, now: now)
  }

  /// Answers one request in process.
  /// - Parameters:
  ///   - request: its path carries the vendor's prefix and the query.
  ///   - body: the request's body, empty for none.
  /// - Throws: ``ConnectionLost`` under the scenarios that lose the connection, ``SandboxStateError`` when the state cannot be kept,
  ///   `CancellationError` when the calling task is cancelled while the vendor is slow.
  public func answer(_ request: HTTPRequest, body: Data = Data()) async throws -> (HTTPResponse, Data) {
    let request = Request(head: request, body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let response = try await responder.respond(to: request, context: SandboxRequestContext(logger: logger))
    let collected = CollectedBody()
    try await response.body.write(collected)
    return (response.head, collected.data)
  }
}
