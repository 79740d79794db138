import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Two people for one order")
struct SecondPersonTests {
  private let anna = Approval.Consent(Operator(account: "anna"), at: WizardHarness.start)
  private let bo = Approval.Consent(Operator(account: "bo"), at: WizardHarness.start)

  /// What is asked of the book, and answers it.
  private func asked(_ w: WizardHarness) throws -> (step: ApprovalStep, draft: Draft.ID, digest: String, total: Money?) {
    let asked = try w.only { effect -> (step: ApprovalStep, draft: Draft.ID, digest: String, total: Money?)? in
      if case .book(.approval(let step, let id, let digest, let total)) = effect { (step, id, digest, total) } else { nil }
    }
    w.dismiss { if case .book(.approval) = $0 { true } else { false } }
    return asked
  }

  private func places(_ w: WizardHarness) -> Bool {
    w.log.contains { if case .purchasing(.place) = $0 { true } else { false } }
  }

  private func placeIt(_ w: WizardHarness) {
    w.type(w.state.confirmation)
    w.press(.accept)
  }

  @Test(
    "a staged draft stands under Attention, and opens at its review, where a total that is typed is the total",
    arguments: [true, false])
  func atReview(isApproved: Bool) throws {
    try wizard(ceilings: Ceilings(approval: .dollars(10))) { w in
      w.start()
      w.goToReview(.instantlyGoogle)
      let draft = try #require(w.draft)
      while w.state.screen != .home { w.press(.back) }
      w.world.drafts = [draft]
      w.serve()
      w.press(.left)
      w.serve()
      #expect(w.state.home.query.tab == .attention && w.state.home.items == [.newOrder], "nobody staged it")
      w.world.staged = [draft.id: isApproved]
      w.press(.refresh)
      w.serve()
      #expect(w.state.home.items.count == 2)
      w.press(.down, .accept)
      w.dismiss { $0 == .device(.flushInput) }
      w.serve()
      #expect(w.state.screen == .review && w.state.field == .total, "\(w.said)")
      w.type("60.00")
      #expect(w.draft?.details.redirect == "northquay.com" && w.state.review.plan != nil)
      w.dismiss { if case .vendor = $0 { true } else { false } }
    }
  }

  @Test("the total stages the order instead of placing it; who staged it cannot go on, and is told what comes")
  func stages() throws {
    try wizard(ceilings: Ceilings(approval: .dollars(10))) { w in
      w.goToReview(.instantlyGoogle)
      #expect(w.state.reviewAct == .stage)
      placeIt(w)
      let (step, draft, digest, total) = try asked(w)
      #expect(step == .stage && draft == w.draft?.id && total == w.state.quote.quote?.dueNow && !digest.isEmpty && !places(w))
      w.answerLate(.approval(draft, .success(Approval(draft: draft, digest: digest, total: total, staged: anna, isOwn: true))))
      // Nobody could open it while this session had it.
      #expect(w.draft == nil)
      #expect(w.state.screen == .home && w.said.hasPrefix("‘trynorthquay’ is staged. Somebody else opens it from another login"))
      w.dismiss { _ in true }
    }
  }

  @Test("another person approves by typing the total, and a second total places it")
  func approves() throws {
    try wizard(ceilings: Ceilings(approval: .zero)) { w in
      w.goToReview(.instantlyGoogle)
      placeIt(w)
      let staged = try asked(w)
      let approval = Approval(draft: staged.draft, digest: staged.digest, total: staged.total, staged: anna, isOwn: false)
      w.world.approval = approval
      w.press(.refresh)
      w.serve()
      #expect(w.state.reviewAct == .approve)
      placeIt(w)
      let (step, draft, digest, total) = try asked(w)
      #expect(step == .approve && digest == staged.digest && !places(w))
      w.answerLate(
        .approval(draft, .success(Approval(draft: draft, digest: digest, total: total, staged: anna, approved: bo, isOwn: false))))
      #expect(w.said.hasPrefix("Approved.") && w.state.reviewAct == .place)
      placeIt(w)
      #expect(places(w))
      w.dismiss { _ in true }
    }
  }

  @Test("a role of a team's book that approves nothing is not asked to: it is told who can let it")
  func notApprover() throws {
    try wizard { w in
      w.handle(.bookTerms(BookTerms(.order, role: "carl", ceilings: Ceilings(approval: .zero))))
      w.goToReview(.instantlyGoogle)
      #expect(w.state.reviewAct == .stage, "the ceiling is the book's")
      placeIt(w)
      let staged = try asked(w)
      w.world.approval = Approval(draft: staged.draft, digest: staged.digest, total: staged.total, staged: anna, isOwn: false)
      w.press(.refresh)
      w.serve()
      #expect(w.state.reviewAct == .place && w.state.title(of: .placeOrder) == "Place order")
      placeIt(w)
      #expect(!places(w) && w.state.screen == .review)
      #expect(
        w.said
          == "anna staged this order, and it waits for an approver; carl is none in this book. Its owner makes one with GRANT mailorder_approver TO carl."
      )
      w.handle(.bookTerms(BookTerms(.approve, role: "carl", ceilings: Ceilings(approval: .zero))))
      #expect(w.state.reviewAct == .approve)
      w.dismiss { _ in true }
    }
  }

  @Test("who staged an order cannot place it before somebody else approved it")
  func waits() throws {
    try wizard(ceilings: Ceilings(approval: .zero)) { w in
      w.goToReview(.instantlyGoogle)
      placeIt(w)
      let staged = try asked(w)
      w.world.approval = Approval(draft: staged.draft, digest: staged.digest, total: staged.total, staged: anna, isOwn: true)
      w.press(.refresh)
      w.serve()
      placeIt(w)
      #expect(!places(w) && w.said.contains("You staged this order") && w.state.screen == .review)
    }
  }

  @Test("what was changed since it was staged is staged anew; a small order needs nobody")
  func changed() throws {
    try wizard(ceilings: Ceilings(approval: .dollars(10))) { w in
      w.world.approval = Approval(
        draft: Draft.ID("x"), digest: "other", total: .dollars(999), staged: anna, approved: bo, isOwn: false)
      w.goToReview(.instantlyGoogle)
      #expect(w.state.reviewAct == .stage)
    }
    try wizard(ceilings: Ceilings(approval: .dollars(9_999))) { w in
      w.goToReview(.instantlyGoogle)
      #expect(w.state.reviewAct == .place)
    }
  }

  @Test("that it is one's own, or was staged anew meanwhile, is said, and nothing is ordered")
  func refusals() throws {
    for (failure, words) in [
      (BookFailure.ownApproval, "You staged this order"), (.missing, "What was staged has changed meanwhile"),
    ] {
      try wizard(ceilings: Ceilings(approval: .zero)) { w in
        w.goToReview(.instantlyGoogle)
        placeIt(w)
        let (_, draft, _, _) = try asked(w)
        w.answerLate(.approval(draft, .failure(failure)))
        #expect(w.said.hasPrefix(words) && !places(w))
      }
    }
  }
}
