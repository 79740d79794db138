import Foundation
import Ordering
import Sandbox
import Testing

/// A program that is killed at a call, begun again, and asked to buy once more; and what has to be so then.
struct Kill {
  /// What it does when it is killed.
  enum Work: String {
    case buy
    /// Looks for what an earlier program left open.
    case reconcile
  }

  let work: Work
  let vendor: Vendor
  /// The book it works on; each kill spoils a copy.
  let goods: Goods
  /// What reached the vendors before.
  var before = Till.Count()

  /// The purchases of each vendor's order, by their path.
  static let paths: [Vendor: [String]] = [
    .instantly: ["/instantly/api/v2/dfy-email-account-orders"],
    .saleshandy: ["/saleshandy/v1/domain"],
    .scaledmail: ["/scaledmail/api/v1/buy-domains", "/scaledmail/api/v1/create-custom-order"],
  ]

  private var paths: [String] { Kill.paths[vendor] ?? [] }

  /// One kill, from the work to the second try.
  /// - Returns: nil when the program came to its end.
  func at(_ number: Int) async throws -> Sweep.Outcome? {
    let goods = try goods.copy()
    let till = Till(goods, after: before)
    return try await SandboxServer.serving(options: till.options) { server in
      let draft = try await goods.book("before").drafts[0]
      let run = try await Hammer.run(work.rawValue, goods, at: server.address, killingAt: number)
      let place = Comment("\(vendor.rawValue), killed at call \(number), \(run.place), having said \(run.said)")
      guard run.isKilled else {
        #expect(run.said.last?.description == "end", place)
        if work == .buy { #expect(till.count.isOneEach(of: paths), place) } else { #expect(till.count == before, place) }
        return nil
      }
      #expect(try await Hammer.run("reconcile", goods, at: server.address).last?.what == "end", place)
      let reconciled = till.count
      let (drafts, orders) = try await goods.book(place)
      let latest = try expectRight(orders, reconciled, place)
      if orders.allSatisfy({ $0.nextPurchase != nil || $0.status == .unresolved }) {
        #expect(drafts.count == 1 && drafts[0].isWhole(besides: draft), place)
      }
      // Where everything is bought there is no second try to speak of; now and then it is made all the same, and has to be refused.
      if latest.count < paths.count || latest.contains(where: { $0.state != .placed }) || number.isMultiple(of: 10) {
        let again = try await Hammer.run("again", goods, at: server.address)
        try await expectOneEach(again, till, reconciled, latest, goods, place)
      }
      let call = run.place.split(separator: " ")
      return Sweep.Outcome(
        call: call.count > 1 && call[1].hasPrefix("socket") ? "socket \(call[0])" : String(call[0]),
        states: latest.isEmpty ? "nothing" : latest.map(\.state.rawValue).joined(separator: "+"))
    }
  }

  /// What the book says after checking against what the vendor saw.
  /// - Returns: the newest attempt of each purchase.
  private func expectRight(_ orders: [Order], _ count: Till.Count, _ place: Comment) throws -> [Attempt] {
    #expect(orders.count <= 1, place)
    // Who only checks sends nothing.
    if work == .reconcile { #expect(count == before, place) }
    let attempts = orders.flatMap(\.attempts)
    #expect(attempts.count == Set(attempts.map(\.index)).count, place)
    for (index, path) in paths.enumerated() {
      let state = attempts.first { $0.index == index }?.state
      #expect(count.arrived[path, default: 0] <= 1, place)
      if count.taken[path, default: 0] == 1 {
        #expect(state == .placed, place)
      } else {
        #expect([nil, .notSent, .unknown].contains(state), place)
      }
    }
    return attempts
  }

  /// After a second try everything is bought once, or the try was refused because it is not known what came of the first.
  private func expectOneEach(
    _ again: [Hammer.Said], _ till: Till, _ reconciled: Till.Count, _ latest: [Attempt], _ goods: Goods, _ place: Comment
  ) async throws {
    if let open = latest.first(where: { $0.state == .unknown }) {
      // Where the names are bought and only their mailboxes are in doubt, a new order fails already because the vendor calls them taken.
      let isRefused = again.last?.sentence?.contains(open.order.text) == true || (open.index > 0 && again.last?.what == "failed")
      #expect(isRefused, "\(place): \(again)")
      #expect(till.count == reconciled, place)
    } else {
      #expect(till.count.isOneEach(of: paths), "\(place): \(till.count) after \(again)")
      let orders = try await goods.book(place).orders
      let states = orders.flatMap(\.latestAttempts).map(\.state)
      // A checkout that the second try opened is looked at later.
      #expect(states.count == paths.count && states.allSatisfy { $0 == .placed || $0 == .awaitingPayment }, "\(place): \(again)")
      #expect(orders.count == 1, "\(place): \(again)")
    }
  }
}

extension Draft {
  /// Whether it is another draft, or that one further on: nothing that was typed is missing.
  fileprivate func isWhole(besides other: Draft) -> Bool { typed == other.typed }

  /// The draft without what the hammer does to it on its way to the review: names are asked for, and ScaledMail's workspace is picked.
  private var typed: Draft {
    var draft = self
    draft.step = .domains
    draft.changedAt = draft.createdAt
    draft.details.workspace = nil
    for index in draft.lines.indices { draft.lines[index].answers = [:] }
    return draft
  }
}
