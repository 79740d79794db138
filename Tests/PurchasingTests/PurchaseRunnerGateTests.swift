import Foundation
import Ordering
import TestSupport
import Testing

@testable import Purchasing

/// What keeps a purchase from being journaled, whatever a screen said.
@Suite struct PurchaseRunnerGateTests {
  @Test("the account a purchase is sent with is journaled with it; the rest of its plan is not bought through another")
  func account() async throws {
    let ours = VendorAccount(address: "https://server.scaledmail.com", fingerprint: "aaaa")
    let no = PurchaseOutcome.rejected(Refusal(code: "402", message: "your card was declined"))
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: nil, warning: nil), no], account: ours)
    let stopped = try #require(await stage.run(.scaledmail).done)
    #expect(stopped.attempts.map(\.account) == [ours, ours])
    let other = RunnerStage(outcomes: [], account: VendorAccount(address: ours.address, fingerprint: "bbbb"))
    let rest = try #require(stopped.rest([], at: RunnerStage.now))
    let end = await other.runner.run(stopped.approved(at: rest.quote), isNew: false)
    guard case .stopped(_, .vendor(.otherAccount(needed: ours))) = end else {
      Issue.record("bought on through another account: \(end)")
      return
    }
    #expect(await !other.book.log.contains("send"))
  }

  @Test("names that are held already stop the plan before anything is journaled")
  func conflicts() async throws {
    let held = try DomainName("tryquay.com")
    let stage = RunnerStage(outcomes: [], conflicts: [held])
    let end = await stage.run(.instantly)
    guard case .stopped(_, .conflicts(let names)) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(names == [held])
    #expect(await stage.book.log == ["open", "baseline"])
  }

  @Test("a quote that grew old is not ordered from")
  func oldQuote() async throws {
    let stage = RunnerStage(outcomes: [])
    let end = await stage.run(.instantly, quotedAt: RunnerStage.now.addingTimeInterval(-601))
    guard case .stopped(_, .quoteOld) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(await stage.book.log == [])
  }

  @Test("what the gate refuses is not opened, let alone sent, whatever a screen said")
  func gate() async throws {
    let stage = RunnerStage(outcomes: [], ceilings: Ceilings(order: .dollars(19)))
    let end = await stage.run(.scaledmail)
    guard case .stopped(_, .gate(.price(.aboveOrderCeiling(.dollars(20), .dollars(19))))) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(await stage.book.log == [])
  }

  @Test("a ceiling that the owner of a team's book has set holds beside the configuration's, which cannot raise it")
  func ceilingOfBook() async throws {
    let stage = RunnerStage(outcomes: [], ceilings: Ceilings(order: .dollars(500)))
    await stage.book.set(BookTerms(.order, role: "anna", ceilings: Ceilings(order: .dollars(19))))
    let end = await stage.run(.scaledmail)
    guard case .stopped(_, .gate(.price(.aboveOrderCeiling(.dollars(20), .dollars(19))))) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(await stage.book.log == [])
  }

  @Test("what others spent while the lists were read counts against the day, before anything is journaled")
  func spentMeanwhile() async throws {
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: nil, warning: nil)], ceilings: Ceilings(day: .dollars(25)))
    _ = await stage.run(.instantly)
    let second = await stage.run(.instantly, id: "order00002")
    guard case .stopped(_, .gate(.price(.aboveDayCeiling(.dollars(20), spent: .dollars(20), .dollars(25))))) = second else {
      Issue.record("\(second)")
      return
    }
    #expect(await stage.book.log.filter { $0 == "send" }.count == 1)
  }

  @Test(
    "without a second person's approval nothing is journaled, whoever asks; with it the order goes out, and only the one that was staged"
  )
  func approval() async throws {
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: nil, warning: nil)], ceilings: Ceilings(approval: .dollars(19)))
    guard case .stopped(let order, .gate(.needsApproval(.unstaged(above: .dollars(19))))) = await stage.run(.instantly) else {
      Issue.record("ordered without an approval")
      return
    }
    #expect(await stage.book.log == [])
    let digest = order.plan.digest(mark: order.id.text)
    _ = try await stage.book.stage(order.draft, digest: digest, total: .dollars(20))
    guard case .stopped(_, .gate(.needsApproval(.waiting))) = await stage.run(.instantly) else {
      Issue.record("ordered with one person's word")
      return
    }
    await stage.book.enter(as: Operator(account: "bo"))
    _ = try await stage.book.approve(order.draft, digest: digest, total: .dollars(20))
    guard case .stopped(_, .gate(.needsApproval(.changed))) = await stage.run(.scaledmail) else {
      Issue.record("another order went out with the approval")
      return
    }
    #expect(await stage.run(.instantly).done?.status != nil)
    #expect(await stage.book.log.contains("send"))
  }

  @Test("what was spent for a client counts against its ceilings, and not what was spent for others")
  func client() async throws {
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: nil, warning: nil), .placed(vendorOrder: nil, warning: nil)])
    var client = Client(id: Client.ID("k1"), name: "Acme")
    client.ceilings = ClientCeilings(month: .dollars(39))
    await stage.book.put(client)
    #expect(await stage.run(.instantly, id: "order00001").done != nil)
    #expect(await stage.run(.instantly, id: "order00002", for: client.id).done?.isBought == true)
    let third = await stage.run(.instantly, id: "order00003", for: client.id)
    guard case .stopped(_, .gate(.price(.aboveClientCeiling(let excess)))) = third else {
      Issue.record("\(third)")
      return
    }
    #expect(excess.span == .month && excess.due == .dollars(20) && excess.spent == .dollars(20) && excess.ceiling == .dollars(39))
    #expect(await stage.book.log.filter { $0 == "send" }.count == 2)
  }

  @Test("what cannot be sent of a later purchase is found before the first is bought")
  func preflight() async throws {
    let stage = RunnerStage(outcomes: [], refuses: .scaledmailCustomOrder)
    let end = await stage.run(.scaledmail)
    guard case .stopped(_, .vendor(.refused)) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(await stage.book.log == [])
  }

  @Test("a name that another order keeps from a later purchase stops the plan before the first is bought")
  func preflightLock() async throws {
    let stage = RunnerStage(outcomes: [])
    let held = NameHolder(
      order: Order.ID("other"), orderName: "own domains", vendor: .scaledmail, state: .placed, holder: nil,
      since: RunnerStage.now - 60)
    let name = try DomainName("tryquay.com")
    // As own domains that were ordered today: their mailboxes are refused, the name itself is not.
    await stage.book.hold(name, against: .scaledmailCustomOrder, by: held)
    let end = await stage.run(.scaledmail)
    guard case .stopped(_, .book(.nameLocked(name, held))) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(await stage.book.log == [], "not even the order is opened")
  }

  @Test("what another order got long ago stops no plan")
  func preflightOldLock() async throws {
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: nil, warning: nil), .placed(vendorOrder: nil, warning: nil)])
    let held = NameHolder(
      order: Order.ID("other"), orderName: "old", vendor: .scaledmail, state: .placed, holder: nil,
      since: RunnerStage.now - NameHolder.freshness - 60)
    await stage.book.hold(try DomainName("tryquay.com"), against: .scaledmailCustomOrder, by: held)
    #expect(await stage.run(.scaledmail).done != nil)
  }

  @Test("what a vendor took counts for the ceiling of a day, where it is more than was approved")
  func tookMore() async throws {
    let differs = ReplyDifferences([.total(approved: .dollars(20), took: .dollars(45))])
    let stage = RunnerStage(
      outcomes: [.placed(vendorOrder: "1", warning: differs), .placed(vendorOrder: "2", warning: nil)],
      ceilings: Ceilings(day: .dollars(50)))
    let first = try #require(await stage.run(.instantly).done)
    #expect(first.attempts.map(\.cost) == [.dollars(45)])
    guard case .stopped(_, .gate(.price(.aboveDayCeiling(_, let spent, _)))) = await stage.run(.instantly, id: "order00002") else {
      Issue.record("bought")
      return
    }
    #expect(spent == .dollars(45))
  }

  @Test(
    "a quote that grows old while a purchase is prepared is not ordered from: nothing is journaled")
  func oldWhileWaiting() async throws {
    let stage = RunnerStage(outcomes: [], listsTake: 601)
    let end = await stage.run(.instantly)
    guard case .stopped(let order, .quoteOld) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(order.attempts.isEmpty)
    #expect(await stage.book.log == ["open", "baseline"])
  }

  @Test(
    "a request with a character that nobody sees is not journaled and not sent, whatever let it through",
    arguments: [Vendor.instantly, .scaledmail])
  func hidden(_ vendor: Vendor) async throws {
    for (body, hidden) in [(#"{"first":"Ma\#u{FFFD}ry"}"#, Character("\u{FFFD}")), (#"{"first":"Ma\u200bry"}"#, "\u{200B}")] {
      let stage = RunnerStage(outcomes: [], body: body)
      guard case .stopped(let order, .gate(.hiddenCharacter(hidden))) = await stage.run(vendor) else {
        Issue.record("bought")
        continue
      }
      #expect(order.attempts.isEmpty)
      #expect(await stage.book.log.isEmpty)
    }
  }
}
