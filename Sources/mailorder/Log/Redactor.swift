import Ordering
import Synchronization
import Vendors

/// Everything that must never be read in a log, in a report or in the book: keys, and passwords that are typed while the program runs.
final class Redactor: Sendable {
  private struct Hidden {
    let secret: String
    let search: SecretSearch
  }

  private let hidden = Mutex<[Hidden]>([])

  /// Hides a key from now on, in all its forms; in its place it shows itself as everywhere, by its last characters. An empty one is nothing.
  func hide(_ key: String) { hide(key, .key(key, mark: Secret(key).description)) }

  /// Hides what a person typed as a password; nothing of it is shown.
  func hide(typed password: String) { hide(password, .typed(password)) }

  private func hide(_ secret: String, _ search: SecretSearch) {
    guard !secret.isEmpty else { return }
    hidden.withLock { hidden in
      hidden.removeAll { $0.secret == secret }
      hidden.append(Hidden(secret: secret, search: search))
    }
  }

  /// The text with each secret replaced by its mark.
  func redacted(_ text: String) -> String { SecretSearch.cut(text, of: hidden.withLock { $0 }.map(\.search)) }
}
