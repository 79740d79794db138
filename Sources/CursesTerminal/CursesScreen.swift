import CNcurses
import Terminal

/// The shortest bytes from one frame to the next, as curses finds them. Holds no terminal.
@MainActor
final class CursesScreen {
  private let handle: OpaquePointer
  private let isUTF8: Bool
  /// Whether lines are drawn in a character set of the terminal's own, since it shows no UTF-8.
  let hasLines: Bool
  private var shown: Frame?
  /// Room for what curses has written.
  private var piece = [UInt8](repeating: 0, count: 16_384)

  /// A screen for a terminfo entry.
  init(type: String, size: Size, isUTF8: Bool) throws(TerminalFailure) {
    guard let handle = cn_screen_open(type, Int32(size.columns), Int32(size.rows)) else { throw .unknownTerminal(type) }
    self.handle = handle
    self.isUTF8 = isUTF8
    hasLines = !isUTF8 && TerminalType.isSureOfLines(type) && cn_screen_has_lines(handle)
  }

  isolated deinit {
    cn_screen_free(handle)
  }

  /// How many colours the terminal has.
  var colours: Int { Int(cn_screen_colours(handle)) }

  /// Takes over the looks of a theme; what is shown is written whole with the next frame.
  func use(_ theme: Theme) {
    if shown != nil { cn_screen_repaint(handle) }
    shown = nil
    for role in StyleRole.allCases {
      let style = theme[role]
      let flags = [(style.bold, CN_BOLD), (style.underline, CN_UNDERLINE), (style.reverse, CN_REVERSE), (style.dim, CN_DIM)]
        .reduce(0) { $1.0 ? $0 | $1.1 : $0 }
      cn_screen_style(
        handle, Int32(role.rawValue), style.foreground.map { Int32($0) } ?? -1, style.background.map { Int32($0) } ?? -1,
        Int32(flags))
    }
  }

  /// The bytes that turn what the terminal shows into this frame.
  func bytes(for frame: Frame) -> [UInt8] {
    for change in frame.changes(since: shown) { put(change, of: frame) }
    let isFirst = shown == nil
    shown = frame
    return isFirst ? refreshed() : SGRShortening.shortened(refreshed())
  }

  /// The bytes that paint what is shown anew, on a terminal whose content is lost.
  func bytesAnew() -> [UInt8] {
    cn_screen_repaint(handle)
    return refreshed()
  }

  /// From the next frame on the terminal has another size.
  func resize(to size: Size) {
    cn_screen_resize(handle, Int32(size.columns), Int32(size.rows))
    shown = nil
  }

  /// The bytes that ring the bell.
  func bell() -> [UInt8] {
    cn_screen_ring(handle)
    return taken()
  }

  /// The bytes that leave the full screen in good order.
  func ending() -> [UInt8] {
    cn_screen_end(handle)
    return taken()
  }

  /// The bytes that leave the full screen from any state.
  static func restoring() -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 256)
    let count = cn_terminal_restoring(&buffer, buffer.count)
    return buffer[..<count].map { UInt8(bitPattern: $0) }
  }

  private func put(_ change: Frame.Change, of frame: Frame) {
    if isUTF8, putPacked(change, of: frame) { return }
    var cells: [cn_cell] = []
    cells.reserveCapacity(change.columns.count)
    var start = change.columns.lowerBound
    func putCells(before column: Int) {
      cn_screen_put(handle, Int32(change.row), Int32(start), cells, Int32(cells.count))
      cells.removeAll(keepingCapacity: true)
      start = column
    }
    for column in change.columns {
      let cell = frame[Position(column: column, row: change.row)]
      if hasLines, let letter = Self.lineLetters[cell.base] {
        putCells(before: column + 1)
        cn_screen_put_line(handle, Int32(change.row), Int32(column), letter, Int32(cell.role.rawValue))
      } else if cell.width > 0 {
        cells.append(curses(cell))
      }
    }
    putCells(before: change.columns.upperBound)
  }

  /// Puts cells without marks all at once, as most are.
  /// - Returns: whether it could.
  private func putPacked(_ change: Frame.Change, of frame: Frame) -> Bool {
    frame.withPackedCells(of: change) { cells in
      cn_screen_put_packed(handle, Int32(change.row), Int32(change.columns.lowerBound), cells.baseAddress, Int32(cells.count))
    } != nil
  }

  private func curses(_ cell: Cell) -> cn_cell {
    var put = cn_cell()
    (put.width, put.style) = (Int32(cell.width), Int32(cell.role.rawValue))
    put.letter = isUTF8 ? cell.base.value : ASCIIText.scalar(for: cell.base).value
    guard isUTF8, !cell.marks.isEmpty else { return put }
    let marks = cell.marks.map(\.value) + [0, 0, 0, 0]
    put.marks = (marks[0], marks[1], marks[2], marks[3])
    return put
  }

  /// Pieces of lines by the VT100's letters for them. (Source: terminfo(5), "Line Graphics".)
  private static let lineLetters: [Unicode.Scalar: CChar] = Dictionary(
    uniqueKeysWithValues: zip("─│┌┐└┘├┤┬┴┼".unicodeScalars, "qxlkmjtuwvn".utf8.map { CChar($0) }))

  private func refreshed() -> [UInt8] {
    let cursor = shown?.cursor ?? Position(column: -1, row: -1)
    cn_screen_refresh(handle, Int32(cursor.row), Int32(cursor.column))
    return taken()
  }

  private func taken() -> [UInt8] {
    var bytes: [UInt8] = []
    while case let count = cn_screen_take(handle, &piece, piece.count), count > 0 { bytes += piece[..<count] }
    return bytes
  }
}
