import Terminal
import Wizard

/// The message, between the work area and the keys.
enum MessageLine {
  /// Rows the message takes: two as a rule, so that a sentence and its way out fit and nothing moves; more only for the longest.
  static func rows(for message: Message?, on canvas: Canvas) -> Int {
    let usual = canvas.frame.size.rows < 20 ? 1 : 2
    guard let message else { return usual }
    let lines = TextWidth.wrap(Self.signed(message, canvas.glyphs), columns: canvas.frame.size.columns - 2).count
    return min(max(usual, lines), 4)
  }

  /// The message, with a sign before what needs a look.
  static func draw(_ message: Message?, in block: Rectangle, on canvas: inout Canvas) {
    guard let message else { return }
    canvas.paragraph(Self.signed(message, canvas.glyphs), in: block.inset(columns: 1), role: Self.role(message.tone))
  }

  private static func signed(_ message: Message, _ glyphs: Glyphs) -> String {
    switch message.tone {
    case .info: message.text
    case .good: "\(glyphs.tick) \(message.text)"
    case .warning: "! \(message.text)"
    case .problem: "\(glyphs.cross) \(message.text)"
    }
  }

  private static func role(_ tone: Message.Tone) -> StyleRole {
    switch tone {
    case .info: .plain
    case .good: .good
    case .warning: .warning
    case .problem: .problem
    }
  }
}
