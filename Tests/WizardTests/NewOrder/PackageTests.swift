import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Packages and paid orders")
struct PackageTests {
  @Test("a package takes exactly its number of domains, which are bought before it")
  func package() throws {
    try wizard { w in
      w.world.packages = [
        MailboxPackage(id: "price_1", name: "SM - Google", tier: "low", monthly: .dollars(14), domains: 2, mailboxes: [.google: 4])
      ]
      w.begin(.package)
      w.serve()
      w.press(.accept)
      #expect(w.draft?.package?.id == "price_1")
      w.type("trynorthquay.com")
      w.press(.accept)
      w.serve()
      w.press(.chooseAvailable, .next)
      w.serve()
      #expect(w.state.provider.rows.first?.problems.map(\.fault) == [.wrongDomainCount(1, needed: 2)])
      w.press(.back)
      w.press(.top, .previousField, .previousField)
      w.type("getnorthquay.com")
      w.press(.accept)
      w.serve()
      w.press(.chooseAvailable, .next)
      w.serve()
      w.press(.top, .accept)
      #expect(w.state.screen == .mailboxes, "\(w.said)")
      w.type("Ada Lind")
      #expect(w.state.gridRows == 4)
      w.press(.next)
      w.serve()
      w.press(.next)
      let order = try w.placeFromReview()
      #expect(order.plan.purchases.map(\.kind) == [.scaledmailBuyDomains, .scaledmailPackage])
      #expect(order.approvedTotal == Money(cents: 1_400 + 2 * 1550))
      let rest = order.with([(0, .placed(vendorOrder: nil, warning: nil))]).rest([], package: w.world.packages[0], at: w.now)
      #expect(rest?.quote.dueNow == .dollars(14), "the names are paid; the package is due")
    }
  }

  @Test("offers that the package does not contain cannot be taken, with the reason")
  func otherProvider() throws {
    try wizard { w in
      w.world.packages = [
        MailboxPackage(id: "price_1", name: "SM - Google", tier: "low", monthly: .dollars(14), domains: 1, mailboxes: [.google: 2])
      ]
      w.begin(.package)
      w.serve()
      w.press(.accept)
      w.type("trynorthquay.com")
      w.press(.accept)
      w.serve()
      w.press(.chooseAvailable, .next)
      w.serve()
      let outlook = try #require(w.state.provider.rows.first { $0.offer.provider == .outlook })
      #expect(outlook.problems.map(\.fault) == [.notInPackage(.outlook, has: [.google])])
      #expect(ProviderSentences.shortReason(outlook) == "not in the package")
      #expect(
        ProviderSentences.whyNot(outlook)
          == "ScaledMail Outlook: the package has no Outlook mailboxes, only Google. Take that offer, or choose another package.")
      let google = try #require(w.state.provider.rows.first { $0.offer.provider == .google })
      #expect(google.canTakeBasket, "\(google.problems)")
    }
  }

  @Test("a paid order without domains is finished with its own names, and costs nothing more")
  func form() throws {
    try wizard { w in
      let names = [try DomainName("northquayhq.com")]
      let form = PendingForm(
        id: "uuid-1", payment: "recPay2", description: "SM - SMTP + Domains: 1", amount: Money(cents: 1925),
        createdAt: "2026-08-04",
        domainsRequired: 1, names: names)
      w.world.forms = [WorkspaceForm(form, in: Workspace(id: "ws9", name: "Client"))]
      w.begin(.unfinishedForm)
      w.serve()
      w.press(.accept)
      #expect(w.chosen == ["northquayhq.com"])
      #expect(w.draft?.offer == Offer(.scaledmail, .smtp))
      #expect(w.draft?.details.workspace?.id == "ws9")
      w.press(.next)
      w.type("Ada Lind")
      #expect(w.state.gridRows == 4)
      w.world.workspaces.append(Workspace(id: "ws9", name: "Client"))
      w.press(.next)
      w.serve()
      w.press(.next)
      let order = try w.placeFromReview()
      #expect(order.plan.purchases.map(\.kind) == [.scaledmailSubmitForm])
      guard case .scaledmailSubmitForm(let submitted)? = order.plan.purchases.first?.operation else {
        Issue.record("\(order.plan)")
        return
      }
      #expect(submitted.id == "uuid-1" && submitted.hosting == nil)
      #expect(order.approvedTotal == .zero)
    }
  }

  @Test("while no package is chosen, F5 reads ScaledMail's packages again")
  func readAgain() throws {
    try wizard { w in
      w.begin(.package)
      w.serve()
      #expect(w.said.contains("F5 refreshes"), "\(w.said)")
      w.world.packages = [
        MailboxPackage(id: "price_1", name: "SM - Google", tier: "low", monthly: .dollars(140), domains: 2, mailboxes: [.google: 4])
      ]
      w.press(.refresh)
      w.serve()
      w.press(.accept)
      #expect(w.draft?.package?.id == "price_1")
    }
  }
}
