import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("What the vendors hold")
struct HoldingsReadingTests {
  private func readings(_ w: WizardHarness) -> [Vendor] {
    w.log.compactMap { if case .vendor(.holdings(let vendor, _, _)) = $0 { vendor } else { nil } }
  }

  @Test("each vendor is read when it is shown, and once")
  func once() throws {
    try wizard { w in
      w.press(.showHoldings)
      #expect(w.state.insteadOfHoldings == "Instantly is asked what it holds. One moment.")
      w.serve()
      #expect(w.state.insteadOfHoldings == nil)
      #expect(w.state.heldDomains.map(\.name.text) == ["trynorthquay.com", "northquayhq.com"])
      for _ in 0..<2 {
        for vendor in [Vendor.saleshandy, .scaledmail, .instantly] {
          w.press(.right)
          w.serve()
          #expect(w.state.holdings.vendor == vendor)
        }
      }
      w.press(.left)
      #expect(w.state.holdings.vendor == .scaledmail)
      #expect(readings(w) == [.instantly, .saleshandy, .scaledmail])
    }
  }

  @Test(
    "a list that cannot be read says why, and F5 refreshes",
    arguments: [
      (VendorFailure.timedOut, "What Instantly holds could not be read: it did not answer in time. F5 refreshes."),
      (.noKey, "There is no key for Instantly, so what it holds cannot be read. Give the program its key and start it again."),
      (.notOffered, "What Instantly holds could not be read: it has no such service. F5 refreshes."),
    ])
  func failure(failure: VendorFailure, sentence: String) throws {
    try wizard { w in
      w.world.failures[.instantly] = failure
      w.goToHoldings(.instantly)
      #expect(w.state.insteadOfHoldings == sentence)
      w.world.failures = [:]
      w.press(.refresh)
      w.serve()
      #expect(w.state.insteadOfHoldings == nil)
    }
  }

  @Test("a list that cannot be refreshed stays as it was, with the reason beside it")
  func stays() throws {
    try wizard { w in
      w.goToHoldings(.instantly)
      w.world.failures[.instantly] = .server(502)
      w.press(.refresh)
      w.serve()
      #expect(w.state.heldDomains.count == 2)
      #expect(w.state.holdings.reading.failure == .server(502))
    }
  }

  @Test("a vendor that holds nothing says so")
  func empty() throws {
    try wizard { w in
      w.world.domains = [:]
      w.goToHoldings(.saleshandy)
      #expect(w.state.insteadOfHoldings?.hasPrefix("Saleshandy holds no domain for us.") == true)
      w.press(.showOrders)
      #expect(w.state.insteadOfHoldings?.hasPrefix("Saleshandy lists no order of ours.") == true)
    }
  }

  @Test("a vendor that lists no orders is not said to have none")
  func withoutOrders() throws {
    try wizard { w in
      w.goToHoldings(.instantly)
      #expect(w.state.holdings.reading.holdings.map(HoldingsSentences.summary)?.contains("order") == false)
      w.press(.showOrders)
      #expect(w.state.insteadOfHoldings?.hasSuffix("and no orders. The orders are listed at home.") == true)
    }
  }

  @Test("an answer to an earlier question is dropped")
  func stale() throws {
    try wizard { w in
      w.press(.showHoldings)
      let first = try w.only { if case .vendor(.holdings(_, _, let revision)) = $0 { revision } else { nil } }
      w.answer(.holdings(.instantly, .failure(.timedOut), revision: first))
      w.press(.refresh)
      w.answerLate(.holdings(.instantly, w.world.held(by: .instantly, at: w.now), revision: first))
      #expect(w.state.holdings.reading.holdings == nil)
      w.serve()
      #expect(w.state.heldDomains.count == 2)
    }
  }

  @Test("refreshing keeps the cursor on its domain, and a domain that is gone leaves it on the row")
  func cursor() throws {
    try wizard { w in
      w.goToHoldings(.saleshandy)
      w.press(.down)
      let all = w.world.domains[.saleshandy] ?? []
      w.world.domains[.saleshandy] = all.reversed()
      w.press(.up, .refresh)
      w.serve()
      #expect(w.state.focusedDomain?.name == all[0].name)
      w.world.domains[.saleshandy] = Array(all.dropFirst())
      w.press(.refresh)
      w.serve()
      #expect(w.state.focusedDomain?.name == all[2].name)
    }
  }

