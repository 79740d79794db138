import Testing

@testable import Wizard
@testable import WizardScreens

@Suite struct RegistryTests {
  @Test("every screen has a drawing of its own, and every drawing a screen")
  func drawn() {
    let drawn = DrawingRegistry.screens.map { $0.id.name }
    #expect(drawn.sorted() == ScreenRegistry.all.map { $0.id.name }.sorted())
    #expect(Set(drawn).count == drawn.count)
  }
}
