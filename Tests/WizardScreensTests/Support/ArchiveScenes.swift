import Foundation
import Ordering
import Wizard
import WizardTestSupport

extension Story {
  /// Orders that are over beside one that is not, and a draft that another session has.
  static func over() -> Story {
    let offer = Offer(.instantly, .google)
    let refused = order(outcome: Scene.refusal).state.order.order?.named("harbourlight", days: 0)
    let open = order().state.order.order?.named("quayside", days: 1)
    let ready = (1...2).map { number in
      let order = order(Offer(.scaledmail, .google)).state.order.order?.named("northquay-\(number)", days: 10 + Double(number))
      return order.map { order in
        let domains = order.plan.names.map { OrderProgress.Domain(name: $0, stage: .ready, ordered: 3, delivered: 3) }
        var order = order
        order.progress = OrderProgress(domains: domains, at: order.createdAt)
        return order
      }
    }
    let holder = Holder(who: Operator(account: "ada.lind"), process: 7, since: now - 600, seenAt: now)
    let draft = DraftSummary(
      id: Draft.ID("D1"), name: "northquay-aug", step: .mailboxes, offer: offer, domains: 3, changedAt: now, status: .held(holder)
    )
    return Story(drafts: [draft], orders: ([refused, open] + ready).compactMap(\.self))
  }

  /// Three of them archived and shown, the cursor on one.
  static func archive() -> Story {
    over().then { story in
      story.run(.archiveFinished)
      story.type("archive")
      story.run(.accept, .showArchived, .bottom, .up)
    }
  }
}

extension Order {
  /// The same order of another name, from so many days before.
  fileprivate func named(_ name: String, days: Double) -> Order {
    Order(
      id: Order.ID("\(id)-\(name)"), name: name, draft: draft, plan: plan, approvedTotal: approvedTotal, quote: quote,
      createdAt: createdAt - days * 86_400, attempts: attempts, progress: progress)
  }
}
