import Foundation
import Ordering
import TestSupport
import Testing

@testable import Vendors

@Suite("A redirect a domain, in each vendor's own body")
struct RedirectBodyTests {
  private func item(_ domain: String, to redirect: String?) throws -> Purchase.Item {
    Purchase.Item(
      name: try name(domain), provider: .google, mailboxes: [Mailbox(first: "Ada", last: "Lind", alias: "ada")],
      listing: "rec-\(domain)", redirect: try redirect.map { try Redirect($0) })
  }

  private func items() throws -> [Purchase.Item] { try [item("a1.com", to: nil), item("a2.com", to: "willow.example")] }

  @Test("Instantly's items have each its forwarding domain")
  func instantly() throws {
    let purchase = Purchase(
      operation: .instantlyDFY(redirect: try Redirect("northquay.com")), offer: Offer(.instantly, .google), items: try items())
    #expect(try InstantlyItem.items(of: purchase).map(\.forwardingDomain) == ["northquay.com", "willow.example"])
    let withPath = Purchase(
      operation: .instantlyDFY(redirect: nil), offer: Offer(.instantly, .google),
      items: [try item("a1.com", to: "willow.example/demo")])
    #expect(throws: VendorFailure.self) { try InstantlyItem.items(of: withPath) }
  }

  @Test("Saleshandy's domains have each its redirectUrl")
  func saleshandy() throws {
    let owner = try #require(Registrant(Details.ready.registrant))
    let order = Purchase.SaleshandyOrder(registrant: owner, payment: .checkout, redirect: try Redirect("northquay.com"))
    let purchase = Purchase(
      operation: .saleshandyPurchase(order), offer: Offer(.saleshandy, .google, plan: .quarterly), items: try items())
    #expect(try SaleshandyPurchaseBody(purchase).domains.map(\.redirectUrl) == ["northquay.com", "willow.example"])
  }

  @Test("ScaledMail's domains have each its redirect, new ones and pre-warmed")
  func scaledmail() throws {
    let terms = Purchase.ScaledMailTerms(tag: "nq-aug", workspace: .northQuay, redirect: try Redirect("northquay.com/demo"))
    let wanted = ["https://northquay.com/demo", "https://willow.example"]
    let groups = try ScaledMailDomainBody.groups(try items(), redirect: terms.redirect, choosesCount: false, .seeds)
    #expect(groups.flatMap(\.domains).map(\.redirect) == wanted)
    #expect(try ScaledMailPreWarmedBody(try items(), terms).domains.map(\.redirect) == wanted)
  }
}
