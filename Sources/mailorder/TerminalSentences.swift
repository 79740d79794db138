import CursesTerminal
import Foundation

/// Says why there is no full screen, and what to do.
enum TerminalSentences {
  /// - Parameter environment: tells whether the program runs over SSH, which gives a command no terminal.
  static func sentence(for failure: TerminalFailure, _ environment: [String: String]) -> String {
    switch failure {
    case .notATerminal where environment["SSH_CONNECTION"]?.isEmpty == false:
      "this is a full-screen program and needs a terminal, which ssh gives a command only when asked: ssh -t HOST mailorder."
    case .notATerminal:
      "this is a full-screen program and needs a terminal for input and output; run it without pipes or redirection, or with --plain."
    case .cannotPlaceCursor(let type):
      "the terminal type ‘\(type)’ cannot place the cursor; set TERM to what your terminal is, such as xterm-256color."
    case .unknownTerminal(let type):
      "nothing is known about the terminal type ‘\(type)’; set TERM to a known one, such as xterm-256color."
    case .refused(EIO): "this is a full-screen program, and its terminal is in use by another; start it in the foreground."
    case .refused(let number): "the terminal could not be opened: \(String(cString: strerror(number)))."
    }
  }

  /// Said where the program speaks in lines without having been asked to; nil where the terminal is not the reason why there is no full screen.
  static func linesInstead(_ failure: TerminalFailure) -> String? {
    switch failure {
    case .cannotPlaceCursor(let type):
      "The terminal type ‘\(type)’ cannot place the cursor, so that mailorder speaks in lines. Set TERM to what your terminal is for the full screen."
    case .unknownTerminal(let type):
      "Nothing is known about the terminal type ‘\(type)’, so that mailorder speaks in lines. Set TERM to a known one, such as xterm-256color."
    case .notATerminal, .refused: nil
    }
  }

  /// Said once, where another description of the terminal is used than was asked for.
  static func likeness(of type: String, as entry: String) -> String {
    "This machine does not know the terminal ‘\(type)’; it is used as \(entry). Set TERM if the screen looks wrong."
  }
}
