import Ordering
import Testing
import Wizard
import WizardTestSupport

extension WizardHarness {
  /// From home to the split of a basket of these names.
  func goToSplit(_ names: [String]) {
    start()
    choose(names)
    press(.next)
    serve()
    press(.splitBasket)
    serve()
    #expect(state.screen == .split, "\(said)")
  }

  func splitByHand() {
    press(.previousField)
    #expect(state.split.focus == .way)
    press(.choose, .choose, .nextField)
    #expect(state.split.way == .byHand)
  }

  /// Types a number beside an offer of a split.
  func typeNumber(_ number: String, beside offer: Offer) {
    press(.top)
    for _ in Offer.all.prefix(while: { $0 != offer }) { press(.down) }
    retype(number)
  }
}
