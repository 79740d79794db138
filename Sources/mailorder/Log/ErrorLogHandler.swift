import Logging

/// Writes log events to standard error, one line each, for a command that has no log file. What came over the network is in them, and passes
/// the door of everything that is printed.
struct ErrorLogHandler: LogHandler {
  let label: String
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .error

  init(label: String) { self.label = label }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var words = ["\(event.message)"]
    words += metadata.merging(event.metadata ?? [:]) { _, new in new }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    if let error = event.error { words.append("error=\(error)") }
    StandardError.say("\(event.level.rawValue): \(words.joined(separator: " "))")
  }
}
