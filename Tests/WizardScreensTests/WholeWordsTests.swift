import Ordering
import Terminal
import Testing
import Wizard
import WizardTestSupport

@testable import WizardScreens

/// What decides is there to its end, however low or narrow the window: names and addresses in a line of their own, accounts of open purchases, reasons.
@Suite struct WholeWordsTests {
  /// What a frame says, its rows one behind the other.
  private func words(_ story: Story, _ columns: Int, _ rows: Int) -> String {
    story.frame(columns, rows).text.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("an order of which nobody knows what came says in the smallest window what not to do and what comes next")
  func openPurchase() {
    for (scene, told) in [(Scene.unknown, "do not order these names elsewhere."), (.looked, "s closes it")] {
      #expect(words(scene.story, 60, 16).contains(told), "\(scene.story.frame(60, 16))")
    }
  }

  @Test("home says of an open purchase at least what comes next, in rows that the list leaves free")
  func home() {
    let story = Scene.looked.story.then { $0.run(.back) }
    #expect(words(story, 60, 16).contains("Next:"), "\(story.frame(60, 16))")
  }

  @Test("a long name and a long address stand whole below the list", arguments: [(60, 16), (80, 24), (140, 40)])
  func longNames(_ columns: Int, _ rows: Int) {
    var story = Story()
    let name = "verylongcompanynames-holdings-and-partners.com"
    story.run(.newOrder)
    story.type(name)
    story.run(.accept)
    story.serve()
    #expect(words(story, columns, rows).contains(name), "\(story.frame(columns, rows))")
    story.run(.choose, .next)
    story.serve()
    story.run(.accept)
    story.serve()
    story.type("Alexandra Konstantinopoulos, Maximilian Wolfeschlegelsteinhausen")
    story.run(.accept)
    story.serve()
    let frame = story.frame(columns, rows)
    #expect(words(story, columns, rows).contains("alexandra.konstantinopoulos@verylongcompanynames"), "\(frame)")
    #expect(words(story, columns, rows).contains("Konstantinopoulos"), "\(frame)")
  }

  @Test("what is wrong with the people is said whole at the field")
  func people() {
    var story = Story.emptyMailboxes()
    story.type("Ada Lind, Bo Ek, Cy")
    for (columns, rows) in [(60, 16), (80, 24)] {
      #expect(words(story, columns, rows).contains("every vendor wants both."), "\(story.frame(columns, rows))")
    }
  }

  @Test("what a message says is not said a second time above it", arguments: [Scene.gridProblem, .detailsProblem, .unfit])
  func once(_ scene: Scene) throws {
    let story = scene.story.then { $0.run(scene == .unfit ? .accept : .next) }
    let message = try #require(story.state.message?.text)
    for (columns, rows) in [(80, 24), (140, 40)] {
      let found = words(story, columns, rows).ranges(of: message.prefix(40))
      #expect(found.count == 1, "\(story.frame(columns, rows))")
    }
  }

  @Test("no two offers of one list look alike in the smallest window, and the card is named in it")
  func offers() {
    var story = Scene.provider.story.then { $0.run(.top) }
    var titles: Set<String> = []
    for _ in Offer.all {
      let row = story.frame(60, 16).text.first { $0.hasPrefix("›") } ?? ""
      titles.insert(String(row.prefix(26)))
      story.run(.down)
    }
    #expect(titles.count == Offer.all.count, "\(titles.sorted())")
    #expect(words(Scene.grid.story, 60, 16).contains("Confirmed 14:02 · Visa 4242"))
  }

  @Test("terms that are too long for their row are read whole below them, also in the smallest window")
  func terms() {
    let story = Scene.terms.story
    #expect(words(story, 60, 16).contains("│ creation. │"), "\(story.frame(60, 16))")
  }
}
