import Foundation
import HTTPTypes
import Ordering
import TestSupport
import Testing

@testable import Vendors

/// Answers of success that are JSON, but not the JSON that was agreed: a decode error is never a failed order.
///
/// Source: Purchasing, Promises under test: no silent failure.
@Suite struct WrongBodyTests {
  private static let rounds = 2_000

  /// What an answer that is only wrong here and there may be taken for.
  private static func allowed(_ till: Till) -> Set<String> {
    switch till.vendor {
    case .instantly: ["placed", "verify", "unknown"]
    case .saleshandy: [till.success, "awaitingPayment", "unknown"]
    case .scaledmail: ["verify", "unknown"]
    }
  }

  @Test("an answer with wrong fields is never a refusal", arguments: Till.forms)
  func fields(_ till: Till) async throws {
    let golden = try JSONReader.read(Data(try GoldenReply(till.goldens[0]).body))
    var kinds: [String: Int] = [:]
    for seed in 0..<WrongBodyTests.rounds {
      var writer = WrongWriter(random: Seeded(seed: UInt64(seed)))
      let body = writer.write(golden)
      let transport = Transport { _, _, _ throws(TransportFailure) in (HTTPResponse(status: .ok), Data(body.utf8)) }
      let outcome = try await till.buy(transport, at: BaseAddress(scheme: "http", authority: "x"))
      #expect(WrongBodyTests.allowed(till).contains(outcome.kind), "seed \(seed): \(outcome) of \(body)")
      kinds[outcome.kind, default: 0] += 1
    }
    WallReport.note("wrong bodies \(till): \(kinds.sorted { $0.key < $1.key })")
  }

  @Test("a flag that decides about money is never guessed", arguments: ["1", "\"true\"", "null", "0", "[true]", "{}", "\"yes\""])
  func flags(_ literal: String) async throws {
    var changed = 0
    for key in ["order_placed", "simulation"] {
      let golden = String(decoding: try GoldenReply("instantly-placed").body, as: UTF8.self)
      for old in ["true", "false"] {
        let body = golden.replacing("\"\(key)\":\(old)", with: "\"\(key)\":\(literal)")
        guard body != golden else { continue }
        changed += 1
        let transport = Transport { _, _, _ throws(TransportFailure) in (HTTPResponse(status: .ok), Data(body.utf8)) }
        let outcome = try await Till.instantly.buy(transport, at: BaseAddress(scheme: "http", authority: "x"))
        #expect(outcome.kind == "unknown", "\(key) \(literal): \(outcome)")
      }
    }
    #expect(changed == 2, "each flag has one value in the golden reply")
  }
}

/// Writes JSON with a member wrong about once in twelve.
struct WrongWriter {
  var random: Seeded

  private static let literals = [
    "null", "true", "false", "0", "-1", "1e3", "4.5", "\"\"", "\"odd\"", "[]", "{}", "[null]", "{\"x\":[]}",
  ]

  mutating func write(_ value: JSON) -> String {
    switch value {
    case .null: return "null"
    case .bool(let value): return "\(value)"
    case .number(let text): return text
    case .string(let text): return "\"\(text)\""
    case .array(let elements): return "[" + elements.map { write($0) }.joined(separator: ",") + "]"
    case .object(let members):
      return "{" + members.sorted { $0.key < $1.key }.flatMap { member($0.key, $0.value) }.joined(separator: ",") + "}"
    }
  }

  private mutating func member(_ key: String, _ value: JSON) -> [String] {
    let right = "\"\(key)\":\(write(value))"
    guard Int.random(in: 0..<12, using: &random) == 0 else { return [right] }
    let literal = WrongWriter.literals.randomElement(using: &random) ?? "null"
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return []
    case 1: return [right, "\"\(key)\":\(literal)"]
    case 2: return [right, "\"new_\(key)\":\(literal)"]
    case 3: return ["\"\(key.uppercased())\":\(write(value))"]
    default: return ["\"\(key)\":\(literal)"]
    }
  }
}
