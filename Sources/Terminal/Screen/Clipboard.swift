import Foundation

/// Why a text does not go into a terminal's clipboard.
public enum ClipboardFault: Error, Equatable, Sendable {
  /// The terminal is none that is known to take one.
  case unsupported
  /// So many bytes, and the most.
  case tooLarge(Int, maximum: Int)
  case empty
}

/// How a text gets into the clipboard of the terminal that a person sits at, over whatever connection.
///
/// Source: xterm control sequences, OSC 52: `c` for the clipboard, then the text in base 64. Nothing of the text itself is written, so that it can
/// hold no sequence of its own. It is ended by BEL, which every terminal that knows the sequence takes.
public enum Clipboard {
  /// Our choice: what hterm takes in one sequence, the smallest limit that a terminal in use is known to have, in bytes of the text.
  public static let most = 74_994

  /// Who stands between the program and the person's terminal.
  public enum Way: Equatable, Sendable {
    case direct
    /// tmux takes the sequence for itself where `set-clipboard` is on, and hands it on where `allow-passthrough` is. Source: tmux(1).
    case tmux
  }

  /// The bytes that put a text there.
  /// - Parameters:
  ///   - text: what is to be pasted later.
  ///   - way: who stands between.
  /// - Throws: `empty` where nothing would be there to paste, `tooLarge`.
  public static func sequence(_ text: String, by way: Way) throws(ClipboardFault) -> [UInt8] {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    guard text.utf8.count <= most else { throw .tooLarge(text.utf8.count, maximum: most) }
    let plain = "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{7}"
    guard way == .tmux else { return Array(plain.utf8) }
    // Both ways, since a program cannot ask which is open: twice the same text in the clipboard is one.
    return Array((plain + "\u{1B}Ptmux;" + plain.replacingOccurrences(of: "\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\").utf8)
  }
}
