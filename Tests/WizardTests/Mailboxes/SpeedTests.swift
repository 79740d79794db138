import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

/// Limits for a debug build on a busy machine; a release build is many times faster.
@Suite("Ten thousand mailboxes", .serialized)
struct SpeedTests {
  /// A draft of 10,000 mailboxes, open at its grid.
  private func large(_ offer: Offer, domains: Int, perDomain: Int) throws -> WizardHarness {
    let w = WizardHarness()
    var draft = Draft(id: Draft.ID("LARGE"), at: w.now)
    draft.offer = offer
    draft.step = .mailboxes
    draft.wanted = perDomain
    draft.people = (1...40).map { "First\(Character(UnicodeScalar(UInt8(96 + $0 % 26 + 1)))) Last\($0)" }.joined(separator: ", ")
    draft.allowsNumbers = true
    draft.lines = try (1...domains).map { number in
      let name = try DomainName("try\(number)quay.com")
      let answers = Dictionary(uniqueKeysWithValues: Vendor.allCases.map { ($0, w.world.answer(name, by: $0, at: w.now)) })
      return DraftLine(name, isChosen: true, answers: answers)
    }
    w.world.drafts = [draft]
    w.start()
    w.press(.down, .accept)
    w.serve()
    #expect(w.state.screen == .mailboxes)
    #expect(w.state.gridRows == 10_000)
    return w
  }

  private func fastest(of tries: Int, _ work: () -> Void) -> Duration {
    (0..<tries).map { _ in processorTime(work) }.min() ?? .zero
  }

  @Test(
    "a letter in a cell costs less than 50 ms",
    arguments: [
      (Offer.instantlyOutlook, 200, 50), (.instantlyGoogle, 2_000, 5), (.saleshandyGoogle, 100, 100), (.scaledmailOutlook, 400, 25),
    ])
  func cell(offer: Offer, domains: Int, perDomain: Int) throws {
    let w = try large(offer, domains: domains, perDomain: perDomain)
    w.press(.bottom)
    var model = w.model
    let time = fastest(of: 5) { _ = model.handle(.edit(.insert("x")), at: w.now) }
    #expect(time < .milliseconds(50), "\(time)")
    #expect(model.state.caret == model.state.field.map { model.state.text(of: $0).count })
  }

  @Test(
    "a letter in the people field costs less than half a second",
    arguments: [
      (Offer.instantlyOutlook, 200, 50), (.saleshandyGoogle, 100, 100),
    ])
  func people(offer: Offer, domains: Int, perDomain: Int) throws {
    let w = try large(offer, domains: domains, perDomain: perDomain)
    w.press(.top, .up, .up)
    var model = w.model
    let time = fastest(of: 3) { _ = model.handle(.edit(.insert("x")), at: w.now) }
    #expect(time < .milliseconds(500), "\(time)")
  }

  @Test("a move in the grid costs less than 10 ms")
  func move() throws {
    let w = try large(.instantlyOutlook, domains: 200, perDomain: 50)
    var model = w.model
    let time = fastest(of: 5) { _ = model.handle(.command(.pageDown), at: w.now) }
    #expect(time < .milliseconds(10), "\(time)")
  }
}
