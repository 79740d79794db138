import CursesTerminal
import Foundation

/// Says why there is no full screen, and what to do.
enum TerminalSentences {
  static func sentence(for failure: TerminalFailure) -> String {
    switch failure {
    case .notATerminal:
      "this is a full-screen program and needs a terminal for input and output; run it without pipes or redirection."
    case .cannotPlaceCursor(let type):
      "the terminal type ‘\(type)’ cannot place the cursor; set TERM to what your terminal is, such as xterm-256color."
    case .unknownTerminal(let type):
      "nothing is known about the terminal type ‘\(type)’; set TERM to a known one, such as xterm-256color."
    case .refused(let number): "the terminal could not be opened: \(String(cString: strerror(number)))."
    }
  }
}
