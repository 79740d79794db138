import Terminal

/// The session's terminal while it is spoken with in lines: it shows no frames, and tells whoever speaks that there may be something new.
@MainActor
final class LineSurface: Screen, TerminalInput {
  /// No frame is looked at.
  let size = Size(columns: 1, rows: 1)
  let theme = Theme(colours: 0, noColor: "1", kind: .plain)
  var onEvent: (@MainActor (TerminalEvent, Duration?) -> Void)?
  var onDelivered: (@MainActor () -> Void)?
  /// Called after each change.
  var changed: (@MainActor () -> Void)?
  /// Called where what was typed ahead shall not count.
  var flushed: (@MainActor () -> Void)?

  func use(_ theme: Theme) {}
  func present(_ frame: Frame) { changed?() }
  func repaint() {}
  func ring() {}
  func copy(_ text: String) throws(ClipboardFault) { throw .unsupported }
  func flushInput() { flushed?() }
}
