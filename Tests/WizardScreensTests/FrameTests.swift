import Foundation
import Ordering
import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens
import WizardTestSupport

/// What holds for every screen at every size.
@Suite struct FrameTests {
  static let sizes = [
    Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 109, rows: 30), Size(columns: 120, rows: 36),
  ]

  @Test("the terminal's cursor sits on the focused item", arguments: Scene.allCases, sizes)
  func cursor(_ scene: Scene, _ size: Size) throws {
    let story = scene.story
    let frame = story.frame(size.columns, size.rows)
    let cursor = try #require(frame.cursor, "\(frame)")
    #expect(frame.bounds.contains(cursor))
    #expect(isOnFocus(cursor, frame, story.state), "cursor at \(cursor)\n\(frame)")
  }

  /// In a text field right behind the character before the caret; in boxes behind a bracket; in lists on the pointer; in a question on the
  /// answer that Enter gives; in the help on its first key.
  private func isOnFocus(_ cursor: Position, _ frame: Frame, _ state: WizardState) -> Bool {
    func text(_ column: Int) -> String { frame[Position(column: column, row: cursor.row)].text }
    if let field = state.field {
      guard state.caret > 0, let before = state.text(of: field).prefix(state.caret).last else { return true }
      if state.focusedDetail?.isSecret == true, state.overlay == nil { return text(cursor.column - 1) == Glyphs.utf8.bullet }
      return text(cursor.column - 1) == String(before)
    }
    if state.question != nil { return text(cursor.column) == (state.question == .leave ? "n" : "y") }
    if state.overlay != nil { return text(cursor.column) != " " }
    // The workspace is chosen from a list: the cursor sits on its name, in the row with the pointer.
    if state.focusedDetail?.isPicked == true { return text(0) == Glyphs.utf8.pointer }
    return text(cursor.column) == Glyphs.utf8.pointer || text(cursor.column - 1) == "["
  }

  @Test(
    "the focused row of a list is shown over its whole width, in every depth of colour by reversing it", arguments: Scene.allCases)
  func focusedRow(_ scene: Scene) throws {
    for depth in Theme.Depth.allCases { #expect(Theme(depth: depth)[.focus].reverse) }
    let story = scene.story
    guard story.state.field == nil, story.state.overlay == nil else { return }
    let frame = story.frame(80, 24)
    let cursor = try #require(frame.cursor)
    guard frame[cursor].text == Glyphs.utf8.pointer else { return }
    let row = (cursor.column..<80).map { frame[Position(column: $0, row: cursor.row)].role }
    #expect(row.prefix { $0 == .focus }.count >= 30, "\(frame)")
  }

  @Test("mode, step and the way out are always in sight", arguments: Scene.allCases, sizes)
  func bearings(_ scene: Scene, _ size: Size) throws {
    let story = scene.story
    let rows = story.frame(size.columns, size.rows).text
    #expect(rows[0].hasPrefix(story.state.mode == .live ? " LIVE" : " SANDBOX"))
    if let step = story.state.step, let kind = story.state.draft?.kind {
      #expect(rows[0].contains("[\(Sentences.title(of: step, kind: kind))]"), "\(rows[0])")
    }
    let keys = try #require(rows.last)
    #expect(keys.hasSuffix("F3 Quit"), "\(keys)")
    if story.state.overlay == nil { #expect(keys.contains("F1 Help"), "\(keys)") }
  }

  @Test(
    "at any size from the smallest on the parts stay apart",
    arguments: [
      Scene.chosen, .unfit, .gridProblem, .detailsProblem, .unpaid, .palette, .heldInstantly, .heldMailboxes, .heldOrders,
      .swappingName,
      .plannerShares,
    ])
  func anySize(_ scene: Scene) throws {
    let story = scene.story
    for columns in stride(from: 60, through: 130, by: 7) {
      for rows in stride(from: 16, through: 50, by: 5) {
        let frame = story.frame(columns, rows)
        #expect(frame.size == Size(columns: columns, rows: rows))
        #expect(frame.text[1] == String(repeating: "─", count: columns), "\(frame)")
        #expect(frame.text.last?.hasSuffix("F3 Quit") == true, "\(frame)")
        if let message = story.state.message, let word = message.text.split(separator: " ").first {
          #expect(frame.text.suffix(6).contains { $0.contains(word) }, "\(frame)")
        }
      }
    }
  }

  @Test("a window too small says what is needed and shows nothing else", arguments: [(59, 24), (80, 15), (20, 4), (1, 1)])
  func tooSmall(_ size: (Int, Int)) {
    let rows = Scene.chosen.story.frame(size.0, size.1).text
    #expect(!rows.joined().contains("SANDBOX"))
    if size.0 >= 25, size.1 >= 3 {
      #expect(rows[0...2] == ["This window is too small.", "Needed: 60 × 16", "Now: \(size.0) × \(size.1)"])
    }
  }

  @Test("a message longer than the rows kept for it is whole")
  func longMessage() {
    let story = Scene.unfit.story.then { $0.run(.accept) }
    let rows = story.frame(60, 20).text.suffix(5).joined(separator: " ")
    #expect(rows.contains("S splits the basket."), "\(rows)")
  }

  @Test(
    "a move of the cursor in a list changes the two rows it is about, and nothing else",
    arguments: [Scene.chosen, .home, .ordered, .heldMailboxes])
  func quietMoves(_ scene: Scene) throws {
    var story = scene.story.then { $0.run(.top, .down) }
    var screen = Story.screen()
    let before = screen.draw(story.state, size: Size(columns: 80, rows: 24))
    story.run(.down)
    let after = screen.draw(story.state, size: Size(columns: 80, rows: 24))
    let rows = Set(after.changes(since: before).map(\.row))
    let cursors = try Set([#require(before.cursor).row, #require(after.cursor).row])
    #expect(rows == cursors && rows.count == 2, "\(after.changes(since: before))")
  }

  @Test("a letter in a cell of the grid changes a few cells of its row, and the quote stays as it is")
  func quietLetters() throws {
    var story = Scene.grid.story
    story.serve()
    story.run(.down)
    var screen = Story.screen()
    let size = Size(columns: 80, rows: 24)
    var before = screen.draw(story.state, size: size)
    for letter in "xyz" {
      story.type(String(letter))
      var after = screen.draw(story.state, size: size)
      let row = try #require(after.cursor).row
      var changes = after.changes(since: before)
      #expect(Set(changes.map(\.row)) == [row] && changes.reduce(0) { $0 + $1.columns.count } <= 2, "\(changes)\n\(after)")
      story.serve()
      (before, after) = (after, screen.draw(story.state, size: size))
      changes = after.changes(since: before)
      #expect(changes.isEmpty, "\(changes)\n\(after)")
      before = after
    }
  }

  @Test("an idle screen stays still: minutes later every cell is the same")
  func idle() {
    var story = Scene.limited.story
    let before = story.frame()
    story.now += 59
    story.act(.tick)
    #expect(story.frame() == before)
  }

  @Test("the tenth thousand of mailboxes costs what the first ten cost")
  func large() throws {
    let small = try drawing(Story.large(domains: 2))
    let large = try drawing(Story.large(domains: 2000).then { $0.run(.bottom) })
    #expect(large < small * 20 + .milliseconds(5), "\(large) after \(small)")
  }

  private func drawing(_ story: Story) throws -> Duration {
    #expect(story.state.mailboxes.focus == .grid)
    var screen = Story.screen()
    let size = Size(columns: 80, rows: 24)
    _ = screen.draw(story.state, size: size)
    let times = (0..<20).map { _ in processorTime { _ = screen.draw(story.state, size: size) } }
    return try #require(times.min())
  }
}
