import Terminal
import Testing
import Wizard
import WizardTestSupport

@testable import WizardScreens

/// What help and palette call the commands.
@Suite struct HelpTests {
  static let widths = [60, 80, 120]

  @Test("the help cuts no title, whatever the screen and its part", arguments: Scene.allCases, widths)
  func titles(_ scene: Scene, _ width: Int) {
    var story = scene.story
    if story.state.overlay != nil { story.run(.back) }
    story.run(.help)
    // High enough for all of it.
    let rows = story.frame(width, 200).text
    let panel = rows.compactMap { row -> Substring? in
      guard let first = row.firstIndex(of: "│"), let last = row.lastIndex(of: "│"), first < last else { return nil }
      return row[first...last]
    }
    #expect(panel.count > 5, "\(rows)")
    #expect(!panel.contains { $0.contains("…") }, "\(panel.joined(separator: "\n"))")
  }

  @Test("the palette has room for every title and key", arguments: Scene.allCases)
  func palette(_ scene: Scene) {
    let state = scene.story.state.withoutOverlay
    for command in state.paletteCommands(matching: "") {
      let title = state.title(of: command)
      #expect(TextWidth.columns(of: title) <= 35, "\(title)")
      #expect(TextWidth.columns(of: Bindings.label(for: command, in: state)) <= 6, "\(title)")
    }
  }

  @Test("the key bar names nothing that is refused", arguments: Scene.allCases.filter { $0.story.state.overlay == nil })
  func bar(_ scene: Scene) {
    let state = scene.story.state
    for command in state.keyBarCommands where command != .placeOrder {
      if case .held(let why) = state.status(of: command) { Issue.record("\(command.id) \(state.title(of: command)): \(why)") }
    }
  }
}
