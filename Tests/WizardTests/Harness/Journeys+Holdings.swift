import Ordering
import Testing
import Wizard
import WizardTestSupport

extension WizardHarness {
  /// From the home screen to what a vendor holds.
  func goToHoldings(_ vendor: Vendor, at place: SourceLocation = #_sourceLocation) {
    press(.showHoldings, at: place)
    serve(at: place)
    for _ in Vendor.allCases where state.holdings.vendor != vendor {
      press(.right, at: place)
      serve(at: place)
    }
    #expect(state.screen == .holdings && state.holdings.vendor == vendor, "\(said)", sourceLocation: place)
  }

  /// From the home screen to the planner, with so many mails a month.
  func goToPlanner(_ volume: String, at place: SourceLocation = #_sourceLocation) {
    press(.showPlanner, at: place)
    type(volume, at: place)
    serve(at: place)
    #expect(state.screen == .planner, "\(said)", sourceLocation: place)
  }

  /// The change that is under way.
  func change(at place: SourceLocation = #_sourceLocation) throws -> (HoldingChange, revision: Int) {
    let effect = try only(
      { if case .vendor(.changeHolding(let change, let revision)) = $0 { (change, revision) } else { nil } }, at: place)
    return (effect.0, effect.1)
  }
}
