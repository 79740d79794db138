import Foundation
import Glibc
import Synchronization
import Terminal

/// What a command prints, in the letters its reader's locale has. What could not be written is remembered: a command whose output is not
/// whole does not end as if it were.
enum Output {
  /// The system's words for the first write to standard output that failed.
  private static let firstFailure = Mutex<String?>(nil)

  /// Whether standard output took everything so far; once it did not, a long output need not go on.
  static var isWhole: Bool { firstFailure.withLock { $0 == nil } }

  private static let answers = Mutex(0)

  /// Whether an answer as JSON was given.
  static var hasAnswered: Bool { answers.withLock { $0 > 0 } }

  /// A file that is full, or whose reader has gone away, is an error of the write and not the end of the process; and where a standard
  /// stream was closed, no file of ours takes its number. To be called first.
  static func survive() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // The lowest number that is free. It is opened the wrong way round, so that using it stays an error.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Says on standard error if standard output did not take everything.
  /// - Returns: whether it did.
  static func finish() -> Bool {
    guard let words = firstFailure.withLock({ $0 }) else { return true }
    error("standard output could not be written (\(words)): what was printed is not whole.")
    return false
  }

  /// One line on standard output.
  static func line(_ text: String) { write(readable(text) + "\n", to: STDOUT_FILENO) }

  /// A whole text as a file would have it: as it is where a file or a program takes it, and in the letters of the locale on a terminal.
  static func whole(_ text: String) {
    guard isatty(STDOUT_FILENO) == 1 else { return write(text, to: STDOUT_FILENO) }
    write(inLocale(SafeText(foreign: text, lines: .many).text), to: STDOUT_FILENO)
  }

  /// One sentence on standard error.
  static func error(_ sentence: String) { write("mailorder: " + readable(sentence) + "\n", to: STDERR_FILENO) }

  /// Text on standard output as it is spoken, with its line ends.
  static func spoken(_ text: String) { write(inLocale(text), to: STDOUT_FILENO) }

  /// A question on standard error, whose answer is typed behind it.
  static func prompt(_ words: String) { write(inLocale(words), to: STDERR_FILENO) }

  /// Several lines, such as a command's help; nothing when there is nothing to say.
  static func page(_ text: String, isError: Bool) {
    guard !text.isEmpty else { return }
    write(inLocale(SafeText(foreign: text, lines: .many).text) + "\n", to: isError ? STDERR_FILENO : STDOUT_FILENO)
  }

  /// A line of JSON for a machine. What is not ASCII is written as JSON escapes: it reads the same, and a terminal takes none of it for more
  /// than letters.
  static func json(_ text: String) {
    var line = ""
    for unit in text.utf16 {
      switch unit {
      case 0x0A, 0x20...0x7E: line.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default: line += "\\u" + String(UInt32(0x10000) + UInt32(unit), radix: 16).dropFirst()
      }
    }
    answers.withLock { $0 += 1 }
    write(line + "\n", to: STDOUT_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if descriptor == STDOUT_FILENO { note(String(cString: strerror(errno))) }
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  private static func note(_ words: String) { firstFailure.withLock { $0 = $0 ?? words } }

  private static func readable(_ text: String) -> String {
    // A file's name may hold anything.
    inLocale(SafeText.singleLine(text))
  }

  private static func inLocale(_ safe: String) -> String { isUTF8 ? safe : ASCIIText.transliterate(safe) }

  /// Whether the first of the locale's variables that says anything says UTF-8.
  private static let isUTF8: Bool = {
    let environment = ProgramEnvironment.variables
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.lowercased().replacing("-", with: "").contains("utf8")
  }()
}
