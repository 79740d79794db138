import Foundation
import Ordering
import Wizard
import WizardTestSupport

extension Story {
  /// A home screen with so many orders, a few of which need a person, and drafts.
  static func many(orders: Int, drafts: Int) -> Story {
    let drafts = (0..<drafts).map { number in
      DraftSummary(
        id: Draft.ID("D\(number)"), name: "draft-\(number)", step: .domains, offer: nil, domains: number,
        changedAt: now - Double(number) * 60)
    }
    return Story(drafts: drafts, orders: (0..<orders).map { order($0) })
  }

  /// Every fiftieth one is not known to be bought, every tenth was refused, the others are ready.
  private static func order(_ number: Int) -> Order {
    let offer = Offer(.instantly, .google)
    let names = (0..<10).compactMap { try? DomainName("quay\(number)-\($0).com") }
    let mailboxes = (0..<3).map { Mailbox(first: "Ada", last: "Lind", alias: "ada\($0)") }
    let items = names.map { Purchase.Item(name: $0, provider: .google, mailboxes: mailboxes) }
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: offer, items: items)
    let id = Order.ID("O\(number)")
    let time = now - Double(number) * 3_600
    var attempt = Attempt(
      id: Attempt.ID("A\(number)"), order: id, index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/orders", body: Data(), sha256: ""), baseline: [], at: time)
    let outcome: PurchaseOutcome =
      number % 50 == 7 ? .unknown("cut") : number % 10 == 3 ? Scene.refusal : .placed(vendorOrder: nil, warning: nil)
    try? attempt.take(.sending, at: time)
    try? attempt.take(.outcome(outcome), at: time)
    if case .rejected = outcome { try? attempt.take(.refusalStands, at: time) }
    let progress = OrderProgress(
      domains: names.map { OrderProgress.Domain(name: $0, stage: .ready, ordered: 3, delivered: 3) }, at: time)
    return Order(
      id: id, name: "quay-\(number)", draft: Draft.ID("of \(id)"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: .dollars(90), quote: Quote(offer: offer, lines: [], source: .confirmed, at: time), createdAt: time,
      attempts: [attempt], progress: outcome == .placed(vendorOrder: nil, warning: nil) ? progress : nil)
  }
}
