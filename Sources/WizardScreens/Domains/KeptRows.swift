import Ordering
import Terminal
import Wizard

/// The rows of the names as they were drawn last. Where the cursor moves, all but two show what they showed, and are put as they were.
struct KeptRows: Sendable {
  /// What a row shows besides its own line.
  struct Basis: Equatable, Sendable {
    let width: Int
    let client: DraftClient?
    let lookUps: [Vendor: OrderEntry.LookUp]
    /// Which turn of the marks.
    let marks: Int
  }

  /// Our choice: more than the tallest window shows.
  private static let most = 200

  private var basis: Basis?
  private var rows: [Int: (line: DraftLine, piece: Frame.Piece)] = [:]

  /// Forgets the rows where they rest on something else now.
  mutating func begin(_ basis: Basis) {
    guard self.basis != basis else { return }
    (self.basis, rows) = (basis, [:])
  }

  /// Puts a row that has not changed.
  /// - Returns: whether there was one.
  func put(_ number: Int, _ line: DraftLine, at position: Position, on frame: inout Frame) -> Bool {
    guard let known = rows[number], known.line == line else { return false }
    return frame.put(known.piece, at: position)
  }

  /// Keeps a row that was drawn without the cursor.
  mutating func keep(_ number: Int, _ line: DraftLine, at position: Position, columns: Int, of frame: Frame) {
    if rows.count >= Self.most { rows = [:] }
    rows[number] = frame.piece(at: position, columns: columns).map { (line, $0) }
  }
}
