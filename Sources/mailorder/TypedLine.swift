import Foundation
import Glibc

/// A line that a person types at a terminal to confirm something: what was typed or pasted before it was asked for is thrown away, and of
/// several lines that come at once none counts.
enum TypedLine {
  /// Our choice: as long as in the wizard, for what still comes of a paste.
  private static let quiet: useconds_t = 250_000

  /// - Returns: nil for a paste, and at the end of the input.
  static func ask(_ question: String) -> String? {
    tcflush(STDIN_FILENO, TCIFLUSH)
    usleep(quiet)
    tcflush(STDIN_FILENO, TCIFLUSH)
    Output.line(question)
    guard let line = readLine(strippingNewline: true) else { return nil }
    var more = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    // The next line of a paste stands there at once, or is not far behind.
    guard poll(&more, 1, Int32(quiet / 1_000)) == 0 else {
      tcflush(STDIN_FILENO, TCIFLUSH)
      return nil
    }
    return line
  }
}
