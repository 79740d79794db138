import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens

/// Rows of names are put as they were drawn before where they show the same. Whoever has just come draws each anew, and has to see the same.
@Suite("Rows kept between frames")
struct KeptRowsTests {
  private static let keys: [Key] =
    [.up, .down, .down, .down, .pageUp, .pageDown, .tab, .backTab, .enter, .escape] + " acdhnrstuw/2".map { .character($0) }
    + [.control("f"), .control("v"), .control("y")]

  @Test("they are what a fresh drawing shows, whatever was done to the names", arguments: 0..<12)
  func same(seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    var story = [Scene.chosen, .limited, .lookAlikes, .knownNames].randomElement(using: &random)?.story ?? Scene.chosen.story
    #expect(story.state.screen == .domains)
    var kept = Story.screen()
    for _ in 0..<80 {
      if let key = Self.keys.randomElement(using: &random) { story.press(key) }
      // Answers come one by one, and later.
      if Int.random(in: 0..<3, using: &random) == 0 {
        var isFirst = true
        story.serve { _ in
          defer { isFirst = false }
          return !isFirst
        }
      }
      // Tall enough that nothing scrolls.
      let size = Size(columns: Int.random(in: 0..<6, using: &random) == 0 ? 100 : 80, rows: 200)
      var fresh = Story.screen()
      #expect(kept.draw(story.state, size: size) == fresh.draw(story.state, size: size))
    }
  }
}
