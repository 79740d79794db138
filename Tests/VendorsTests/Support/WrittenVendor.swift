import Foundation
import HTTPTypes
import Ordering
import Synchronization
import Testing

@testable import Vendors

/// A vendor that was written down, as a person reads it: what it answers, and what it wants to be sent.
///
///     # a remark
///     > POST /api/v1/buy-domains?organization_id=recOrg
///     {"domains":["trynorthquay.com"]}
///     < 200
///     {}
///     ~~~ the name is bought
///
/// A chapter's answers to reads hold until a later one gives others; the same path may have several, by body. The chapter's one purchase or
/// change ends it; so does waiting.
final class WrittenVendor: Sendable {
  private struct Exchange {
    let line: String
    let body: String
    /// Nil for any.
    let wanted: JSON?
    let status: Int
    let answer: String
  }

  private struct State {
    var chapters: [[Exchange]]
    /// By line and body: one path may be asked for several things.
    var answers: [[String]: Exchange] = [:]
    var lines: [String] = []

    mutating func turn() {
      guard !chapters.isEmpty else { return }
      chapters.removeFirst()
      enter()
    }

    mutating func enter() {
      for exchange in chapters.first ?? [] { answers[[exchange.line, exchange.body]] = exchange }
    }

    /// The exchange with the wanted body, or any of that line.
    func exchange(_ line: String, _ body: Data, _ isPurchase: Bool) -> Exchange? {
      let known = isPurchase ? chapters.first ?? [] : Array(answers.values)
      let ofLine = known.filter { $0.line == line }
      let sent = try? JSONReader.read(body)
      return ofLine.first { sent != nil && (try? JSONReader.read(Data($0.body.utf8))) == sent } ?? ofLine.first
    }
  }

  private let state: Mutex<State>

  init(_ text: String) throws {
    var state = State(chapters: try WrittenVendor.chapters(text))
    state.enter()
    self.state = Mutex(state)
  }

  /// - Parameter name: of a file below the fixtures, without its ending.
  convenience init(file name: String) throws {
    let file = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "txt"))
    try self.init(try String(contentsOf: file, encoding: .utf8))
  }

  /// Methods and paths of what was asked, in order.
  var lines: [String] { state.withLock { $0.lines } }
  /// Whether the last chapter is reached.
  var isAtItsEnd: Bool { state.withLock { $0.chapters.count <= 1 } }

  func wait() { state.withLock { $0.turn() } }

  var transport: Transport {
    Transport { request, body, purpose throws(TransportFailure) in
      let line = "\(request.method) \(request.path ?? "")"
      let exchange = self.state.withLock { state -> Exchange? in
        state.lines.append(line)
        defer { if purpose.urgency == .purchase { state.turn() } }
        return state.exchange(line, body, purpose.urgency == .purchase)
      }
      guard let exchange else {
        Issue.record("nothing is written for \(line)")
        throw .lost("nothing is written")
      }
      if exchange.wanted != nil, !exchange.body.isEmpty || !body.isEmpty {
        do { try expectJSON(body, exchange.body) } catch { Issue.record("\(line): \(error)") }
      }
      return (HTTPResponse(status: .init(code: exchange.status)), Data(exchange.answer.utf8))
    }
  }

  private static func chapters(_ text: String) throws -> [[Exchange]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#") }
    return try lines.split(omittingEmptySubsequences: false) { $0.hasPrefix("~~~") }.map { chapter in
      var exchanges: [Exchange] = []
      let starts = chapter.indices.filter { chapter[$0].hasPrefix("> ") }
      for (start, end) in zip(starts, starts.dropFirst() + [chapter.endIndex]) {
        let middle = try #require(chapter[start..<end].firstIndex { $0.hasPrefix("< ") })
        let body = joined(chapter[(start + 1)..<middle])
        exchanges.append(
          Exchange(
            line: String(chapter[start].dropFirst(2)), body: body,
            wanted: body == "*" ? nil : body.isEmpty ? .null : try JSONReader.read(Data(body.utf8)),
            status: try #require(Int(chapter[middle].dropFirst(2))), answer: joined(chapter[(middle + 1)..<end])))
      }
      return exchanges
    }
  }

  private static func joined(_ lines: ArraySlice<Substring>) -> String {
    lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
