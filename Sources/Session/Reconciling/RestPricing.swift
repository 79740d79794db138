import Foundation
import Ordering
import Wizard

extension EffectRunner {
  /// What the rest of a plan costs: names that are not bought yet are looked up once more.
  nonisolated static func priceRest(_ id: Order.ID, _ ports: Ports) async throws(BookFailure) -> Answer {
    guard let order = try await ports.book.order(id) else { throw .missing }
    let names = order.namesToBuy
    guard !names.isEmpty else { return answer(order, [], ports) }
    let workspace = order.plan.purchases.lazy.compactMap(\.workspace).first
    let result = await captured { () throws(VendorFailure) in
      try await finalCheck(.newDomains, order.plan.offer, names, workspace, ports)
    }
    switch result {
    case .failure(let failure): return .restPriced(id, .failure(failure))
    case .success(let answers): return answer(order, answers, ports)
    }
  }

  private nonisolated static func answer(_ order: Order, _ answers: [NameAnswer], _ ports: Ports) -> Answer {
    guard let rest = order.rest(answers, at: ports.now()) else { return .followed(order) }
    return .restPriced(order.id, .success(rest))
  }

  /// Puts a draft of the names that an order lacks in the place of the draft it was made from.
  nonisolated static func missingNames(of id: Order.ID, _ ports: Ports) async throws(BookFailure) -> Answer {
    guard let order = try await ports.book.order(id) else { throw .missing }
    let lacking = Set(order.lackingNames)
    guard !lacking.isEmpty, let draft = try await ports.book.draft(order.draft) else { return .missingNames(nil) }
    var rest = draft.part(lacking, id: Draft.ID(ports.makeID()), name: draft.name, at: ports.now())
    rest.step = draft.kind.steps.first ?? .domains
    try await ports.book.saveDraft(rest)
    try await ports.book.deleteDraft(order.draft)
    return .missingNames(rest)
  }
}
