import Foundation
import Ordering
import Terminal

/// A line as its keys come, with the little editing that needs no cursor: rubbing out a letter, a word, all. A value without clock or input of its own.
///
/// Our choice: the full screen's rule. Three keys closer together than a person types are a paste, marked or not; a line counts as typed only when
/// each key of it came by itself, and its Enter after as long a silence as the full screen wants before a key that confirms. What was pasted is text
/// like any other, but its line confirms nothing.
struct LineEditor {
  /// A finished line.
  struct Line: Equatable {
    let text: String
    /// Whether every key of it was pressed by hand, its Enter a moment after the rest.
    let isTyped: Bool
  }

  enum Output: Equatable {
    /// To be written where it is typed.
    case echo(String)
    case line(Line)
    /// Text of several lines that came at once.
    case paste(String)
    /// Ctrl-C, or Ctrl-D on an empty line.
    case leave
  }

  private(set) var text = ""
  /// Whether what is typed is shown as stars.
  var isHidden = false
  private var isPasted = false
  private var pacer = KeyPacer()

  var isEmpty: Bool { text.isEmpty }
  /// What is typed as it stands on the terminal.
  var shown: String { isHidden ? String(repeating: "*", count: text.count) : SafeText.singleLine(text) }
  /// How long nothing has to come until `flush` knows more; nil when nothing is held.
  var patience: Duration? { pacer.patience }

  mutating func take(_ key: Key, at time: Duration) -> [Output] { act(on: pacer.take(key, at: time)) }

  /// Text that the terminal marked as pasted.
  mutating func take(paste: String, at time: Duration) -> [Output] { act(on: pacer.interrupt(at: time)) + take(burst: paste) }

  mutating func flush() -> [Output] { act(on: pacer.flush()) }

  /// Forgets what is typed and what waits to be understood.
  mutating func discard() {
    pacer.discard()
    (text, isPasted) = ("", false)
  }

  private mutating func act(on strokes: [KeyPacer.Stroke]) -> [Output] {
    strokes.flatMap { stroke in
      switch stroke {
      case .burst(let text): take(burst: text)
      case .key(let key, let pace): take(key, pace)
      }
    }
  }

  private mutating func take(_ key: Key, _ pace: KeyPacer.Pace) -> [Output] {
    switch key {
    case .enter: return [.echo("\n"), end(isTyped: pace.nearness == .alone && pace.quiet >= InputGate.patience)]
    case .control("c"):
      (text, isPasted) = ("", false)
      return [.echo("\n"), .leave]
    case .control("d"): return text.isEmpty ? [.echo("\n"), .leave] : []
    case .character(let character):
      guard SafeText(foreign: "a\(character)").removed == 0 else { return [] }
      isPasted = isPasted || pace.nearness != .alone
      return change(to: EnteredText.composed(text + String(character)))
    case .backspace, .delete: return change(to: String(text.dropLast()))
    case .control("u"): return change(to: "")
    case .control("w"):
      let kept = text.reversed().drop { $0 == " " }.drop { $0 != " " }.reversed()
      return change(to: String(kept))
    default: return []
    }
  }

  private mutating func take(burst: String) -> [Output] {
    let lines = EnteredText.lines(burst).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    isPasted = isPasted || !burst.isEmpty
    guard lines.count > 1 else { return change(to: text + SafeText.singleLine(lines.first ?? "")) }
    // A line with its end is a line that is answered at once, as by a program at the other end of a serial line.
    if lines.count == 2, lines[1].isEmpty {
      return change(to: text + SafeText.singleLine(lines[0])) + [.echo("\n"), end(isTyped: false)]
    }
    let all = text + burst
    discard()
    return [.echo("\n"), .paste(all)]
  }

  private mutating func end(isTyped: Bool) -> Output {
    defer { (text, isPasted) = ("", false) }
    return .line(Line(text: text, isTyped: isTyped && !isPasted))
  }

  /// What has to be written so that the line shows what it is now.
  private mutating func change(to changed: String) -> [Output] {
    let before = text
    text = changed
    if changed.isEmpty { isPasted = false }
    let kept = changed.commonPrefix(with: before, options: .literal)
    let gone = String(before.dropFirst(kept.count))
    let new = String(changed.dropFirst(kept.count))
    let columns = isHidden ? gone.count : TextWidth.columns(of: SafeText.singleLine(gone))
    let echo =
      String(repeating: "\u{8} \u{8}", count: columns)
      + (isHidden ? String(repeating: "*", count: new.count) : SafeText.singleLine(new))
    return echo.isEmpty ? [] : [.echo(echo)]
  }
}
