import FoundationEssentials
import Hummingbird
import NIOCore

extension Simulation {
  static func router(
    for pipelines: [RequestPipeline], checkout: Checkout, now: @escaping @Sendable () -> Date
  ) -> Router<SandboxRequestContext> {
    let router = Router(context: SandboxRequestContext.self)
    router.add(middleware: UnroutedRequests(storefronts: pipelines.map(\.storefront)))
    for pipeline in pipelines {
      for prefix in pipeline.storefront.prefixes {
        for route in pipeline.storefront.routes {
          router.on(RouterPath(prefix + route.path), method: route.method) { request, context in
            try await pipeline.respond(to: request, context: context, at: route, now: now())
          }
        }
      }
    }
    router.get("/pay/{id}") { _, context in
      try checkout.page(of: context.parameters.require("id"), at: now().wholeMilliseconds).response()
    }
    router.post("/pay/{id}") { _, context in
      try checkout.pay(context.parameters.require("id"), at: now().wholeMilliseconds).response()
    }
    return router
  }
}

extension Reply {
  func response() throws -> Response {
    var headers = headers
    headers[.contentType] = "application/json; charset=utf-8"
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: try body.written())))
  }
}

/// Answers what no route answers in the words of the vendor whose path it begins with.
private struct UnroutedRequests: RouterMiddleware {
  let storefronts: [any Storefront]

  func handle(
    _ request: Request, context: SandboxRequestContext, next: (Request, SandboxRequestContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      let path = request.uri.path
      let storefront = storefronts.first { $0.prefixes.contains { path.hasPrefix($0 + "/") } }
      guard let storefront else { throw error }
      return try storefront.unrouted(path).response()
    }
  }
}

/// Takes a response's body into memory.
final class CollectedBody: ResponseBodyWriter {
  private(set) var data = Data()

  func write(_ buffer: ByteBuffer) async throws {
    data.append(contentsOf: buffer.readableBytesView)
  }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
