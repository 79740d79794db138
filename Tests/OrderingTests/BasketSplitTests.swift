import Foundation
import Ordering
import TestSupport
import Testing

@Suite("A basket split over offers")
struct BasketSplitTests {
  private let now = Date(timeIntervalSinceReferenceDate: 800_000_000)
  private let instantly = Offer(.instantly, .google)
  private let google = Offer(.scaledmail, .google)
  private let outlook = Offer(.scaledmail, .outlook)
  private let smtp = Offer(.scaledmail, .smtp)
  private let saleshandy = Offer(.saleshandy, .google, plan: .quarterly)

  /// A draft of so many names that every vendor sells, ScaledMail's at prices that differ.
  private func draft(_ count: Int, price: (Int) -> Int = { _ in 15 }, sold: (Int) -> [Vendor] = { _ in Vendor.allCases }) throws
    -> Draft
  {
    var draft = Draft.ready(instantly, names: [], at: now)
    draft.offer = nil
    draft.name = "northquay"
    draft.lines = try (0..<count).map { index in
      let name = try DomainName("northquay\(index).com")
      var answers: [Vendor: NameAnswer] = [:]
      for vendor in sold(index) {
        let dollars = Money.dollars(price(index))
        answers[vendor] = NameAnswer(
          name, vendor == .saleshandy ? .offered : .available, firstYear: vendor == .scaledmail ? dollars : nil,
          renewal: vendor == .scaledmail ? dollars : nil, at: now)
      }
      return DraftLine(name, isChosen: true, answers: answers)
    }
    return draft
  }

  private func costs(_ draft: Draft) -> BasketCosts { BasketCosts(draft, prices: [:], at: now) }

  /// What the names of a split cost over twelve months, one by one.
  private func cents(_ split: BasketSplit, of draft: Draft) -> Int {
    split.parts.flatMap(\.domains).reduce(0) { sum, domain in
      var one = draft
      one.lines = draft.lines.filter { $0.name == domain.name }
      return sum + (Estimate.quote(one, offer: domain.offer, priceList: nil, at: now).firstTwelveMonths?.cents ?? 10_000_000)
    }
  }

  @Test("every name goes where it costs least over twelve months, and no other way to split costs less")
  func cheapest() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<12 {
      let prices = (0..<5).map { _ in Int.random(in: 1...400, using: &random) }
      let places = (0..<5).map { _ in Vendor.allCases.filter { _ in Bool.random(using: &random) } }
      let draft = try draft(5, price: { prices[$0] }, sold: { places[$0] })
      let costs = costs(draft)
      var most = Dictionary(uniqueKeysWithValues: costs.offers.map { ($0, 0) })
      (most[google], most[smtp], most[instantly], most[saleshandy]) = (1, 2, 2, 5)
      let split = costs.cheapest(atMost: most)
      let best = best(draft, costs, most)
      let placed = split.parts.reduce(0) { $0 + $1.domains.count }
      #expect(placed == best.placed, "\(prices) \(places)")
      if placed == 5 { #expect(cents(split, of: draft) == best.cents, "\(prices) \(places)") }
    }
  }

  /// By trying everything.
  private func best(_ draft: Draft, _ costs: BasketCosts, _ most: [Offer: Int]) -> (placed: Int, cents: Int) {
    let all = [instantly, google, smtp, saleshandy].filter { costs.offers.contains($0) }
    var best = (placed: 0, cents: 0)
    func go(_ index: Int, _ taken: [Offer: Int], _ placed: [(DraftLine, Offer)]) {
      guard index < draft.lines.count else {
        var sum = 0
        for (line, offer) in placed {
          var one = draft
          one.lines = [line]
          sum += Estimate.quote(one, offer: offer, priceList: nil, at: now).firstTwelveMonths?.cents ?? 10_000_000
        }
        if placed.count > best.placed || placed.count == best.placed && sum < best.cents { best = (placed.count, sum) }
        return
      }
      let line = draft.lines[index]
      for offer in all where taken[offer, default: 0] < most[offer] ?? 5 && DraftCheck.fault(of: line, at: offer, in: draft) == nil
      {
        var taken = taken
        taken[offer, default: 0] += 1
        go(index + 1, taken, placed + [(line, offer)])
      }
      go(index + 1, taken, placed)
    }
    go(0, [:], [])
    return best
  }

