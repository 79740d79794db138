import Foundation
import Ordering
import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens
import WizardTestSupport

/// A book that has been in use for a year: 500 orders, 200 drafts.
@Suite struct ManyOrdersTests {
  private static let story = Story.many(orders: 500, drafts: 200)

  private func least(_ work: () -> Void) throws -> Duration {
    try #require((0..<8).map { _ in processorTime(work) }.min())
  }

  @Test("a key and a frame cost little more than with a handful, at the top, in the middle and at the end")
  func quick() throws {
    let size = Size(columns: 80, rows: 24)
    var few = Story.many(orders: 5, drafts: 2)
    var screen = Story.screen()
    let (key, frame) = (try least { few.press(.down) }, try least { _ = screen.draw(few.state, size: size) })
    var many = Self.story
    for place in [Command.top, .pageDown, .bottom] {
      many.run(place)
      let (its, drawn) = (try least { many.press(.down) }, try least { _ = screen.draw(many.state, size: size) })
      #expect(its < key * 4 + .milliseconds(2), "\(its) after \(key)")
      #expect(drawn < frame * 4 + .milliseconds(5), "\(drawn) after \(frame)")
    }
    many.run(.palette)
    let palette = try least { _ = screen.draw(many.state, size: size) }
    #expect(palette < frame * 8 + .milliseconds(5), "\(palette) after \(frame)")
  }

  @Test("a key and a frame cost the same at 10,000 orders as at 100, wherever the cursor is")
  func growth() throws {
    let size = Size(columns: 80, rows: 24)
    for place in [Command.top, .bottom] {
      var times: [Duration] = []
      for count in [100, 10_000] {
        var story = Story.many(orders: count, drafts: count / 20)
        var screen = Story.screen()
        story.run(place, .up)
        _ = screen.draw(story.state, size: size)
        times.append(
          try least {
            story.press(.up)
            _ = screen.draw(story.state, size: size)
          })
      }
      print("key and frame at home: \(times[0]) at 100 orders, \(times[1]) at 10,000: \(times[1] / times[0]) times")
      #expect(times[1] < times[0] * 3, "\(times)")
    }
  }

  @Test("a list that is read again costs no more than a few frames")
  func listed() throws {
    var many = Self.story
    let (drafts, orders) = (many.state.home.drafts, many.state.home.orders)
    let list = try least { many.act(.answer(.home(drafts: drafts, orders: orders))) }
    // 18 ms in a build for debugging.
    #expect(list < .milliseconds(150), "\(list)")
  }

  @Test(
    "down and up through the whole list by pages the cursor is always in sight, on its item",
    arguments: [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 140, rows: 40)])
  func pages(_ size: Size) throws {
    var story = Self.story
    var screen = Story.screen()
    let count = story.state.home.items.count
    for keys in [Array(repeating: Key.pageDown, count: count / 10 + 1), Array(repeating: .pageUp, count: count / 10 + 1)] {
      for key in keys {
        story.press(key)
        try expectCursor(screen.draw(story.state, size: size), story)
      }
      #expect(story.state.home.row == (keys[0] == .pageDown ? count - 1 : 0))
    }
    for (key, row) in [(Key.end, count - 1), (.up, count - 2), (.home, 0), (.down, 1), (.end, count - 1)] {
      story.press(key)
      try expectCursor(screen.draw(story.state, size: size), story)
      #expect(story.state.home.row == row)
    }
  }

  @Test("the first row of the whole list is on the screen at its top, and the last one above the rule at its end")
  func edges() throws {
    var story = Self.story
    var screen = Story.screen()
    let size = Size(columns: 80, rows: 24)
    story.press(.end)
    let end = screen.draw(story.state, size: size).text
    #expect(end.contains { $0.contains("quay-499") } && end.contains { $0.hasSuffix(Glyphs.utf8.moreAbove) }, "\(end)")
    story.press(.home)
    let top = screen.draw(story.state, size: size).text
    #expect(top[4].hasSuffix("New order") && top[6].hasPrefix("  Needs attention"), "\(top)")
    #expect(top.contains { $0.hasSuffix(Glyphs.utf8.moreBelow) })
  }

  @Test("all that is over is put away in one go and shown again, with the cursor in sight")
  func archive() throws {
    var story = Self.story
    var screen = Story.screen()
    let size = Size(columns: 80, rows: 24)
    let count = story.state.home.items.count
    story.press(.character("o"))
    story.type("archive")
    story.press(.enter)
    let away = story.state.home.archivedCount
    #expect(away > 300 && story.state.home.items.count == count - away + 1)
    story.press(.end, .enter, .end)
    #expect(story.state.home.items.count == count + 1)
    try expectCursor(screen.draw(story.state, size: size), story)
    story.press(.character("s"))
    #expect(story.state.home.items.count == count - away + 1)
    try expectCursor(screen.draw(story.state, size: size), story)
  }

  /// The cursor's row shows the item it is on.
  private func expectCursor(_ frame: Frame, _ story: Story) throws {
    let cursor = try #require(frame.cursor, "\(frame)")
    let name =
      switch story.state.home.item {
      case .attention(let order), .order(let order), .archived(let order): order.name
      case .draft(let draft): draft.name
      case .change(let change): change.intent.targets.joined(separator: ", ")
      case .changing(let change): change.what
      case .archivedOrders: "archived"
      case .olderOrders: "older"
      case .newOrder, nil: "New order"
      }
    #expect(
      frame.text[cursor.row].hasPrefix(Glyphs.utf8.pointer) && frame.text[cursor.row].contains("\(name)"), "\(name)\n\(frame)")
  }
}
