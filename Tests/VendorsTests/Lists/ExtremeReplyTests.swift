import Foundation
import HTTPTypes
import Ordering
import Sandbox
import TestSupport
import Testing

@testable import Vendors

/// Numbers and times at the edge of what can be written, in every reply: they are bounded or refused, and none ends the program.
@Suite struct ExtremeReplyTests {
  private typealias Operation = @Sendable (VendorClient) async throws -> Void

  /// What each vendor can be asked, with whatever came of it added up as the screens do.
  private static func operations(_ vendor: Vendor) throws -> [Operation] {
    let names = [try name("trynorthquay.com"), try name("northquayhq.com")]
    let domain = HeldDomain(name: names[0], vendorID: "recDom1", stage: .ready)
    let search = NameSearch(keyword: "northquay", endings: ["com"], provider: .google, limit: 120)
    let workspace = Workspace(id: "recOrgA1b2C3d4E5", name: "North Quay")
    let purchases: [Purchase] =
      switch vendor {
      case .instantly: [try .instantly(), try .preWarmed(), try .extra()]
      case .saleshandy: [try .saleshandy()]
      case .scaledmail: try Purchase.everyScaledMail()
      }
    var operations: [Operation] = [
      { _ = try await $0.checkNames(names, .ordinary).map { ($0.firstYear ?? .zero) + ($0.renewal ?? .zero) } },
      { _ = try await $0.searchNames(search, .ordinary) }, { _ = try await $0.suggestNames(search) },
      { _ = try await $0.priceList().entries.map(\.price).sum() * 1_000_000 },
      { _ = try await $0.workspaces() },
      { client in
        let stock = try await client.stock(StockSearch(workspace: workspace), .ordinary)
        _ = stock.compactMap(\.listing.mailboxCount).reduce(0, +) + stock.compactMap(\.listing.months).reduce(0, +)
        _ = stock.compactMap(\.listing.monthly).sum() * 1_000_000
      },
      { _ = try await $0.packages(workspace).map { $0.split.values.reduce(0, +) + $0.mailboxes.values.reduce(0, +) } },
      { _ = try await $0.pendingForms(workspace).compactMap(\.domainsRequired).reduce(0, +) },
      { client in
        let held = try await client.holdings(workspace)
        _ = held.domains.compactMap(\.mailboxCount).reduce(0, +)
        _ = held.orders.compactMap(\.amount).sum()
      },
      { _ = try await $0.heldMailboxes(domain, workspace) }, { _ = try await $0.orderDetails("recPay1", workspace) },
      {
        let plan = try await $0.volumePlan(VolumeRequest(volume: 1_000, distribution: [.google: 100]))
        _ = plan.shares.map(\.mailboxes).reduce(0, +) + plan.shares.map(\.domains).reduce(0, +)
      },
      { _ = try await $0.mailboxNames(Person(first: "Ada", last: "Lind"), names[0], 2) },
      { _ = try await $0.uploadPicture(Picture(name: "a.gif", bytes: Data("GIF89a....".utf8))) },
    ]
    for purchase in purchases {
      operations += [
        { client in
          guard case .quote(let quote) = try await client.confirmQuote(purchase) else { return }
          _ = (quote.dueNow, quote.lines.compactMap(\.amount).sum())
        },
        { _ = try await $0.baseline(purchase) },
        { _ = try await $0.findEvidence(try .sending(purchase, try $0.freeze(purchase))) },
        { _ = try await $0.progress(Order.of([purchase])) },
        { _ = await $0.send(try $0.freeze(purchase), purchase) },
      ]
    }
    return operations
  }

  private static func client(_ vendor: Vendor, _ transport: Transport) -> VendorClient {
    let base = BaseAddress(scheme: "http", authority: "sandbox", prefix: "/\(vendor.rawValue)")
    let key = Secret("good-key-12345")
    return switch vendor {
    case .instantly: InstantlyClient.make(transport: transport, base: base, key: key, now: { noon })
    case .saleshandy: SaleshandyClient.make(transport: transport, base: base, key: key, now: { noon })
    case .scaledmail: ScaledMailClient.make(transport: transport, base: base, key: key, now: { noon })
    }
  }

  @Test("no number and no time of a reply ends the program", arguments: Vendor.allCases)
  func replies(_ vendor: Vendor) async throws {
    for extreme in Extreme.allCases {
      let simulation = try Simulation(options: SandboxOptions(setUpTime: .seconds(1), paymentTime: .seconds(1), now: { noon }))
      // What is held first, so that the lists have rows.
      let honest = Transport { request, body, _ throws(TransportFailure) in
        do { return try await simulation.answer(request, body: body) } catch { throw .lost("\(error)") }
      }
      let twisted = Transport { request, body, purpose throws(TransportFailure) in
        let (response, answer) = try await honest.send(request, body, purpose)
        return (response, extreme.replacing(in: answer))
      }
      for operation in try ExtremeReplyTests.operations(vendor) {
        _ = try? await operation(ExtremeReplyTests.client(vendor, honest))
        _ = try? await operation(ExtremeReplyTests.client(vendor, twisted))
      }
    }
  }

  @Test("the numbers are replaced where they stand")
  func replacing() {
    let body = Data(#"{"a":1,"b":[2.5, -3],"c":"4","d":{"e": 7 },"t":"2026-08-03T09:15:00.000Z"}"#.utf8)
    #expect(
      String(decoding: Extreme.largest.replacing(in: body), as: UTF8.self)
        == #"{"a":9223372036854775807,"b":[9223372036854775807, 9223372036854775807],"c":"4","d":{"e": 9223372036854775807 },"t":"1e18"}"#
    )
  }

  @Test("a whole number is read up to where readers agree, a count up to a million", arguments: Extreme.allCases)
  func bounds(_ extreme: Extreme) {
    let value = JSON.number(extreme.rawValue)
    #expect(value.integer.map { $0.magnitude < 1 << 53 } ?? true)
    #expect(value.count.map { (0...1_000_000).contains($0) } ?? true)
    #expect((value.money ?? .zero).cents.magnitude <= 1_000_000_000)
    #expect(DateParsing.date(extreme.time) == nil || extreme == .two31)
  }

  @Test("sums of amounts end at the largest there is")
  func sums() {
    let (most, least) = (Money(cents: .max), Money(cents: -.max))
    #expect(most + .dollars(1) == most && most * 2 == most && most * -2 == least && .zero - least == most)
    #expect([most, most].sum() == most && least - .dollars(1) == least)
  }
}
