import Foundation
import HTTPTypes
import Ordering

extension Gateway {
  /// Sends a frozen request once and tells what came of it. Nothing here tries again.
  ///
  /// The request runs in a task of its own: whoever stops waiting for the outcome does not stop the request.
  /// - Parameters:
  ///   - kind: what it counts as at the vendor's limits.
  ///   - body: what leaves instead of the stored body, where that lacks passwords.
  ///   - reading: what a readable answer of success means at this vendor; what it cannot read is unknown, never a failed order.
  func purchase(
    _ frozen: FrozenRequest, as kind: CallKind, body: Data? = nil,
    reading: @escaping @Sendable (JSON) throws(VendorFailure) -> PurchaseOutcome
  ) async -> PurchaseAnswer {
    guard frozen.isIntact else { return PurchaseAnswer(.notSent("the stored request does not match its hash")) }
    return await Task {
      do throws(TransportFailure) {
        let request = try request(method: frozen.method, path: frozen.path, hasBody: true)
        let (response, answer) = try await transport.send(request, body ?? frozen.body, .purchase(kind))
        return PurchaseAnswer(outcome(response, answer, reading: reading), reply: kept(response, answer))
      } catch {
        return PurchaseAnswer(outcome(error))
      }
    }.value
  }

  /// The answer for the order book: without key and passwords, else as it came.
  private func kept(_ response: HTTPResponse, _ body: Data) -> RawReply {
    let text = String(decoding: body, as: UTF8.self)
    let cut = unshortened(text)
    return RawReply(status: response.status.code, body: cut == text ? body : Data(cut.utf8), at: now())
  }

  private func outcome(_ failure: TransportFailure) -> PurchaseOutcome {
    switch failure {
    case .notSent(let reason): .notSent(clean(reason))
    case .lost(let reason): .unknown(clean("no answer: \(reason)"))
    case .timedOut: .unknown("no answer in time")
    case .tooLarge: .unknown("an answer \(Gateway.tooLarge)")
    // Another program was quicker after its turn had come: it waits again, outside.
    case .limited: .notSent("the vendor allows no more calls now")
    }
  }

  /// Source: Purchasing, Classification of answers.
  private func outcome(
    _ response: HTTPResponse, _ body: Data, reading: (JSON) throws(VendorFailure) -> PurchaseOutcome
  ) -> PurchaseOutcome {
    let status = response.status.code
    guard !(200..<300).contains(status) else {
      do throws(VendorFailure) {
        return try reading(try parse(body))
      } catch {
        guard case .unreadable(let why) = error else { return .unknown("status \(status), and an answer that cannot be read") }
        return .unknown(clean("status \(status), and an answer that cannot be read: \(why)"))
      }
    }
    let refusal = refusal(response, body)
    switch status {
    case 408: return .unknown("status 408: \(refusal.message)")
    case 400..<500:
      // Words that tell of something made outweigh any status.
      guard !refusal.tellsOfSomethingMade, !tellsOfSomethingMade(body) else { return .refused(refusal) }
      return dialect.refusingStatuses.contains(status) || isPlainRefusal(refusal, body) ? .rejected(refusal) : .refused(refusal)
    default: return .unknown("status \(status): \(refusal.message)")
    }
  }

  /// Whether anything in the answer tells of something made, also where it is no data, or was shortened for people.
  private func tellsOfSomethingMade(_ body: Data) -> Bool {
    (try? parse(body))?.tellsOfSomethingMade ?? SomethingMade.isTold(in: String(decoding: body, as: UTF8.self))
  }

  /// Whether one text of the answer is a plain no by itself: words of two texts say nothing together.
  private func isPlainRefusal(_ refusal: Refusal, _ body: Data) -> Bool {
    guard let reply = try? parse(body) else { return dialect.isPlainRefusal(refusal) }
    return reply.reasons.contains { dialect.isPlainRefusal(Refusal(code: refusal.code, message: $0, names: refusal.names)) }
  }
}
