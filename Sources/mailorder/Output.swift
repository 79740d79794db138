import Foundation
import Terminal

/// What a command prints, in the letters its reader's locale has.
enum Output {
  /// One line on standard output.
  static func line(_ text: String) { write(readable(text), to: .standardOutput) }

  /// One sentence on standard error.
  static func error(_ sentence: String) { write("mailorder: " + readable(sentence), to: .standardError) }

  /// Several lines, such as a command's help; nothing when there is nothing to say.
  static func page(_ text: String, isError: Bool) {
    guard !text.isEmpty else { return }
    write(inLocale(SafeText(foreign: text, lines: .many).text), to: isError ? .standardError : .standardOutput)
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
    write(line, to: .standardOutput)
  }

  private static func write(_ line: String, to handle: FileHandle) {
    // A reader that has gone away is no reason to crash.
    try? handle.write(contentsOf: Data((line + "\n").utf8))
  }

  private static func readable(_ text: String) -> String {
    // A file's name may hold anything.
    inLocale(SafeText.singleLine(text))
  }

  private static func inLocale(_ safe: String) -> String { isUTF8 ? safe : ASCIIText.transliterate(safe) }

  /// Whether the first of the locale's variables that says anything says UTF-8.
  private static let isUTF8: Bool = {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.lowercased().replacing("-", with: "").contains("utf8")
  }()
}
