import Foundation
import HTTPTypes
import Ordering
import Sandbox
import Synchronization
import Vendors

/// The line between the clients and the simulated vendors: notes what is asked, and keeps answers back where a test wants it.
final class Line: Sendable {
  /// One question that went over the line.
  struct Question: Sendable {
    let method: String
    /// With the vendor's name in front, such as `/instantly/api/v2/…`, and without the query.
    let path: String
    let query: String
    let body: String

    var line: String { "\(method) \(path)" }
    /// A question for Instantly's price; everything else to the same path spends money.
    var isQuote: Bool { line == "POST /instantly/api/v2/dfy-email-account-orders" && body.contains("\"simulation\":true") }
  }

  private struct State {
    var asked: [Question] = []
    var atWork = 0
    var answered = 0
    var isKept: (@Sendable (Question) -> Bool)?
    var twist: (@Sendable (Data) -> Data)?
    var isLost: (@Sendable (Question) -> Bool)?
    var kept: [CheckedContinuation<Void, Never>] = []
  }

  private let simulation: Simulation
  private let state = Mutex(State())

  init(_ simulation: Simulation) { self.simulation = simulation }

  var asked: [Question] { state.withLock { $0.asked } }
  /// How many answers have come back.
  var answered: Int { state.withLock { $0.answered } }
  /// Whether the simulated vendor is making an answer.
  var isAtWork: Bool { state.withLock { $0.atWork > 0 } }
  /// How many answers are being kept back.
  var kept: Int { state.withLock { $0.kept.count } }

  /// From now on the answers to such questions are kept back.
  func keep(_ isKept: @escaping @Sendable (Question) -> Bool) { state.withLock { $0.isKept = isKept } }

  /// From now on such questions are lost on their way, and nobody can say whether they came.
  func lose(_ isLost: @escaping @Sendable (Question) -> Bool) { state.withLock { $0.isLost = isLost } }

  /// From now on every answer comes changed.
  func twist(_ twist: @escaping @Sendable (Data) -> Data) { state.withLock { $0.twist = twist } }

  /// Keeps no answer back any more; those that were go on their way later.
  func keepNoMore() { state.withLock { $0.isKept = nil } }

  /// Lets the answers that were kept back go on, oldest first.
  func release() {
    let kept = state.withLock { state in
      defer { state.kept = [] }
      return state.kept
    }
    for continuation in kept { continuation.resume() }
  }

  var transport: Transport {
    Transport { request, body, _ throws(TransportFailure) in
      let parts = (request.path ?? "").split(separator: "?", maxSplits: 1).map(String.init)
      let question = Question(
        method: request.method.rawValue, path: parts.first ?? "", query: parts.count > 1 ? parts[1] : "",
        body: String(decoding: body, as: UTF8.self))
      self.state.withLock { $0.asked.append(question) }
      if let isLost = self.state.withLock({ $0.isLost }), isLost(question) { throw .lost("the connection broke") }
      let answer = try await self.answer(request, body)
      if let isKept = self.state.withLock({ $0.isKept }), isKept(question) {
        await withCheckedContinuation { continuation in self.state.withLock { $0.kept.append(continuation) } }
      }
      self.state.withLock { $0.answered += 1 }
      if let twist = self.state.withLock({ $0.twist }) { return (answer.0, twist(answer.1)) }
      return answer
    }
  }

  private func answer(_ request: HTTPRequest, _ body: Data) async throws(TransportFailure) -> (HTTPResponse, Data) {
    state.withLock { $0.atWork += 1 }
    defer { state.withLock { $0.atWork -= 1 } }
    do { return try await simulation.answer(request, body: body) } catch { throw .lost("\(error)") }
  }
}
