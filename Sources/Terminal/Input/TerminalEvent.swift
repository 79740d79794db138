/// What a person does with a mouse that means something here.
public enum Mouse: Equatable, Sendable {
  /// The first button went down on a cell.
  case press(Position)
  /// The wheel was turned by a notch, towards the person or away.
  case wheelDown, wheelUp
}

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
  /// The mouse was used, where the terminal reports it.
  case mouse(Mouse)
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
    case .key, .paste, .pasteCut, .pasteStalled, .mouse: true
    case .resize, .hangup, .interrupt, .resumed: false
    }
  }
}
