import Terminal
import TestSupport
import Testing

@testable import CursesTerminal

/// Cells are handed to curses as they are kept, all of a change at once; with a mark over a letter somewhere they go one by one. The terminal has to get
/// the same of both.
@MainActor
@Suite("Cells handed over at once", .serialized)
struct PackedCellsTests {
  private static let size = Size(columns: 60, rows: 12)
  private static let texts = ["northquay.com", "12.90", "本州", "a本b", "─│┌┐", "é", "ß€…", "\u{1F4E7}", "x", "\u{7}\u{202E}"]

  @Test("or one by one come out as the same bytes, frame after frame", arguments: 0..<12)
  func sameBytes(seed: Int) throws {
    var random = Seeded(seed: UInt64(seed))
    let theme = Theme(depth: .palette, kind: Theme.Kind.allCases.randomElement(using: &random) ?? .usual)
    let screens = try (0..<2).map { _ in try CursesScreen(type: "xterm-256color", size: Self.size, isUTF8: true) }
    for screen in screens { screen.use(theme) }
    var frames = [Frame(size: Self.size), Frame(size: Self.size)]
    // A letter that stays, with a mark over it in the second: written once, and never again, in rows that nothing else is in.
    let corner = Position(column: 0, row: 0)
    frames[0].put("e", at: corner)
    frames[1].put("e\u{301}", at: corner)
    for _ in 0..<12 {
      for _ in 0..<8 {
        let place = Position(column: Int.random(in: 0..<60, using: &random), row: Int.random(in: 2..<12, using: &random))
        let role = StyleRole.allCases.randomElement(using: &random) ?? .plain
        let text = Self.texts.randomElement(using: &random) ?? ""
        for index in frames.indices { frames[index].put(text, at: place, role: role) }
      }
      let bytes = (0..<2).map { screens[$0].bytes(for: frames[$0]) }
      let unmarked = String(decoding: bytes[1], as: UTF8.self).unicodeScalars.filter { $0 != "\u{301}" }
      #expect(bytes[0] == Array(String(String.UnicodeScalarView(unmarked)).utf8))
    }
  }
}
