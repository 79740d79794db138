import Foundation
import Synchronization

/// Everything that must never be read in a log: keys, and passwords that are typed while the program runs.
final class Redactor: Sendable {
  private struct Hidden {
    let text: String
    let mark: String
  }

  private let hidden = Mutex<[Hidden]>([])

  /// Hides a text from now on, also as it stands in JSON and in an address. An empty one is nothing.
  func hide(_ text: String) {
    let forms = Set([text, Redactor.inJSON(text), Redactor.inAddress(text)]).filter { !$0.isEmpty }
    let mark = Redactor.mark(of: text)
    hidden.withLock { hidden in
      hidden.removeAll { forms.contains($0.text) }
      hidden += forms.map { Hidden(text: $0, mark: mark) }
      // A secret that holds another is cut out whole.
      hidden.sort { $0.text.utf8.count > $1.text.utf8.count }
    }
  }

  /// The text with each secret replaced by its mark.
  func redacted(_ text: String) -> String {
    // Byte by byte: a combining mark behind a secret makes another character of its last letter, not another secret.
    let bytes = hidden.withLock { $0 }.reduce(Array(text.utf8)) { $0.replacing($1.text.utf8, with: $1.mark.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As a key shows itself: the last four characters of a long one, nothing of a short one.
  private static func mark(of text: String) -> String { text.count < 12 ? "•••" : "•••" + text.suffix(4) }

  private static func inJSON(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  private static func inAddress(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~"))) ?? text
  }
}