  @Test("the mailboxes of a domain are asked for when it is opened, and not where the list brings them")
  func mailboxes() throws {
    try wizard { w in
      w.goToHoldings(.instantly)
      w.press(.accept)
      #expect(w.open.isEmpty)
      #expect(w.state.heldMailboxes.map(\.address) == ["ada.lind", "bo.ek", "ada"].map { $0 + "@trynorthquay.com" })
      w.press(.back)
      w.goToHoldings(.scaledmail)
      w.press(.accept)
      #expect(w.state.insteadOfHoldings == "ScaledMail is asked for the mailboxes of joinnorthquay.com. One moment.")
      w.serve()
      #expect(w.state.heldMailboxes.map(\.address) == ["ada@joinnorthquay.com", "bo@joinnorthquay.com"])
      w.press(.back, .accept)
      #expect(w.open.isEmpty, "they are known")
      w.press(.refresh)
      w.serve()
      #expect(w.state.heldMailboxes.count == 2, "refreshing reads them again")
    }
  }

  @Test("mailboxes that were asked for before the list was read again are dropped")
  func staleMailboxes() throws {
    try wizard { w in
      w.goToHoldings(.scaledmail)
      w.press(.accept)
      let domain = try #require(w.state.focusedDomain)
      let revision = try w.only { if case .vendor(.heldMailboxes(_, _, _, let revision)) = $0 { revision } else { nil } }
      w.press(.refresh)
      w.answer(.heldMailboxes(.scaledmail, domain.id, .success([]), revision: revision))
      #expect(w.state.heldMailboxes(of: domain) == nil)
      w.serve()
      #expect(w.state.heldMailboxes(of: domain)?.count == 2)
    }
  }

  @Test("mailboxes that cannot be read say so beside the domain, and can be asked for again")
  func mailboxesFail() throws {
    try wizard { w in
      w.goToHoldings(.scaledmail)
      w.world.failures[.scaledmail] = .timedOut
      w.press(.accept)
      w.serve()
      let words = "The mailboxes of joinnorthquay.com could not be read: it did not answer in time. F5 refreshes."
      #expect(w.state.insteadOfHoldings == words)
      w.world.failures = [:]
      w.press(.back, .accept)
      w.serve()
      #expect(w.state.heldMailboxes.count == 2)
    }
  }

  @Test("an order's domains and tag are asked for with Enter")
  func details() throws {
    try wizard { w in
      w.goToHoldings(.scaledmail)
      w.press(.showOrders)
      #expect(w.state.focusedOrder?.tag == nil)
      w.press(.accept, .accept)
      #expect(w.open.count == 1, "it is asked once")
      w.serve()
      #expect(w.state.focusedOrder?.tag == "nq-aug")
      #expect(w.state.focusedOrder?.names.map(\.text) == ["joinnorthquay.com", "northquaylabs.com"])
      w.world.failures[.scaledmail] = .timedOut
      w.press(.accept)
      w.serve()
      #expect(w.said == "ScaledMail: the order could not be read: it did not answer in time. Enter tries again.")
    }
  }

  @Test("the filter narrows the list as one types; Esc shows all again, and then leads home")
  func filter() throws {
    try wizard { w in
      w.goToHoldings(.saleshandy)
      w.press(.down, .filterHoldings)
      w.type("gon")
      #expect(w.state.heldDomains.map(\.name.text) == ["gonorthquay.com"])
      #expect(w.state.holdings.row == 0)
      w.type("x")
      #expect(w.state.insteadOfHoldings?.hasPrefix("Nothing in this list has ‘gonx’.") == true)
      w.edit(.backspace)
      w.press(.accept)
      #expect(w.state.field == nil)
      #expect(w.state.focusedDomain?.name.text == "gonorthquay.com")
      w.press(.nextField)
      #expect(w.state.field == .holdingFilter)
      w.press(.back)
      #expect(w.state.heldDomains.count == 3)
      #expect(w.state.screen == .holdings)
      w.press(.accept, .back, .back)
      w.serve()
      #expect(w.state.screen == .home)
    }
  }

  @Test(
    "the filter finds a domain by its stage, redirect, order and mailboxes",
    arguments: [
      (Vendor.saleshandy, "deleted", "usenorthquay.com"), (.scaledmail, "northquay.com/", ""),
      (.scaledmail, "https", "joinnorthquay.com"),
      (.instantly, "bo.ek@", "trynorthquay.com"), (.scaledmail, "not used", "northquayapp.com"),
    ])
  func finds(vendor: Vendor, text: String, name: String) throws {
    try wizard { w in
      w.goToHoldings(vendor)
      w.press(.filterHoldings)
      w.type(text)
      #expect(w.state.heldDomains.map(\.name.text) == (name.isEmpty ? [] : [name]))
    }
  }
}
