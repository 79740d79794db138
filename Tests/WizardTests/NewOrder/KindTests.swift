import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Kinds of orders")
struct KindTests {
  private static let mailboxes = [
    Mailbox(first: "Ada", last: "Lind", alias: "ada.lind"), Mailbox(first: "Ada", last: "Lind", alias: "ada"),
  ]

  private static func listed(_ text: String, _ listing: Listing) throws -> ListedDomain {
    ListedDomain(try DomainName(text), listing)
  }

  @Test("a new order first asks what; Enter takes new domains, Esc goes back to where one was")
  func asks() throws {
    try wizard { w in
      w.handle(.command(.newOrder))
      guard let list = w.state.overlay?.as(ChoicesOverlay.self)?.list else {
        Issue.record("no list")
        return
      }
      #expect(list.all.map(\.value) == OrderKind.allCases.map(\.rawValue))
      w.press(.back)
      #expect(w.state.screen == .home && w.draft == nil)
      w.handle(.command(.newOrder))
      w.type("pre-w")
      w.press(.accept)
      w.serve()
      #expect(w.draft?.kind == .preWarmed)
    }
  }

  @Test("where domains are picked from a vendor's list, pasted names are not put among them")
  func notPasted() throws {
    try wizard { w in
      w.world.listed = [.instantly: [try Self.listed("quaystone.co", Listing(vendor: .instantly, provider: .google))]]
      w.begin(.preWarmed)
      w.serve()
      w.paste("trynorthquay.com, getnorthquay.org")
      #expect(w.names == ["quaystone.co"])
      #expect(w.said.hasPrefix("These domains are picked from the vendor's list"))
    }
  }

  @Test(
    "pre-warmed domains: picked from both vendors' stock, one vendor an order, no mailbox step, priced by ScaledMail's own figures")
  func preWarmed() throws {
    try wizard { w in
      w.world.listed = [
        .instantly: [try Self.listed("quaystone.co", Listing(vendor: .instantly, provider: .google))],
        .scaledmail: [
          try Self.listed(
            "quaystonehq.com",
            Listing(
              vendor: .scaledmail, provider: .google, id: "recGa1", mailboxes: Self.mailboxes, mailboxCount: 2, months: 1,
              setUp: .dollars(23), monthly: .dollars(8)))
        ],
      ]
      w.begin(.preWarmed)
      w.serve()
      #expect(w.names == ["quaystone.co", "quaystonehq.com"])
      w.press(.bottom, .choose, .top, .choose)
      #expect(w.chosen == ["quaystonehq.com"])
      #expect(w.said.contains("Instantly sells it, and this order is ScaledMail's"))
      w.press(.next)
      w.serve()
      #expect(w.state.screen == .details, "\(w.said)")
      #expect(w.state.quote.quote?.dueNow == .dollars(31))
      w.press(.next)
      let order = try w.placeFromReview()
      let purchase = try #require(order.plan.purchases.first)
      #expect(order.plan.purchases.count == 1)
      #expect(purchase.kind == .scaledmailPreWarmed)
      #expect(purchase.items.map(\.listing) == ["recGa1"])
      #expect(purchase.mailboxCount == 2)
    }
  }

