/// The signs screens draw with: one table for UTF-8 terminals, one for those of them whose fonts have few signs, one for terminals
/// that draw lines in a character set of their own, and one for all others. Every sign is exactly one column wide in all tables, so a layout is the same on each; a sign is always beside a word that says the same.
public struct Glyphs: Equatable, Sendable {
  /// A level line.
  public let horizontal: String
  /// An upright line.
  public let vertical: String
  /// The four corners of a box.
  public let topLeft: String, topRight: String, bottomLeft: String, bottomRight: String
  /// Where a line meets another from the left, right, upper or lower side, and where two cross.
  public let teeLeft: String, teeRight: String, teeTop: String, teeBottom: String, crossing: String
  /// Yes: available, done, confirmed.
  public let tick: String
  /// No: taken, refused.
  public let cross: String
  /// Stands before the focused row, and between steps.
  public let pointer: String
  /// Stands for text left out.
  public let ellipsis: String
  /// From one thing to what became of it.
  public let arrow: String
  /// Begins an item of a list.
  public let bullet: String
  /// Parts short facts on one line.
  public let dot: String
  /// More rows above, more rows below.
  public let moreAbove: String, moreBelow: String
  /// The sign between the brackets of a chosen box: `[x]`.
  public let chosen: String
  /// The pictures of a busy sign, shown in turn.
  public let spinner: [String]
  /// The pieces of a progress bar, from an empty cell to a full one. Our choice: whole cells only, since beside a shaded one a broken one leaves a gap.
  public let barPieces: [String]

  /// A box to tick, three columns wide.
  public func box(_ isChosen: Bool) -> String {
    isChosen ? "[\(chosen)]" : "[ ]"
  }

  /// A progress bar of exactly `columns` columns with `part` of `whole` filled.
  public func bar(_ part: Int, of whole: Int, columns: Int) -> String {
    let steps = barPieces.count - 1
    guard whole > 0, columns > 0, steps > 0 else { return String(repeating: barPieces.first ?? " ", count: max(0, columns)) }
    let filled = columns * steps * min(max(0, part), whole) / whole
    var bar = ""
    for column in 0..<columns {
      bar += barPieces[min(steps, max(0, filled - column * steps))]
    }
    return bar
  }

  /// The signs for a terminal that shows UTF-8.
  public static let utf8 = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    teeLeft: "├", teeRight: "┤", teeTop: "┬", teeBottom: "┴", crossing: "┼",
    tick: "✓", cross: "✗", pointer: "›", ellipsis: "…", arrow: "→", bullet: "•", dot: "·", moreAbove: "↑", moreBelow: "↓",
    chosen: "x",
    spinner: ["◐", "◓", "◑", "◒"], barPieces: ["░", "█"])

  /// The signs for a UTF-8 terminal whose font may have lines and letters only, as on the Linux console: a font there has 256 or 512 signs.
  public static let lines = plain(lines: "─│┌┐└┘├┤┬┴┼", dot: "·")

  /// The signs for a terminal that shows no UTF-8 and draws lines by a character set of its own, as a VT100 does.
  public static let drawnLines = plain(lines: "─│┌┐└┘├┤┬┴┼", dot: "-")

  /// The signs for every other terminal.
  public static let ascii = plain(lines: "-|+++++++++", dot: "-")

  /// Signs of ASCII, but for the eleven pieces of lines in the order of the members, and the dot.
  private static func plain(lines: String, dot: String) -> Glyphs {
    let piece = lines.map { String($0) }
    return Glyphs(
      horizontal: piece[0], vertical: piece[1], topLeft: piece[2], topRight: piece[3], bottomLeft: piece[4], bottomRight: piece[5],
      teeLeft: piece[6], teeRight: piece[7], teeTop: piece[8], teeBottom: piece[9], crossing: piece[10],
      tick: "+", cross: "x", pointer: ">", ellipsis: "~", arrow: ">", bullet: "*", dot: dot, moreAbove: "^", moreBelow: "v",
      chosen: "x",
      spinner: ["|", "/", "-", "\\"], barPieces: [".", "#"])
  }
}
