/// Why the full screen cannot be opened.
public enum TerminalFailure: Error, Equatable, Sendable {
  /// Input or output is not a terminal but a file or a pipe.
  case notATerminal
  /// The terminal type can print lines but not place the cursor; the value of `TERM`.
  case cannotPlaceCursor(String)
  /// Nothing is known about the terminal type, nor about one like it; the value of `TERM`, cleaned for showing.
  case unknownTerminal(String)
  /// The system refused something; its error number.
  case refused(Int32)
}
