import Foundation
import HTTPTypes
import Ordering

extension Gateway {
  func failure(_ failure: TransportFailure) -> VendorFailure {
    switch failure {
    case .notSent(let reason): .unreachable(clean(reason))
    case .lost(let reason): .cutOff(clean(reason))
    case .timedOut: .timedOut
    case .tooLarge: .unreadable(Gateway.tooLarge)
    case .limited(let until): .limited(until: until)
    }
  }

  /// What an answer that is not a success means for a read.
  func failure(_ response: HTTPResponse, _ body: Data) -> VendorFailure {
    let reply = (try? parse(body)) ?? .null
    let refusal = refusal(response, body)
    switch response.status.code {
    case 401, 403: return .keyRefused(refusal.message)
    case 400 where dialect.isKeyRefusal(reply): return .keyRefused(refusal.message)
    case 429: return .limited(until: RetryTime.next(response, reply, from: now()))
    // A server that fails often answers with a page of its own.
    case 500...: return .server(response.status.code, Gateway.isWebPage(body) ? "" : reason(body) ?? "")
    default: return .refused(refusal)
    }
  }
}
