import Foundation
import Terminal

/// What a command prints, in the letters its reader's locale has.
enum Output {
  /// One line on standard output.
  static func line(_ text: String) { write(readable(text), to: .standardOutput) }

  /// One sentence on standard error.
  static func complaint(_ sentence: String) { write("mailorder: " + readable(sentence), to: .standardError) }

  /// A line as it is, for a machine.
  static func data(_ text: String) { write(text, to: .standardOutput) }

  private static func write(_ line: String, to handle: FileHandle) {
    // A reader that has gone away is no reason to crash.
    try? handle.write(contentsOf: Data((line + "\n").utf8))
  }

  private static func readable(_ text: String) -> String {
    // A file's name may hold anything.
    let safe = SafeText.singleLine(text)
    return isUTF8 ? safe : ASCIIText.transliterate(safe)
  }

  /// Whether the first of the locale's variables that says anything says UTF-8.
  private static let isUTF8: Bool = {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.lowercased().replacing("-", with: "").contains("utf8")
  }()
}
