import Foundation
import Ordering
import Terminal
import Wizard
import WizardTestSupport

/// The screens of an order, as far as a person has come.
extension Story {
  static func home() -> Story {
    var placed = review(Offer(.instantly, .google))
    placed.placeWithTotal()
    let order = placed.state.order.order
    var unpaid = review(Offer(.saleshandy, .google, plan: .quarterly))
    unpaid.ends.outcome = { _, _ in .awaitingPayment(vendorOrder: "4kXw", checkout: "https://pay.example/4kXw") }
    unpaid.placeWithTotal()
    return Story(drafts: drafts, orders: [unpaid.state.order.order, order].compactMap(\.self))
  }

  /// Two drafts of different age.
  static let drafts = [
    DraftSummary(
      id: Draft.ID("D1"), name: "northquay-aug", step: .mailboxes, offer: Offer(.instantly, .google), domains: 3, changedAt: now),
    DraftSummary(
      id: Draft.ID("D2"), name: "harbourlight", step: .domains, offer: nil, domains: 12, changedAt: now.addingTimeInterval(-200_000)
    ),
  ]

  /// An order of a kind, at its first step.
  static func kind(_ kind: OrderKind) -> Story {
    var story = Story()
    if kind == .extraMailboxes { story.world.listed[.instantly] = World.extendable }
    story.act(.command(.newOrder))
    for _ in OrderKind.allCases.prefix(while: { $0 != kind }) { story.run(.down) }
    story.run(.accept)
    story.serve()
    return story
  }

  static func ownDomains() -> Story {
    kind(.ownDomains).then { story in
      story.type("trynorthquay.com getnorthquay.io")
      story.run(.accept)
    }
  }

  /// A brand searched, every vendor has answered.
  static func domains(mode: Mode = .sandbox) -> Story {
    var story = Story(mode: mode)
    story.run(.newOrder)
    story.type("northquay")
    story.run(.accept)
    story.serve()
    return story
  }

  static func chosen(_ count: Int = 3, mode: Mode = .sandbox) -> Story {
    var story = domains(mode: mode)
    for row in 0..<40 where (story.state.draft?.chosenNames.count ?? 0) < count {
      if row > 0 { story.run(.down) }
      guard let line = story.state.draft?.lines[story.state.domains.row], line.name.ending == "com" else { continue }
      if line.answers.values.filter(\.canBeOrdered).count == 2 { story.run(.choose) }
    }
    story.serve()
    return story
  }

  static func provider(mode: Mode = .sandbox) -> Story {
    var story = chosen(mode: mode)
    story.run(.next)
    story.serve()
    return story
  }

  /// An offer is taken; the grid waits for people.
  static func emptyMailboxes(_ offer: Offer = Offer(.instantly, .google), mode: Mode = .sandbox) -> Story {
    var story = provider(mode: mode)
    story.run(.top)
    for _ in 0..<(Offer.all.firstIndex(of: offer) ?? 0) { story.run(.down) }
    story.run(.accept)
    story.serve()
    return story
  }

  static func mailboxes(_ offer: Offer = Offer(.instantly, .google), mode: Mode = .sandbox) -> Story {
    var story = emptyMailboxes(offer, mode: mode)
    story.type("Ada Lind, Bo Ek")
    story.run(.accept)
    story.serve()
    return story
  }

  static func details(_ offer: Offer = Offer(.instantly, .google), mode: Mode = .sandbox) -> Story {
    var story = mailboxes(offer, mode: mode)
    story.run(.next)
    story.serve()
    return story
  }

  static func review(_ offer: Offer = Offer(.instantly, .google), mode: Mode = .sandbox) -> Story {
    var story = details(offer, mode: mode)
    let words: [String] =
      switch offer.vendor {
      case .instantly: ["northquay.com"]
      case .saleshandy:
        ["northquay.com", "Ada", "Lind", "North Quay AB", "Kajgatan 4", "Malmo", "", "se", "211 20", "+46401234567", "", ""]
      case .scaledmail: ["https://northquay.com/demo", "aug", "NQ10", "", "", ""]
      }
    for word in words {
      story.type(word)
      story.run(.accept)
      story.serve()
    }
    return story
  }

  mutating func placeWithTotal() {
    type(state.confirmation)
    run(.accept)
    serve()
  }

  static func order(
    _ offer: Offer = Offer(.instantly, .google), outcome: PurchaseOutcome? = nil, second: PurchaseOutcome? = nil
  ) -> Story {
    var story = review(offer)
    if let outcome { story.ends.outcome = { _, _ in outcome } }
    if let second { story.ends.outcome = { _, index in index == 0 ? .placed(vendorOrder: nil, warning: nil) : second } }
    story.ends.progress = { order in
      guard order.status == .settingUp else { return nil }
      let domains = order.plan.names.enumerated().map { index, name in
        OrderProgress.Domain(
          name: name, stage: index == 0 ? .ready : .settingUp, ordered: 3, delivered: index == 0 ? 3 : index == 1 ? 2 : 0)
      }
      return OrderProgress(domains: domains, at: Story.now)
    }
    story.placeWithTotal()
    return story
  }
}
