import CProcess
import Foundation
import Glibc
import Terminal
import Wizard

/// A line that a person types at a terminal to confirm something: the one way in which a command asks for such a line. It is read key by key, so
/// that what is pasted is told from what is typed: that is refused and asked for again. What came before it was asked for is thrown away.
enum TypedLine {
  /// Our choice: as long as in the wizard, for what still comes of a paste, in milliseconds.
  private static let quiet: Int32 = 250

  /// - Returns: nil at the end of the input (Ctrl-D), and when a signal ends the program, which it does then.
  static func ask(_ question: String) -> String? {
    guard cp_begin_keys(STDIN_FILENO) == 0 else { return nil }
    defer { cp_end_keys(STDIN_FILENO) }
    while true {
      while read(within: quiet)?.isEmpty == false {}
      Output.line(question)
      let end = typed()
      Output.prompt("\n")
      switch end {
      case .line(let text): return text
      case .pasted: Output.line(SettleSentences.pasted)
      case .over: return nil
      }
    }
  }

  private static func typed() -> TypedKeys.End {
    var keys = TypedKeys()
    var (last, shown) = (InputClock.system.now(), "")
    while true {
      let waited = InputClock.system.now() - last
      let bytes: [UInt8]? = read(within: keys.patience.map { Int32(max(0, ($0 - waited) / .milliseconds(1))) + 1 } ?? -1)
      let now = InputClock.system.now()
      let end: TypedKeys.End?
      switch bytes {
      case nil: end = keys.wait(for: now - last)
      case []?: end = .over
      case let bytes?:
        end = keys.take(bytes, at: now)
        last = now
      }
      show(keys.text, insteadOf: &shown)
      if let end { return end }
    }
  }

  /// - Returns: nil when nothing came in time, nothing at the end of the input.
  private static func read(within milliseconds: Int32) -> [UInt8]? {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = cp_read_keys(STDIN_FILENO, &buffer, buffer.count, milliseconds)
    if count == CP_QUIET { return nil }
    return buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:))
  }

  /// Writes what is typed as it is typed, and wipes what is rubbed out.
  private static func show(_ text: String, insteadOf shown: inout String) {
    let kept = text.commonPrefix(with: shown, options: .literal)
    let columns = TextWidth.columns(of: SafeText.singleLine(String(shown.dropFirst(kept.count))))
    Output.prompt(String(repeating: "\u{8} \u{8}", count: columns) + SafeText.singleLine(String(text.dropFirst(kept.count))))
    shown = text
  }
}
