import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens

/// Rows of names are put as they were drawn before where they show the same. Whoever has just come draws each anew, and has to see the same.
@Suite("Rows kept between frames")
struct KeptRowsTests {
  /// What is pressed while the cursor is in the list, and never leaves it.
  private static let keys: [Key] = [.up, .up, .down, .down, .pageUp, .pageDown] + "   acdhrsu".map { .character($0) }

  @Test("they are what a fresh drawing shows, whatever was done to the names", arguments: 0..<12)
  func same(seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    var story = Scene.chosen.story
    story.run(.top, .down)
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
      #expect(story.state.screen == .domains)
      let size = Size(columns: Int.random(in: 0..<6, using: &random) == 0 ? 100 : 80, rows: 200)
      var fresh = Story.screen()
      #expect(kept.draw(story.state, size: size) == fresh.draw(story.state, size: size))
    }
  }
}
