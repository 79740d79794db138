import Foundation
import Logging
import Terminal

/// Writes log events to the log file, one line each, with every known secret cut out. Redaction is here and nowhere else, so that no caller
/// can forget it.
struct PrivateLogHandler: LogHandler {
  let file: LogFile
  let redactor: Redactor
  let label: String
  let now: @Sendable () -> Date

  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?
  var logLevel: Logger.Level

  /// What a line says at most, in characters. Our choice: enough for any line of ours, and no room for a body.
  static let longest = 2_000

  init(
    file: LogFile, redactor: Redactor, label: String, level: Logger.Level, now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.file = file
    self.redactor = redactor
    self.label = label
    self.now = now
    logLevel = level
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var facts = metadata
    if let provided = metadataProvider?.get() { facts.merge(provided) { _, new in new } }
    if let given = event.metadata { facts.merge(given) { _, new in new } }
    var words = ["\(event.message)"]
    words += facts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    if let error = event.error { words.append("error=\(error)") }
    let time = now().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    let safe = SafeText.singleLine(redactor.redacted(words.joined(separator: " ")))
    file.write("\(time) \(event.level.rawValue) \(label) \(safe.prefix(PrivateLogHandler.longest))")
  }
}
