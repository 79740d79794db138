import Foundation
import Logging
import Ordering
import Testing

@testable import mailorder

@Suite("What the log knows of a purchase")
struct AttemptTrailTests {
  private func ownDomains(hosting: Hosting, sequencer: Sequencer?) -> Purchase {
    let terms = Purchase.ScaledMailTerms(
      tag: "nq", workspace: Workspace(id: "rec1", name: "North Quay"), sequencer: sequencer)
    return Purchase(
      operation: .scaledmailOwnDomains(Purchase.ScaledMailOwnDomains(terms, hosting: hosting)),
      offer: Offer(.scaledmail, .google), items: [])
  }

  @Test("the passwords of a purchase are hidden from the log before a request is made of it", arguments: [true, false])
  func passwords(isSent: Bool) async throws {
    let home = try Home()
    let log = ProgramLog(path: home.path + "/mailorder.log", redactor: Redactor())
    var hosting = Hosting()
    hosting.password = Password("canary-host")
    var sequencer = Sequencer()
    sequencer.password = Password("canary-sequencer")
    let purchase = ownDomains(hosting: hosting, sequencer: sequencer)
    let request = FrozenRequest(method: "POST", path: "/", body: Data(), sha256: "")
    var client = VendorClient()
    client.freeze = { purchase throws(VendorFailure) in
      log.logger.notice("\(purchase.hosting?.password.text ?? "") \(purchase.sequencer?.password.text ?? "")")
      return request
    }
    client.send = { _, purchase in
      log.logger.notice("\(purchase.hosting?.password.text ?? "") \(purchase.sequencer?.password.text ?? "")")
      return PurchaseAnswer(.unknown(""))
    }
    let marking = AttemptTrail(log).client(client)
    if isSent { _ = await marking.send(request, purchase) } else { _ = try marking.freeze(purchase) }
    let text = try String(contentsOfFile: log.file.path, encoding: .utf8)
    #expect(text.contains("•••"))
    #expect(!text.contains("canary"))
  }

  @Test("a vendor without a key says so at every operation, and sends nothing")
  func noKey() async {
    let client = VendorClient.withoutKey
    await #expect(throws: VendorFailure.noKey) { try await client.checkNames([], .ordinary) }
    await #expect(throws: VendorFailure.noKey) { try await client.priceList() }
    await #expect(throws: VendorFailure.noKey) { try await client.workspaces() }
    await #expect(throws: VendorFailure.noKey) { try await client.holdings(nil) }
    let purchase = ownDomains(hosting: Hosting(), sequencer: nil)
    #expect(throws: VendorFailure.noKey) { try client.freeze(purchase) }
    let request = FrozenRequest(method: "POST", path: "/", body: Data(), sha256: "")
    #expect(await client.send(request, purchase).outcome == .notSent("there is no key"))
  }
}
