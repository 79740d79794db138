/// Something that reached the program through its terminal.
public enum TerminalEvent: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted: raw foreign data, line ends as `\n`, never keys. It passes `SafeText` before it is shown.
  case paste(String)
  /// The end of the paste just delivered was too much and is gone; the number of bytes left out.
  case pasteCut(Int)
  /// The paste just delivered stopped before its end; what still comes of it is swallowed.
  case pasteStalled
  /// The terminal has a new size.
  case resize(Size)
  /// The terminal is gone (hang-up, end of file, input/output error); arrives once.
  case hangup
  /// The system asks the program to end (INT or TERM).
  case interrupt
  /// The program runs again after it was stopped; the screen has been repainted.
  case resumed

  /// Whether a person typed or pasted it: what a flush of the input throws away.
  public var isTyped: Bool {
    switch self {
    case .key, .paste, .pasteCut, .pasteStalled: true
    case .resize, .hangup, .interrupt, .resumed: false
    }
  }
}
