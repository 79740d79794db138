import Foundation
import HTTPTypes
import Sandbox
import Synchronization

/// A clock that moves only when a test says so; it starts on 3 August 2026, 09:15 UTC.
final class TestClock: Sendable {
  private let seconds: Mutex<Double> = Mutex(0)

  func pass(_ more: Double) {
    seconds.withLock { $0 += more }
  }

  var now: Date {
    Date(timeIntervalSince1970: 1_785_748_500 + seconds.withLock { $0 })
  }
}

/// One simulation with a clock of its own and a short way to ask it.
struct World {
  let clock: TestClock
  let simulation: Simulation

  init(_ change: (inout SandboxOptions) throws -> Void = { _ in }) throws {
    let clock = TestClock()
    var options = SandboxOptions(now: { clock.now })
    try change(&options)
    self.clock = clock
    simulation = try Simulation(options: options)
  }

  struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: Wire
  }

  /// Asks with a good key unless `headers` says otherwise.
  func ask(
    _ method: HTTPRequest.Method, _ path: String, headers: [String: String]? = nil, json: String? = nil, data: Data = Data()
  ) async throws -> Answer {
    var request = HTTPRequest(method: method, scheme: "http", authority: "sandbox", path: path)
    if json != nil { request.headerFields[.contentType] = "application/json" }
    for (name, value) in headers ?? Self.key(for: path) {
      if let name = HTTPField.Name(name) { request.headerFields[name] = value }
    }
    let (response, body) = try await simulation.answer(request, body: json.map { Data($0.utf8) } ?? data)
    return Answer(status: response.status.code, headers: response.headerFields, body: try Wire.read(body))
  }

  func get(_ path: String) async throws -> Answer { try await ask(.get, path) }

  func post(_ path: String, json: String? = nil) async throws -> Answer { try await ask(.post, path, json: json) }

  func delete(_ path: String) async throws -> Answer { try await ask(.delete, path) }

  private static func key(for path: String) -> [String: String] {
    path.hasPrefix("/saleshandy/") ? ["x-api-key": "k_example"] : ["Authorization": "Bearer k_example"]
  }
}
