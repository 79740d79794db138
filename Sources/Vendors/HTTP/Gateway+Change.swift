import Foundation
import HTTPTypes
import Ordering

extension Gateway {
  /// Sends a change of what the vendor holds: once, over a connection of its own. Nothing here tries again, since what was changed by an
  /// answer that got lost would be changed twice.
  ///
  /// It counts as an order, and like one has waited for its turn before (`RateLimiter.waitForTurn`).
  ///
  /// The request runs in a task of its own: whoever stops waiting for the answer does not stop the request.
  /// - Returns: the answer of success; `null` when it has no body.
  /// - Throws: a failure that `mayHaveChanged` for whatever leaves it open, also a success that is no data, such as a login page: the lists
  ///   tell what came of it.
  func change(_ call: Call) async throws(VendorFailure) -> JSON {
    let result: Result<JSON, VendorFailure> = await Task {
      do throws(TransportFailure) {
        let request = try request(method: call.method, path: call.path, hasBody: !call.body.isEmpty)
        let (response, body) = try await transport.send(request, call.body, .change(HoldingChange.callKind))
        guard response.status.kind == .successful else { return .failure(failureOfChange(response, body)) }
        guard !body.isEmpty else { return .success(.null) }
        do throws(VendorFailure) {
          let reply = try parse(body)
          return reply.saysFailure ? .failure(.server(response.status.code, words(body))) : .success(reply)
        } catch {
          return .failure(error)
        }
      } catch {
        return .failure(failure(error))
      }
    }.value
    return try result.get()
  }

  /// No answer proves that nothing was changed: an account was cancelled and then answered with a 403. The vendor's list tells.
  private func failureOfChange(_ response: HTTPResponse, _ body: Data) -> VendorFailure {
    .server(response.status.code, words(body))
  }
}
