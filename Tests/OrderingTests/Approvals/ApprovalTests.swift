import Foundation
import Testing

@testable import Ordering

@Suite("The second person")
struct ApprovalTests {
  private let anna = Approval.Consent(Operator(account: "anna"), at: noon)
  private let bo = Approval.Consent(Operator(account: "bo"), at: noon)

  private func bid(_ count: Int = 1, mark: String = mark, change: (inout Draft) -> Void = { _ in }) throws -> PurchaseBid {
    let offer = Offer(.scaledmail, .google)
    var draft = try readyDraft(offer, names: names(count))
    for index in draft.lines.indices {
      draft.lines[index].answers[.scaledmail] = NameAnswer(
        draft.lines[index].name, .available, firstYear: Money(cents: 1550), at: noon)
    }
    change(&draft)
    let plan = try #require(PurchasePlan(draft, mark: mark))
    let quote = Estimate.quote(draft, offer: offer, priceList: nil, at: noon)
    return PurchaseBid(plan, at: quote, approved: quote.dueNow, mark: mark)
  }

  private func need(_ bid: PurchaseBid, above limit: Money?, client: Money? = nil, _ approval: Approval? = nil) -> ApprovalNeed? {
    var record = Client(id: Client.ID("c1"), name: "Acme")
    record.ceilings.approval = client
    let gate = PurchaseGate(
      Ceilings(approval: limit), client: client == nil ? nil : ClientLimit(record, day: .zero, month: .zero), approval: approval)
    if case .needsApproval(let need)? = gate.refusal(of: bid, at: noon) { return need }
    return nil
  }

  private func approval(of bid: PurchaseBid, total: Money?? = .none, approved: Approval.Consent? = nil) -> Approval {
    Approval(
      draft: Draft.ID("d1"), digest: bid.plan.digest(mark: bid.mark), total: total ?? bid.quote.dueNow, staged: anna,
      approved: approved,
      isOwn: false)
  }

  @Test("above the sum nobody orders alone; at it, below it, and without one, everybody does")
  func limit() throws {
    let bid = try bid(2)
    let due = try #require(bid.quote.dueNow)
    #expect(need(bid, above: nil) == nil && need(bid, above: due) == nil)
    #expect(need(bid, above: due - Money(cents: 1)) == .unstaged(above: due - Money(cents: 1)))
    #expect(need(bid, above: .zero) == .unstaged(above: .zero))
  }

  @Test("a client's own sum holds beside the configuration's, the lower of both")
  func client() throws {
    let bid = try bid(2)
    #expect(need(bid, above: .dollars(9_999), client: .zero) == .unstaged(above: .zero))
    #expect(need(bid, above: .dollars(1), client: .dollars(9_999)) == .unstaged(above: .dollars(1)))
  }

  @Test("what was staged waits for another person, and passes once one approved it")
  func approved() throws {
    let bid = try bid(2)
    let staged = approval(of: bid)
    #expect(need(bid, above: .zero, staged) == .waiting(staged))
    #expect(need(bid, above: .zero, approval(of: bid, approved: bo)) == nil)
  }

  @Test("the same order tried under another mark is the same; anything else that is bought is not")
  func digest() throws {
    let bid = try bid(2)
    let approved = approval(of: bid, approved: bo)
    #expect(need(try self.bid(2, mark: "zzzzzzzzzz"), above: .zero, approved) == nil)
    let changes: [(inout Draft) -> Void] = [
      { $0.lines[0].mailboxes[0].alias = "other" }, { $0.lines[0].mailboxes[0].first = "Bea" },
      { $0.details.redirect = "elsewhere.com" },
      { $0.details.label = "other" }, { $0.details.workspace = Workspace(id: "rec9", name: "Other") },
      { $0.details.coupon = "SAVE" },
    ]
    for (index, change) in changes.enumerated() {
      #expect(need(try self.bid(2, change: change), above: .zero, approved) == .changed(above: .zero), "change \(index)")
    }
    #expect(need(try self.bid(1), above: .zero, approved) == .changed(above: .zero))
  }

  @Test("a total that rose since it was staged is approved anew, one that fell is not; none where one was known, is")
  func totals() throws {
    let bid = try bid(2)
    let due = try #require(bid.quote.dueNow)
    #expect(need(bid, above: .zero, approval(of: bid, total: due - Money(cents: 1), approved: bo)) == .changed(above: .zero))
    #expect(need(bid, above: .zero, approval(of: bid, total: due + .dollars(1), approved: bo)) == nil)
    #expect(need(bid, above: .zero, approval(of: bid, total: .some(nil), approved: bo)) == .changed(above: .zero))
  }

  @Test("one person behind two accounts is one person, whatever they call themselves")
  func person() {
    let anna = Operator(account: "anna", loginUID: 1_000, name: "Anna")
    #expect(anna.isSamePerson(as: Operator(account: "anna", name: "Bo")))
    #expect(anna.isSamePerson(as: Operator(account: "bo", loginUID: 1_000)))
    #expect(!anna.isSamePerson(as: Operator(account: "bo", loginUID: 1_001, name: "Anna")))
    #expect(!Operator(account: "anna").isSamePerson(as: Operator(account: "bo")))
  }
}