  @Test("what one order cannot take makes a further one, and ScaledMail mixes its providers in one order of at most 200")
  func limits() throws {
    let draft = try draft(250, sold: { _ in [.scaledmail] })
    let split = costs(draft).cheapest(atMost: [:])
    #expect(split.unplaced.isEmpty && split.parts.count == 2)
    #expect(split.parts.map { $0.domains.count } == [200, 50])
    for (part, one) in zip(split.parts, draft.drafts(of: split, at: now) { "x" }) {
      #expect(part.counts.allSatisfy { offer, domains in domains <= offer.rules.maximumDomains ?? .max })
      #expect(DraftCheck.offer(part.offer, for: one).isEmpty)
    }
    #expect(split.parts[0].counts.map(\.domains) == [100, 30, 70])
  }

  @Test("what a person says an offer takes at most holds, and leaves over what finds no room")
  func atMost() throws {
    let draft = try draft(10, sold: { _ in [.scaledmail] })
    let split = costs(draft).cheapest(atMost: [google: 3, outlook: 0, smtp: 2])
    #expect(split.domains(of: google) == 3 && split.domains(of: smtp) == 2 && split.domains(of: outlook) == 0)
    #expect(split.unplaced.count == 5 && split.parts.count == 1)
    let drafts = draft.drafts(of: split, at: now) { "x" }
    #expect(drafts.count == 1 && drafts[0].chosenNames.count == 5 && drafts[0].lines.count == 10 && drafts[0].basket == nil)
  }

  @Test("shares make whole domains, together all of them; what an offer cannot take of its share goes to the others")
  func percent() throws {
    let draft = try draft(7)
    let split = costs(draft).split(byPercent: [instantly: 50, google: 50])
    #expect(split.domains(of: instantly) == 4 && split.domains(of: google) == 3 && split.unplaced.isEmpty)
    let scarce = try self.draft(8, sold: { $0 < 2 ? [.instantly, .scaledmail] : [.scaledmail] })
    let other = costs(scarce).split(byPercent: [instantly: 50, google: 50])
    #expect(other.domains(of: instantly) == 2 && other.domains(of: google) == 6 && other.unplaced.isEmpty)
    #expect(costs(draft).split(byPercent: [:]).parts.isEmpty)
  }

  @Test("by hand, each offer gets the number that was typed, one vendor's offers in one order")
  func byHand() throws {
    let draft = try draft(6)
    let split = costs(draft).split(byHand: [instantly: 2, google: 1, smtp: 2])
    #expect(split.parts.count == 2 && split.unplaced.count == 1)
    #expect(split.parts.map { $0.offer.vendor } == [.instantly, .scaledmail])
    #expect(split.parts[1].offer == smtp && split.parts[1].counts.map(\.domains) == [1, 2])
  }

  @Test("the drafts of a split have every chosen name once, the same people, their offers, and know each other")
  func drafts() throws {
    var draft = try draft(6)
    draft.lines.append(DraftLine(try DomainName("spare.com")))
    let split = costs(draft).split(byHand: [instantly: 2, google: 1, smtp: 3])
    let drafts = draft.drafts(of: split, at: now) { "second" }
    #expect(drafts.map(\.id.text) == ["d1", "second"] && drafts.map(\.name) == ["northquay 1 of 2", "northquay 2 of 2"])
    #expect(Set(drafts.flatMap(\.chosenNames)) == Set(draft.chosenNames) && drafts.flatMap(\.chosenNames).count == 6)
    #expect(
      drafts[0].lines.contains { $0.name.text == "spare.com" } && drafts.allSatisfy { $0.people == draft.people && $0.isFilled })
    #expect(drafts[1].offer == smtp && drafts[1].lines.count { $0.provider == .google } == 1)
    #expect(drafts.allSatisfy { $0.basket == BasketPart(name: "northquay", drafts: drafts.map(\.id)) })
    #expect(drafts[1].basket?.number(of: drafts[1].id) == 2)
    for (part, one) in zip(split.parts, drafts) {
      #expect(
        draft.quote(of: part, prices: [:], at: now).dueNow == Estimate.quote(one, offer: part.offer, priceList: nil, at: now).dueNow
      )
    }
  }
}
