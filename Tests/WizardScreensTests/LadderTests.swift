import Terminal
import Testing
import Wizard
import WizardScreens

/// What a terminal that shows less gets: the same screens in its own signs and looks.
@Suite struct LadderTests {
  static let sizes = [
    Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60),
  ]

  /// The signs of a table, member by member.
  private func signs(_ glyphs: Glyphs) -> [[String]] {
    Mirror(reflecting: glyphs).children.compactMap { ($0.value as? [String]) ?? ($0.value as? String).map { [$0] } }
  }

  /// The signs that may stand for one of the whole table.
  private func likenesses(in glyphs: Glyphs) -> [String: Set<String>] {
    zip(signs(.utf8), signs(glyphs)).reduce(into: [:]) { known, pair in
      for sign in pair.0 { known[sign, default: []].formUnion(pair.1) }
    }
  }

  @Test(
    "with line graphics and in ASCII every screen is the same cell by cell, but for its signs", arguments: Scene.allCases,
    [Glyphs.lines, .drawnLines, .ascii])
  func cells(_ scene: Scene, _ glyphs: Glyphs) throws {
    let known = likenesses(in: glyphs)
    let story = scene.story
    for size in Self.sizes {
      let (full, less) = (frame(story, size, .utf8), frame(story, size, glyphs))
      try #require(full.size == less.size && full.cursor == less.cursor)
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          let (whole, cell) = (full[Position(column: column, row: row)], less[Position(column: column, row: row)])
          if whole == cell { continue }
          let isSign = whole.role == cell.role && known[whole.text]?.contains(cell.text) == true
          #expect(isSign, "\(size), row \(row), column \(column): \(whole.text) became \(cell.text)\n\(less)")
        }
      }
    }
  }

  private func frame(_ story: Story, _ size: Size, _ glyphs: Glyphs) -> Frame {
    var screen = WizardScreen(glyphs: glyphs, clock: WallClock(secondsFromGMT: 0))
    return screen.draw(story.state, size: size)
  }

  @Test("with the signs of the Linux console the screen is as agreed", arguments: [Scene.chosen, .grid, .reviewInstantly])
  func console(_ scene: Scene) throws {
    try Golden("\(scene.rawValue)-lines-80x24").expect(frame(scene.story, Self.sizes[1], .lines).description + "\n")
  }

  @Test("the looks of every role are as agreed in 256 colours, in 8 and in none")
  func looks() throws {
    let rows = StyleRole.allCases.map { role in
      "\(role)".padded(10) + Theme.Depth.allCases.reversed().map { marks(Theme(depth: $0)[role]).padded(28) }.joined()
    }
    let head = "".padded(10) + Theme.Depth.allCases.reversed().map { "\($0)".padded(28) }.joined()
    let picture = ([head] + rows).map { $0.trimmed }.joined(separator: "\n")
    try Golden("looks").expect(picture + "\n")
  }

  private func marks(_ style: Theme.Style) -> String {
    var marks = [style.foreground.map { "colour \($0)" }, style.background.map { "on \($0)" }].compactMap(\.self)
    if style.bold { marks.append("bold") }
    if style.underline { marks.append("underline") }
    if style.reverse { marks.append("reverse") }
    if style.dim { marks.append("dim") }
    return marks.isEmpty ? "-" : marks.joined(separator: " ")
  }
}

extension String {
  fileprivate func padded(_ columns: Int) -> String { TextWidth.fit(self, columns: columns) }
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
