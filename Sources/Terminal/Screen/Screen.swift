/// Where frames are shown. One implementation drives a real terminal, another keeps frames in memory.
@MainActor
public protocol Screen: AnyObject {
  /// The size a frame should have now.
  var size: Size { get }
  /// The looks in use.
  var theme: Theme { get }
  /// Takes other looks from the next frame on, which is written whole.
  func use(_ theme: Theme)
  /// Shows a frame: writes only what differs from the frame shown before, and moves the cursor.
  func present(_ frame: Frame)
  /// Paints everything shown anew: after something else has written on the terminal.
  func repaint()
  /// Sounds the bell.
  func ring()
  /// Puts a text into the clipboard of the terminal that the person sits at. Whether the terminal takes it nobody is told.
  /// - Throws: why it was not sent there.
  func copy(_ text: String) throws(ClipboardFault)
  /// Whether the terminal has not yet shown the newest frame.
  var isBehind: Bool { get }
  /// Throws away what was typed and not yet read: before a question about money.
  func flushInput()
}

extension Screen {
  public var isBehind: Bool { false }
}

/// Where keys, pastes and the terminal's own news come from.
@MainActor
public protocol TerminalInput: AnyObject {
  /// Called on the main actor for each event, in order, with the time on the input's clock at which it reached this machine, which may be
  /// well before the call: the program may have been busy. Nil where the input does not know. What comes before it is set is kept and
  /// delivered then.
  var onEvent: (@MainActor (TerminalEvent, Duration?) -> Void)? { get set }
  /// Called after `onEvent` had all that came together: for what is done once for all of it, such as drawing.
  var onDelivered: (@MainActor () -> Void)? { get set }
  /// Delivers at once what has arrived and waits for its turn: for whoever is about to conclude that nothing came.
  func deliverArrived()
}

extension TerminalInput {
  public func deliverArrived() {}
}
