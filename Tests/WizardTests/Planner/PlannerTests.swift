import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("The volume planner")
struct PlannerTests {
  private func plan(_ w: WizardHarness, _ offer: Offer) throws -> PlannedOffer {
    try #require(w.state.plannedOffers.first { $0.offer == offer })
  }

  private func set(_ field: PlannerField, _ text: String, _ w: WizardHarness) {
    while w.state.field != .planner(field) { w.press(.nextField) }
    w.retype(text)
  }

  /// The volume ScaledMail is asked for, if it is.
  private func asked(_ w: WizardHarness) -> VolumeRequest? {
    w.open.lazy.compactMap { if case .vendor(.volumePlan(let request, _)) = $0 { request } else { nil } }.first
  }

  @Test("a client's volume is planned by what is kept with it, kept anew, and its order begins with the plan")
  func client() throws {
    try wizard { w in
      var acme = Client.acme(.scaledmailGoogle)
      acme.wanted = 4
      acme.volume.mails = 600
      acme.volume.per = .day
      acme.volume.mailsPerMailbox = 20
      acme.volume.spare = 0
      (acme.volume.google, acme.volume.smtp) = (60, 40)
      w.world.clients = [acme]
      w.start()
      w.press(.showPlanner)
      w.serve()
      w.press(.keepForClient)
      #expect(w.said.contains("choose a client first"))
      w.press(.list, .bottom, .accept)
      w.serve()
      #expect(w.state.planner.mailboxesNeeded == 30 && w.state.mark == "For Acme ", "\(w.said)")
      #expect(w.state.planner.text(of: .google) == "60" && w.state.planner.text(of: .smtp) == "40")
      set(.mailsPerMailbox, "25", w)
      w.serve()
      w.press(.keepForClient)
      w.serve()
      #expect(w.world.clients.first?.volume.mailsPerMailbox == 25 && w.world.clients.first?.volume.mails == 600)
      #expect(w.said == "Kept for Acme: its volume is planned so from now on.")
      while w.state.planner.focus != .offers { w.press(.nextField) }
      w.press(.top, .accept)
      w.serve()
      let draft = try #require(w.draft)
      #expect(draft.planned == 6 && draft.wanted == 4 && draft.offer == .instantlyGoogle)
      #expect(draft.client?.name == "Acme" && draft.people == "Ada Lind, Bo Ek" && draft.isFilled)
      w.dismiss { _ in true }
    }
  }

  @Test("600 mails a day at 30 a mailbox and 25 percent spare are 25 mailboxes; domains and prices follow from each offer's rules")
  func arithmetic() throws {
    try wizard { w in
      w.goToPlanner("18000")
      #expect(w.state.planner.mailsPerDay == 600)
      #expect(w.state.planner.mailboxesNeeded == 25)
      let google = try plan(w, .instantlyGoogle)
      #expect((google.domains, google.mailboxes, google.mailboxesPerDomain) == (9, 27, 3))
      #expect(google.monthly == .dollars(135))
      #expect(google.dueNow == .dollars(135 + 9 * 15))
      let outlook = try plan(w, .instantlyOutlook)
      #expect((outlook.domains, outlook.mailboxes) == (1, 50))
      #expect(outlook.monthly == .dollars(20))
      let scaledmail = try plan(w, .scaledmailGoogle)
      #expect((scaledmail.domains, scaledmail.mailboxes) == (13, 26))
      #expect(scaledmail.monthly == .dollars(91))
      #expect(scaledmail.dueNow == .dollars(91) && scaledmail.lacksNames, "each name has its own price")
      let saleshandy = try plan(w, .saleshandyGoogle)
      #expect(saleshandy.monthly == .dollars(27 * 3), "9 a quarter are 3 a month")
      #expect(saleshandy.dueNow == .dollars(27 * 9 + 9 * 13))
    }
  }

  @Test("the numbers are those of the rules in force")
  func newerRules() throws {
    try wizard(editions: RuleEditions(newer: [.scaledmail])) { w in
      w.goToPlanner("18000")
      let google = try plan(w, .scaledmailGoogle)
      #expect((google.mailboxesPerDomain, google.mailboxes) == (3, 27))
      let rules = Offer.scaledmailGoogle.rules(w.state.shared.editions)
      #expect(ProviderSentences.billing(rules).contains("2 to 4 mailboxes a domain"))
    }
  }

  @Test("the assumptions count: mails a mailbox, mailboxes a domain within the offer's rules, spare ones")
  func assumptions() throws {
    try wizard { w in
      w.goToPlanner("18000")
      set(.mailsPerMailbox, "20", w)
      set(.spare, "0", w)
      #expect(w.state.planner.mailboxesNeeded == 30)
      set(.mailboxesPerDomain, "9", w)
      let each = try [Offer.instantlyGoogle, .saleshandyGoogle, .scaledmailGoogle].map { try plan(w, $0).mailboxesPerDomain }
      #expect(each == [5, 9, 2])
      set(.spare, "", w)
      #expect(w.state.planner.mailboxesNeeded == 38, "nothing typed is the usual 25 percent")
      while w.state.planner.focus != .per { w.press(.previousField) }
      w.press(.right)
      #expect(w.state.planner.mailsPerDay == 18000)
      w.serve()
    }
  }

