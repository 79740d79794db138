import Foundation
import HTTPTypes
import Ordering

extension Gateway {
  func failure(_ failure: TransportFailure) -> VendorFailure {
    switch failure {
    case .notSent(let reason), .lost(let reason): .unreachable(clean(reason))
    case .timedOut: .timedOut
    case .tooLarge: .unreadable(Gateway.tooLarge)
    case .limited(let until): .limited(until: until)
    }
  }

  /// What an answer that is not a success means for a read.
  func failure(_ response: HTTPResponse, _ body: Data) -> VendorFailure {
    let reply = (try? parse(body)) ?? .null
    let refusal = refusal(response, reply)
    switch response.status.code {
    case 401, 403: return .keyRefused(refusal.message)
    case 400 where dialect.isKeyRefusal(reply): return .keyRefused(refusal.message)
    case 429: return .limited(until: RetryTime.next(response, reply, from: now()))
    case 500...: return .server(response.status.code)
    default: return .refused(refusal)
    }
  }

  /// The vendor's no in its own words, wherever it keeps them: `message`, `messages`, `error`, each a text or a list of texts.
  ///
  /// Source: Vendors/Instantly, Errors; Vendors/Saleshandy, Errors; Vendors/ScaledMail, Errors.
  func refusal(_ response: HTTPResponse, _ reply: JSON) -> Refusal {
    let status = "\(response.status.code)"
    let words = ["message", "messages", "error"].lazy.compactMap { Gateway.words(in: reply[$0]) }.first
    let keyword = reply["keyword"].string.map { [clean($0)] } ?? []
    return Refusal(
      code: clean(reply["code"].filledText ?? status), message: clean(words ?? "HTTP status \(status)"), names: keyword)
  }

  private static func words(in value: JSON) -> String? {
    if let string = value.string { return string.isEmpty ? nil : string }
    let several = value.list.compactMap(\.string)
    return several.isEmpty ? nil : several.joined(separator: "; ")
  }
}