  @Test("a pre-warmed domain whose price was raised since it was chosen is approved anew, or refused")
  func raisedMeanwhile() throws {
    try wizard { w in
      func stock(_ setUp: Int, _ monthly: Int) throws -> [Vendor: [ListedDomain]] {
        let listing = Listing(
          vendor: .scaledmail, provider: .google, id: "recGa1", mailboxes: Self.mailboxes, mailboxCount: 2, setUp: .dollars(setUp),
          monthly: .dollars(monthly))
        return [.scaledmail: [try Self.listed("quaystonehq.com", listing)]]
      }
      w.world.listed = try stock(23, 8)
      w.begin(.preWarmed)
      w.serve()
      w.press(.choose)
      w.press(.next)
      w.serve()
      #expect(w.state.quote.quote?.dueNow == .dollars(31))
      w.world.listed = try stock(230, 80)
      w.press(.next)
      w.dismiss { $0 == .device(.flushInput) }
      w.serve()
      #expect(w.said == "The total changed from 31.00 to 310.00 USD. Check the lines, then type the new total.")
      #expect(w.state.confirmation == "310.00")
      w.type("310")
      w.press(.accept)
      #expect(
        w.said
          == "Price: the vendor asks 310.00, our price table says 31.00. Accept the vendor's price with ^Y, or go back with Esc.")
      #expect(w.state.screen == .review)
    }
  }

  @Test("a pre-warmed domain that is sold meanwhile is lost at the final check")
  func soldMeanwhile() throws {
    try wizard { w in
      w.world.listed[.instantly] = [
        try Self.listed("quaystone.co", Listing(vendor: .instantly, provider: .google, mailboxCount: 2))
      ]
      w.begin(.preWarmed)
      w.serve()
      w.press(.choose)
      w.world.listed = [:]
      w.press(.next)
      w.dismiss { $0 == .device(.flushInput) }
      w.serve()
      let gone = try DomainName("quaystone.co")
      #expect(w.state.review.finalCheck == .received([gone], at: w.now))
      guard case .held = w.state.status(of: .placeOrder) else {
        Issue.record("it can be placed")
        return
      }
    }
  }

  @Test("an empty stock is a calm sentence, no error")
  func emptyStock() throws {
    try wizard { w in
      w.begin(.preWarmed)
      w.serve()
      #expect(w.said == "The stock is sold out just now. That is no error; it is filled from time to time, and F5 refreshes.")
    }
  }

  @Test("a stock list that cannot be read is not sold out, whatever another vendor's shows")
  func unreadStock() throws {
    try wizard { w in
      w.world.failures[.instantly] = .unreadable("no list “domains”")
      w.world.listed = [:]
      w.begin(.preWarmed)
      w.serve()
      #expect(!w.said.contains("sold out"))
      w.dismiss { _ in true }
    }
  }

  @Test("extra mailboxes: what is on the domain counts, its aliases are not made again, and a full domain says so")
  func extra() throws {
    try wizard { w in
      w.world.listed[.instantly] = [
        try Self.listed(
          "northquayreach.com", Listing(vendor: .instantly, provider: .google, mailboxes: Self.mailboxes, mailboxCount: 2)),
        try Self.listed("northquayfull.com", Listing(vendor: .instantly, provider: .google, mailboxCount: 5)),
        try Self.listed("northquaymany.com", Listing(vendor: .instantly, provider: .outlook, mailboxCount: 50)),
      ]
      w.begin(.extraMailboxes)
      w.serve()
      w.press(.choose, .down, .choose, .down, .choose)
      #expect(w.chosen == ["northquayreach.com"])
      #expect(w.said.contains("Outlook domains take no further mailboxes"))
      w.press(.next)
      #expect(w.state.screen == .mailboxes, "\(w.said)")
      w.type("Ada Lind, Bo Ek")
      #expect(w.state.gridRows == 3)
      let aliases = w.draft?.chosen.first?.mailboxes.map(\.alias) ?? []
      #expect(!aliases.contains("ada.lind") && Set(aliases).count == 3, "\(aliases)")
      #expect(w.draft?.steps == [.domains, .mailboxes, .review])
      w.press(.next)
      let order = try w.placeFromReview()
      let purchase = try #require(order.plan.purchases.first)
      #expect(purchase.kind == .instantlyExtraAccounts)
      #expect(purchase.redirect == nil)
      #expect(order.approvedTotal == .dollars(15))
    }
  }

  @Test(
    "own domains are typed, chosen at once and looked up nowhere; the registrar's password goes with the order and into no journal")
  func own() throws {
    try wizard { w in
      w.begin(.ownDomains)
      w.type("trynorthquay.com getnorthquay.io")
      w.press(.accept)
      #expect(w.chosen == ["trynorthquay.com", "getnorthquay.io"])
      let lookUps = w.log.filter(\.isLookUp)
      #expect(lookUps.isEmpty)
      w.press(.next)
      #expect(w.state.provider.rows.map(\.offer.vendor) == [.scaledmail, .scaledmail, .scaledmail])
      w.press(.accept)
      w.type("Ada Lind")
      w.press(.next)
      w.serve()
      w.press(.next)
      #expect(w.said == "Registrar: this is required. Type it here.")
      w.fill(.hostingProvider, "Namecheap")
      w.fill(.hostingUser, "northquay")
      w.fill(.hostingPassword, "s3cret-word")
      w.press(.next)
      let order = try w.placeFromReview()
      let purchase = try #require(order.plan.purchases.first)
      #expect(purchase.kind == .scaledmailOwnDomains)
      #expect(purchase.hosting?.password.text == "s3cret-word")
      #expect(order.approvedTotal == Money(cents: 1400))
      let kept = String(decoding: try JSONEncoder().encode(order), as: UTF8.self)
      #expect(!kept.contains("s3cret"))
      #expect(!"\(order)".contains("s3cret"))
    }
  }

  @Test("a domain takes another provider of the same vendor, its own number of mailboxes, and its own line in the quote")
  func mixed() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle, ["trynorthquay.com", "getnorthquay.com"])
      w.type("Ada Lind")
      w.press(.accept, .changeProvider, .changeProvider)
      #expect(w.said == "trynorthquay.com is ordered with ScaledMail SMTP.")
      #expect(w.state.gridRows == 6)
      #expect(w.state.quote.quote?.lines.compactMap(\.provider) == [.smtp, .google])
      w.press(.next)
      w.serve()
      w.press(.next)
      let order = try w.placeFromReview()
      let items = try #require(order.plan.purchases.last?.items)
      #expect(Set(items.map(\.provider)) == [.smtp, .google])
      #expect(order.approvedTotal == Money(cents: 2 * 1550 + 375 + 2 * 350))
    }
  }

  @Test("ScaledMail may make the aliases from one name a domain")
  func vendorNamed() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle, ["trynorthquay.com"])
      w.type("Ada Lind")
      w.press(.vendorNaming)
      #expect(w.state.gridRows == 1)
      w.press(.next)
      w.serve()
      w.press(.next)
      let order = try w.placeFromReview()
      let item = try #require(order.plan.purchases.last?.items.first)
      #expect(item.person == Person(first: "Ada", last: "Lind"))
      #expect(item.mailboxes.isEmpty && item.mailboxCount == 2)
    }
  }

  @Test("Saleshandy's pictures are uploaded and stand in the order by their number; a failed upload holds it and says why")
  func pictures() throws {
    try wizard { w in
      w.world.uploadFailure = .refused(Refusal(code: "file", message: "there is no such file"))
      w.goToDetails(.saleshandyGoogle)
      w.fill(.pictures, "Ada Lind = ada.png")
      w.press(.nextField)
      w.serve()
      #expect(w.said.contains("‘ada.png’ could not be uploaded"))
      #expect(w.state.problem(of: .pictures)?.fault == .pictureNotUploaded("ada.png"))
      w.world.uploadFailure = nil
      w.press(.refresh)
      w.serve()
      #expect(w.draft?.uploads == ["ada.png": "4711"])
      #expect(w.state.problem(of: .pictures) == nil)
    }
  }
}
