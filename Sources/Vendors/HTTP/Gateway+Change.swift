import Foundation
import HTTPTypes
import Ordering

extension Gateway {
  /// Sends a change of what the vendor holds, once: with a connection of its own, never asked again, and not stopped by whoever stops waiting.
  ///
  /// An answer of success is enough, whatever it says: what was taken shows in the vendor's lists.
  /// - Throws: `unreachable` or `timedOut` when nobody knows whether it arrived; what the vendor's refusal means otherwise.
  func change(_ call: Call) async throws(VendorFailure) {
    let result = await Task { () async -> Result<Void, VendorFailure> in
      do throws(TransportFailure) {
        let request = try request(method: call.method, path: call.path, hasBody: !call.body.isEmpty)
        let (response, body) = try await transport.send(request, call.body, .purchase)
        return response.status.kind == .successful ? .success(()) : .failure(failure(response, body))
      } catch {
        return .failure(failure(error))
      }
    }.value
    try result.get()
  }
}
