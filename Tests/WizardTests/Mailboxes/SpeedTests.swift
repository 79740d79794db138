import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

/// What grows with the draft and what does not, as ratios: no machine's speed is in them. The figures of this run are printed.
@Suite("Ten thousand mailboxes", .serialized)
struct SpeedTests {
  /// A generated draft, open at a step.
  private func large(_ offer: Offer, domains: Int, perDomain: Int, at step: Draft.Step = .mailboxes) throws -> WizardHarness {
    let w = WizardHarness()
    var draft = Draft(id: Draft.ID("LARGE"), at: w.now)
    draft.offer = offer
    draft.step = step
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
    #expect(w.state.screen == .step(step))
    #expect(step != .mailboxes || w.state.gridRows == domains * perDomain)
    return w
  }

  /// What a piece of work costs at 10,000 mailboxes and at 100, as the fastest of some tries, and how many times more that is.
  private func growth(
    _ what: String, _ offer: Offer, at step: Draft.Step = .mailboxes, _ work: (WizardHarness) -> (inout WizardModel) -> Void
  ) throws -> Double {
    let costs = try [(200, 50), (2, 50)].map { domains, perDomain in
      let w = try large(offer, domains: domains, perDomain: perDomain, at: step)
      let act = work(w)
      return (0..<5).map { _ in
        var model = w.model
        return processorTime { act(&model) }
      }.min() ?? .zero
    }
    print("\(what), \(offer.title): \(costs[0]) at 10,000 mailboxes, \(costs[1]) at 100")
    return costs[0] / costs[1]
  }

  @Test("a letter in a cell grows far less than the grid", arguments: [Offer.instantlyOutlook, .saleshandyGoogle])
  func cell(offer: Offer) throws {
    let times = try growth("a letter in a cell", offer) { w in
      w.press(.bottom)
      return { _ = $0.handle(.edit(.insert("x")), at: w.now) }
    }
    #expect(times < 25, "\(times)")
  }

  @Test("a letter in the people field grows less than the grid, since equal lists are looked through once")
  func people() throws {
    let times = try growth("a letter in the people field", .instantlyOutlook) { w in
      w.press(.top, .up, .up)
      return { _ = $0.handle(.edit(.insert("x")), at: w.now) }
    }
    #expect(times < 50, "\(times)")
  }

  @Test("a burst in the people field costs what a letter costs: the grid is filled once")
  func burst() throws {
    let w = try large(.instantlyOutlook, domains: 200, perDomain: 50)
    w.press(.top, .up, .up)
    func cost(_ text: String) -> Duration {
      (0..<3).map { _ in
        var model = w.model
        return processorTime { _ = model.handle(.paste(text), at: w.now) }
      }.min() ?? .zero
    }
    let (letter, burst) = (cost("x"), cost(String(repeating: "x", count: 141)))
    print("a letter \(letter), a burst of 141 letters \(burst)")
    #expect(burst < letter * 5)
  }

  @Test("undo of a letter grows less than the grid", arguments: [Offer.instantlyOutlook, .saleshandyGoogle])
  func undo(offer: Offer) throws {
    let times = try growth("undo of a letter in a cell", offer) { w in
      w.press(.bottom)
      w.type("x")
      return { _ = $0.handle(.command(.undo), at: w.now) }
    }
    #expect(times < 25, "\(times)")
  }

  @Test("a move in the grid costs the same")
  func move() throws {
    let times = try growth("a page down in the grid", .instantlyOutlook) { w in { _ = $0.handle(.command(.pageDown), at: w.now) } }
    #expect(times < 5, "\(times)")
  }

  @Test("from the details to the review grows no more than the order")
  func review() throws {
    let times = try growth("from the details to the review", .instantlyOutlook, at: .details) { w in
      { _ = $0.handle(.command(.next), at: w.now) }
    }
    #expect(times < 150, "\(times)")
  }
}
