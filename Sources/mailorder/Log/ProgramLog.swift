import Logging

/// The program's log, and everything that may never be in it.
struct ProgramLog: Sendable {
  let file: LogFile
  let redactor: Redactor
  /// For the program's own words.
  let logger: Logger

  init(path: String, redactor: Redactor) {
    let file = LogFile(path: path)
    self.file = file
    self.redactor = redactor
    logger = Logger(label: "mailorder") { PrivateLogHandler(file: file, redactor: redactor, label: $0, level: .info) }
  }

  /// Sends what libraries log to the same file; below a warning they speak of themselves. Once in a process.
  func takeLibraries() {
    LoggingSystem.bootstrap { [file, redactor] in
      PrivateLogHandler(file: file, redactor: redactor, label: $0, level: .warning)
    }
  }
}
