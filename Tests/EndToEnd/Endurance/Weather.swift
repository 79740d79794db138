import Foundation
import Synchronization
import TestSupport

/// What becomes of each question to the vendors: mostly nothing, and now and then what a bad day brings.
final class Weather: Sendable {
  private let state: Mutex<(random: Seeded, questions: Int)>

  init(seed: UInt64) { state = Mutex((Seeded(seed: seed ^ 0xC10D), 0)) }

  var questions: Int { state.withLock { $0.questions } }

  func fate(of head: String) -> EchoVendor.Fate {
    state.withLock { state in
      state.questions += 1
      switch Int.random(in: 0..<100, using: &state.random) {
      case 0..<3: return .lost
      case 3..<6: return .unanswered
      case 6..<9: return .answered(Weather.answer("500 Internal Server Error", "{\"message\":\"try later\"}"))
      case 9..<11: return .answered(Weather.answer("429 Too Many Requests", "{}", "Retry-After: 1\r\n"))
      case 11..<13: return .answered(Weather.answer("200 OK", "<html>log in</html>"))
      case 13..<15: return .answered(Weather.answer("200 OK", String(repeating: "[", count: 20_000)))
      case 15..<17: return .answered("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"domains\":[")
      case 17..<20: return .late(Double.random(in: 0.2...3, using: &state.random))
      default: return .passed
      }
    }
  }

  private static func answer(_ status: String, _ body: String, _ more: String = "") -> String {
    "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\nConnection: close\r\n\(more)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }
}
