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

  /// What an answer says for itself, empty for nothing. A server that fails often answers with a page of its own.
  func words(_ body: Data) -> String { Gateway.isWebPage(body) ? "" : reason(body) ?? "" }

  /// A vendor's words with the status behind them, where they are more than the status.
  private func withStatus(_ response: HTTPResponse, _ refusal: Refusal) -> String {
    let status = "status \(response.status.code)"
    return refusal.message.contains(status) ? refusal.message : "\(refusal.message), \(status)"
  }

  /// What an answer that is not a success means for a read.
  func failure(_ response: HTTPResponse, _ body: Data) -> VendorFailure {
    let reply = (try? parse(body)) ?? .null
    let refusal = refusal(response, body)
    switch response.status.code {
    case 401, 403: return .keyRefused(withStatus(response, refusal))
    case 400 where dialect.isKeyRefusal(reply): return .keyRefused(withStatus(response, refusal))
    case 429:
      return .limited(
        until: RetryTime.next(response, reply, from: now()), words: words(body).isEmpty ? "" : withStatus(response, refusal))
    case 500...: return .server(response.status.code, words(body))
    default: return .refused(refusal)
    }
  }
}