  @Test("a vendor that names no price has none here, and a limit of domains makes several orders")
  func unpriced() throws {
    try wizard { w in
      w.world.plansFailure = .noKey
      w.goToPlanner("600000")
      let saleshandy = try plan(w, .saleshandyGoogle)
      #expect(saleshandy.monthly == nil && saleshandy.dueNow == nil)
      #expect(PlannerSentences.detail(of: saleshandy).contains("no price is known here; the vendor names it at its checkout"))
      let scaledmail = try plan(w, .scaledmailGoogle)
      #expect(scaledmail.domains == 417 && scaledmail.orders == 5)
      #expect(PlannerSentences.detail(of: scaledmail).contains("at most 100 domains an order, so 5 orders"))
    }
  }

  @Test("ScaledMail is asked as the numbers change; a newer question replaces the one before, a stale answer is dropped")
  func asking() throws {
    try wizard { w in
      w.press(.showPlanner)
      w.serve()
      #expect(asked(w) == nil, "without a volume nothing is asked")
      w.type("18000")
      #expect(asked(w) == VolumeRequest(volume: 18000, per: .month, distribution: [.google: 100], tier: .max))
      let first = try w.only { if case .vendor(.volumePlan(_, let revision)) = $0 { revision } else { nil } }
      while w.state.planner.focus != .tier { w.press(.nextField) }
      w.press(.left)
      #expect(asked(w)?.tier == .medium)
      w.answerLate(.volumePlan(.failure(.timedOut), revision: first))
      #expect(w.state.planner.asked.isAsking)
      w.serve()
      #expect(w.state.planner.asked.value?.mailboxes == 40)
      w.press(.refresh)
      #expect(asked(w)?.tier == .medium)
      w.serve()
    }
  }

  @Test("shares that do not make 100 are not sent; the way to fix them is said, and our own table holds")
  func shares() throws {
    try wizard { w in
      w.goToPlanner("18000")
      set(.google, "60", w)
      #expect(asked(w) == nil)
      #expect(w.state.planner.asked.value == nil, "the answer to other shares is gone")
      #expect(PlannerSentences.insteadOfVolume(w.state.planner) == "ScaledMail is asked once the shares make 100 percent.")
      #expect(w.state.plannedOffers.count == Offer.all.count)
      set(.smtp, "40", w)
      #expect(asked(w)?.distribution == [.google: 60, .smtp: 40])
      w.serve()
      #expect(w.state.planner.asked.value?.shares.map(\.provider) == [.google, .smtp])
    }
  }

  @Test("without ScaledMail's answer the reason is said")
  func failure() throws {
    try wizard { w in
      w.world.failures[.scaledmail] = .refused(Refusal(code: "400", message: "Volume too low"))
      w.goToPlanner("10")
      let words = try #require(PlannerSentences.insteadOfVolume(w.state.planner))
      #expect(
        words
          == "ScaledMail made no plan: it refused the request: Volume too low (status 400). The table below is calculated without it."
      )
    }
  }

  @Test("leaving the planner drops the question, and what was typed is there when it is shown again")
  func leaving() throws {
    try wizard { w in
      w.press(.showPlanner)
      w.serve()
      w.type("600")
      w.press(.back)
      #expect(asked(w) == nil)
      w.serve()
      #expect(w.state.screen == .home)
      w.press(.showPlanner)
      #expect(w.state.planner.text(of: .volume) == "600")
      #expect(asked(w)?.volume == 600)
      w.serve()
    }
  }

  @Test("an order begun from an offer has it and the wanted number, and says how many names to choose")
  func order() throws {
    try wizard { w in
      w.goToPlanner("18000")
      set(.mailboxesPerDomain, "4", w)
      while w.state.planner.focus != .offers { w.press(.nextField) }
      for _ in Offer.all.prefix(while: { $0 != .saleshandyGoogle }) { w.press(.down) }
      w.press(.accept)
      #expect(w.state.screen == .domains)
      #expect(w.draft?.kind == .newDomains && w.draft?.offer == .saleshandyGoogle && w.draft?.wanted == 4)
      #expect(w.said == "Choose 7 names: the plan for Saleshandy Google quarterly has 4 mailboxes on each.")
      w.serve()
    }
  }

  @Test("a billion mails a day are calculated in no time and never overflow")
  func large() throws {
    try wizard { w in
      w.goToPlanner("999999999")
      while w.state.planner.focus != .per { w.press(.nextField) }
      w.press(.right)
      set(.mailsPerMailbox, "1", w)
      set(.spare, "999", w)
      let state = w.state
      #expect(state.plannedOffers.allSatisfy { $0.mailboxes >= 10_989_999_990 })
      #expect(processorTime { _ = state.plannedOffers } < .milliseconds(100))
      w.serve()
    }
  }
}
