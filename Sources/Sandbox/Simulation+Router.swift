import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

extension Simulation {
  /// A vendor takes no larger request; a full ScaledMail order is well below. (Ours.)
  private static let largestBody = 8 * 1024 * 1024

  static func router(for desks: [FrontDesk], now: @escaping @Sendable () -> Date) -> Router<SandboxRequestContext> {
    let router = Router(context: SandboxRequestContext.self)
    router.add(middleware: UnknownPaths(storefronts: desks.map(\.storefront)))
    for desk in desks {
      for route in desk.storefront.routes {
        router.on(RouterPath(desk.storefront.prefix + route.path), method: route.method) { request, context in
          let body = try await request.body.collect(upTo: largestBody)
          let call = Call(
            method: request.method, path: request.uri.path, query: Query(request.uri.query ?? ""), headers: request.headers,
            body: Data(body.readableBytesView),
            captures: Dictionary(context.parameters.map { (String($0.key), String($0.value)) }) { first, _ in first },
            now: now().wholeMilliseconds)
          return try await desk.serve(call, at: route).response()
        }
      }
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

/// Answers what no route answers in the words of the vendor whose prefix it carries.
private struct UnknownPaths: RouterMiddleware {
  let storefronts: [any Storefront]

  func handle(
    _ request: Request, context: SandboxRequestContext, next: (Request, SandboxRequestContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      guard let storefront = storefronts.first(where: { request.uri.path.hasPrefix($0.prefix + "/") }) else { throw error }
      return try storefront.unknownPath.response()
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
