import Synchronization

/// One sentence on standard error.
enum StandardError {
  private static let said = Mutex<String?>(nil)

  /// What was said last, for an answer that has to hold it too.
  static var last: String? { said.withLock { $0 } }

  static func say(_ sentence: String) {
    said.withLock { $0 = sentence }
    Output.error(sentence)
  }
}
