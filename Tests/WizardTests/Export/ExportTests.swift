import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Handing an order over")
struct ExportTests {
  /// An order on its screen.
  private func placed(_ w: WizardHarness, _ offer: Offer = .instantlyGoogle, checkout: String? = nil) throws -> Order {
    w.start()
    w.goToReview(offer, ["trynorthquay.com", "northquayhq.com"])
    let order = try w.placeFromReview()
    let ended = checkout.map { order.with([(0, .awaitingPayment(vendorOrder: "4kX", checkout: $0))]) } ?? order.placed()
    w.answerLate(.order(ended, isPlacing: false))
    w.dismiss { _ in true }
    return ended
  }

  private func write(_ w: WizardHarness) throws -> (path: String, text: String, isReplacing: Bool, revision: Int) {
    try w.only { effect in
      if case .file(.write(let path, let text, let isReplacing, let revision)) = effect {
        (path, text, isReplacing, revision)
      } else {
        nil
      }
    }
  }

  @Test("four keys write the mailboxes to a file that is called after the order")
  func file() throws {
    try wizard { w in
      let order = try placed(w)
      w.press(.export, .accept, .accept)
      #expect(w.state.overlay?.as(PathForm.self)?.typed == "~/trynorthquay-mailboxes.csv")
      w.press(.accept)
      let (path, text, isReplacing, revision) = try write(w)
      #expect(path == "~/trynorthquay-mailboxes.csv" && !isReplacing)
      #expect(text == ExportKind.mailboxes.text(of: [HandOver(order, client: nil, mode: .sandbox)]))
      w.answer(.fileWritten("/home/ada/trynorthquay-mailboxes.csv", nil, revision: revision))
      #expect(
        w.said == "The mailboxes of ‘trynorthquay’: written to /home/ada/trynorthquay-mailboxes.csv, which only you can read.")
    }
  }

  @Test("a file that is there is replaced only after a second Enter, and what was typed stays")
  func exists() throws {
    try wizard { w in
      _ = try placed(w)
      w.press(.export, .down, .down, .accept, .accept)
      w.retype("~/slip.txt")
      w.press(.accept)
      w.answer(.fileWritten("/home/ada/slip.txt", .exists, revision: try write(w).revision))
      #expect(w.said == "/home/ada/slip.txt is there already. Press Enter to replace it, or type another name.")
      #expect(w.state.care(of: .accept) == .confirmed)
      w.press(.accept)
      let again = try write(w)
      #expect(again.isReplacing && again.text.hasPrefix("Order "))
      w.answer(.fileWritten("/home/ada/slip.txt", .diskFull, revision: again.revision))
      #expect(w.state.overlay?.as(PathForm.self)?.typed == "/home/ada/slip.txt")
      #expect(w.state.message?.tone == .problem)
    }
  }

  @Test("nothing goes into the clipboard before a yes, and what came of it is said")
  func clipboard() throws {
    try wizard { w in
      _ = try placed(w)
      w.press(.export, .accept, .down, .accept)
      #expect(w.state.question == .copy)
      #expect(w.state.asked?.text.contains("trynorthquay") == true && w.state.care(of: .accept) == .confirmed)
      w.expect(.device(.flushInput))
      w.press(.back)
      #expect(w.open.isEmpty)
      w.press(.export, .accept, .down, .accept, .accept)
      w.expect(.device(.flushInput))
      let text = try w.only { if case .device(.copy(let text)) = $0 { text } else { nil } }
      #expect(text.hasPrefix("address,first"))
      w.answer(.copied(nil))
      #expect(w.said.hasPrefix("Sent the mailboxes of ‘trynorthquay’ to the terminal's clipboard."))
      w.press(.export, .accept, .down, .accept, .accept)
      w.expect(.device(.flushInput))
      w.answer(.copied(.unsupported))
      #expect(w.said.contains("not known to take a text") && w.said.hasSuffix("Write a file instead."))
    }
  }

  @Test("what is too large for a terminal is not asked about")
  func tooLarge() throws {
    try wizard { w in
      w.start()
      w.goToDetails(.scaledmailGoogle, (1...12).map { "try\($0)quay.com" })
      w.go(to: DetailField.redirect)
      w.paste("northquay.com/" + String(repeating: "a", count: 4_000))
      w.press(.export, .accept, .down, .accept)
      #expect(w.state.overlay == nil && w.said.contains("at most 75 kB"), "\(w.said)")
      w.dismiss { _ in true }
    }
  }

  @Test("a payment address is copied as it is, and why nobody should pay there is said first")
  func address() throws {
    try wizard(mode: .live) { w in
      let order = try placed(w, .saleshandyGoogle, checkout: "https://checkout.stripe.com/c/pay/1")
      #expect(order.status == .awaitingPayment)
      w.press(.copyAddress)
      #expect(w.state.asked?.text.hasPrefix("Copy the payment address") == true)
      w.press(.accept)
      w.expect(.device(.flushInput))
      w.expect(.device(.copy("https://checkout.stripe.com/c/pay/1")))
    }
    try wizard(mode: .live) { w in
      _ = try placed(w, .saleshandyGoogle, checkout: "https://evil.example/c/pay/1")
      w.press(.copyAddress)
      #expect(w.state.asked?.text.hasPrefix("Do not pay yet. Suspicious payment address") == true)
      w.expect(.device(.flushInput))
    }
    try wizard { w in
      _ = try placed(w, .saleshandyGoogle, checkout: "https://pay.example/1\nrm -rf x")
      w.press(.copyAddress)
      #expect(w.state.overlay == nil && w.said.hasPrefix("Payment address: not copied"))
    }
    try wizard { w in
      _ = try placed(w)
      #expect(w.state.status(of: .copyAddress) == .absent)
    }
  }

  @Test("before it is ordered the client's list is there, without a slip of what is not ordered")
  func draft() throws {
    try wizard { w in
      w.start()
      w.goToReview(.instantlyGoogle)
      w.press(.export)
      #expect(w.state.choices?.all.map(\.value) == ["mailboxes", "vendor", "approval"])
      w.press(.down, .down, .accept, .accept, .accept)
      let text = try write(w).text
      #expect(text.contains("For approval: trynorthquay") && text.contains("ada.lind@trynorthquay.com"), "\(text)")
      w.dismiss { _ in true }
    }
  }

  @Test("mailboxes of pre-warmed domains are counted beside their price, and shown and written once they are there")
  func preWarmed() throws {
    try wizard { w in
      let base = try placed(w)
      let names = base.plan.names
      let items = names.map { Purchase.Item(name: $0, provider: .google, mailboxes: [], count: 0) }
      let purchase = Purchase(operation: .instantlyPreWarmed, offer: .instantlyGoogle, items: items)
      let line = Quote.Line(.mailboxes, count: 4, unit: .dollars(10), period: .month)
      var order = Order(
        id: base.id, name: base.name, draft: base.draft, plan: PurchasePlan(offer: .instantlyGoogle, purchases: [purchase]),
        approvedTotal: .dollars(40), quote: Quote(offer: .instantlyGoogle, lines: [line], source: .confirmed, at: w.now),
        createdAt: base.createdAt
      ).placed()
      w.answerLate(.order(order, isPlacing: false))
      w.dismiss { _ in true }
      func basket() -> String? {
        guard case .quote(_, _, _, let basket)? = w.state.shownQuote(isWide: true) else { return nil }
        return QuoteSentences.basket(basket)
      }
      #expect(basket() == "2 domains × 2" && w.state.status(of: .showMailboxes) == .ready)
      let came = ["ada", "ada.lind"].map { Mailbox(first: "Ada", last: "Lind", alias: $0) }
      order.progress = OrderProgress(
        domains: names.map { OrderProgress.Domain(name: $0, stage: .ready, ordered: 2, delivered: 2, mailboxes: came) }, at: w.now)
      w.answerLate(.followed(order, failure: nil))
      w.dismiss { _ in true }
      #expect(basket() == "2 domains × 2")
      w.press(.showMailboxes, .bottom)
      #expect(w.state.order.mailboxRow == 3)
      w.press(.export, .accept, .accept, .accept)
      let rows = try write(w).text.split(separator: "\r\n")
      #expect(rows.count == 5 && rows[1].hasPrefix("ada@trynorthquay.com,Ada,Lind,"), "\(rows)")
      w.dismiss { _ in true }
    }
  }

  @Test("the order's list turns to its mailboxes and back, and stays on its domain")
  func mailboxes() throws {
    try wizard { w in
      _ = try placed(w)
      w.press(.down, .showMailboxes)
      #expect(w.state.order.showsMailboxes && w.state.order.mailboxRow == 3)
      w.press(.bottom)
      #expect(w.state.order.mailboxRow == 5)
      w.press(.up, .up, .up, .showMailboxes)
      #expect(!w.state.order.showsMailboxes && w.state.order.row == 0)
      w.dismiss { _ in true }
    }
  }
}
