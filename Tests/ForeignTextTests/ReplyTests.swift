import Foundation
import Glibc
import OrderStore
import Ordering
import TestSupport
import Testing

/// Every text of every reply, poisoned one after another and for itself, through the real clients, the real book and a whole session.
///
/// Source: Purchasing, Promises under test.
@MainActor
@Suite("Foreign text in vendors' replies", .serialized)
struct ReplyTests {
  /// What runs came to.
  struct Tally: CustomStringConvertible {
    fileprivate(set) var runs = 0
    fileprivate var frames = 0
    /// Texts, or whole replies, that a client was given with the poison in them.
    fileprivate var delivered = 0
    /// Runs in which something of the poison was seen on the screen.
    fileprivate(set) var shown = 0
    private let began = clock()

    var description: String {
      let seconds = Double(clock() - began) / 1_000_000
      return "\(runs) runs, \(frames) frames, \(delivered) texts delivered poisoned, shown in \(shown) runs; "
        + String(format: "%.1f s of the processor", seconds)
    }
  }

  /// One session with one poison, which has to reach a client.
  /// - Returns: what the vendors were asked, and what was ordered.
  @discardableResult
  private func run(
    _ walk: Walk, _ poison: PoisonedVendors.Poison, _ tally: inout Tally
  ) async throws -> (questions: [String: Set<Place>], orders: [Order]) {
    let scratch = Scratch()
    let clock = ManualClock()
    let store = try SQLiteOrderBook(directory: scratch.path, mode: .sandbox, now: { clock.now })
    let vendors = try PoisonedVendors(poison, now: { clock.now })
    if let before = walk.before { try await vendors.order(at: before.vendor, purchases: before.purchases) }
    let desk = Desk(vendors, book: store, clock: clock)
    await walk.go(desk)
    await desk.leave()
    #expect(desk.screen.findings.isEmpty, "\(walk) \(poison): \(desk.screen.findings.first ?? "")")
    #expect(desk.screen.frames > 5, "\(walk) \(poison)")
    if poison != .nothing { #expect(vendors.delivered > 0, "\(walk) \(poison) reached nobody") }
    tally.runs += 1
    tally.frames += desk.screen.frames
    tally.delivered += vendors.delivered
    if desk.screen.sightings > 0 { tally.shown += 1 }
    return (vendors.seen, try await store.orders())
  }

  /// All that is ever asked of the vendors, without what names things.
  private static let questions: Set<String> = [
    "GET instantly/api/v2/dfy-email-account-orders", "GET instantly/api/v2/dfy-email-account-orders/accounts",
    "POST instantly/api/v2/dfy-email-account-orders", "POST instantly/api/v2/dfy-email-account-orders/accounts/cancel",
    "POST instantly/api/v2/dfy-email-account-orders/domains/check",
    "POST instantly/api/v2/dfy-email-account-orders/domains/similar",
    "POST instantly/api/v2/dfy-email-account-orders/domains/pre-warmed-up-list",
    "GET saleshandy/v1/domain", "GET saleshandy/v1/domain/orders", "GET saleshandy/v1/domain/orders/{}",
    "GET saleshandy/v1/domain/plans", "GET saleshandy/v1/domain/search", "POST saleshandy/v1/domain",
    "POST saleshandy/v1/domain/generate-mailbox-names", "POST saleshandy/v1/domain/profile-picture/upload",
    "POST saleshandy/v1/domain/{}/revoke", "DELETE saleshandy/v1/domain/{}",
    "GET scaledmail/api/v1/domains", "GET scaledmail/api/v1/mailboxes/{}", "GET scaledmail/api/v1/orders",
    "GET scaledmail/api/v1/orders/{}", "GET scaledmail/api/v1/organizations", "GET scaledmail/api/v1/packages",
    "GET scaledmail/api/v1/pending-forms", "GET scaledmail/api/v1/pre-warm-inboxes", "GET scaledmail/api/v1/purchased-domains",
    "POST scaledmail/api/v1/buy-domains", "POST scaledmail/api/v1/buy-pre-warm-inboxes",
    "POST scaledmail/api/v1/calculate-package", "POST scaledmail/api/v1/create-custom-order",
    "POST scaledmail/api/v1/create-order/{}", "POST scaledmail/api/v1/search-domains", "POST scaledmail/api/v1/submit-form/{}",
    "POST scaledmail/api/v1/suggest-domains", "POST scaledmail/api/v1/swap-domain/{}", "POST scaledmail/api/v1/swap-redirect/{}",
    "PATCH scaledmail/api/v1/orders/{}/tag", "DELETE scaledmail/api/v1/orders/{}",
  ]

  @Test("the walks ask the vendors everything that is ever asked of them, and every order is placed")
  func everyQuestion() async throws {
    var tally = Tally()
    var asked: Set<String> = []
    for walk in Walk.all {
      let (questions, orders) = try await run(walk, .nothing, &tally)
      asked.formUnion(questions.keys)
      guard case .order = walk else { continue }
      #expect(orders.count == 1 && orders.allSatisfy { $0.latestAttempts.allSatisfy { $0.state == .placed } }, "\(walk)")
    }
    #expect(asked == ReplyTests.questions, "\(asked.symmetricDifference(ReplyTests.questions))")
  }

  @Test("no text of a reply, nor a member's name, brings a forbidden character into a cell")
  func texts() async throws {
    var tally = Tally()
    var random = Seeded(seed: 20_261_121)
    let asked = try await asked(&tally)
    for (question, _, places) in asked {
      for (place, walks) in places {
        for walk in Self.chosen(walks, &random) {
          for replacing in Nightly.isOn ? [false, true] : [Bool.random(using: &random)] {
            try await run(walk, .text(question: question, place: place, replacing: replacing), &tally)
          }
        }
      }
    }
    print("\(asked.count) questions, \(asked.reduce(0) { $0 + $1.places.count }) places: \(tally)")
    // Most texts of a reply are names and words the clients know: what is neither is not shown at all.
    #expect(tally.shown > 10)
  }

  @Test("no vendor's no, and no rubbish in its place, brings one into a cell")
  func refusals() async throws {
    var tally = Tally()
    var random = Seeded(seed: 20_261_122)
    let asked = try await asked(&tally)
    for (question, walks, _) in asked {
      for walk in Self.chosen(walks, &random) {
        for status in Nightly.isOn ? [400, 401, 402, 404, 409, 422, 429, 500] : [400] {
          try await run(walk, .refusal(question: question, status: status), &tally)
        }
        try await run(walk, .rubbish(question: question), &tally)
      }
    }
    print("\(asked.count) questions refused: \(tally)")
    #expect(tally.shown > asked.count / 2)
  }

  /// A question with the walks that ask it, and every place of its replies with the walks that meet it there.
  private typealias Asked = (question: String, walks: [Walk], places: [(place: Place, walks: [Walk])])

  private func asked(_ tally: inout Tally) async throws -> [Asked] {
    var asking: [String: [Walk]] = [:]
    var meeting: [String: [Place: [Walk]]] = [:]
    for walk in Walk.all {
      for (question, places) in try await run(walk, .nothing, &tally).questions {
        asking[question, default: []].append(walk)
        for place in places { meeting[question, default: [:]][place, default: []].append(walk) }
      }
    }
    return asking.sorted { $0.key < $1.key }.map { question, walks in
      (question, walks, meeting[question, default: [:]].sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  /// One of the walks, in the long form all.
  private static func chosen(_ walks: [Walk], _ random: inout Seeded) -> [Walk] {
    Nightly.isOn ? walks : walks.randomElement(using: &random).map { [$0] } ?? []
  }
}

/// A directory of a test's own, gone with it.
final class Scratch {
  let path: String

  init() {
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    path = "\(memory)/foreigntext-\(UUID().uuidString)"
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
