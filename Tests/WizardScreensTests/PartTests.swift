import Foundation
import Ordering
import Terminal
import Testing
import Wizard
import WizardTestSupport

@testable import WizardScreens

/// What single screens and parts promise.
@Suite struct PartTests {
  /// What a frame says, its lines run together.
  private func words(of frame: Frame) -> String {
    frame.text.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }

  @Test("a checkout address stands in full, however long", arguments: [60, 80, 120])
  func checkout(_ columns: Int) {
    let frame = Scene.unpaid.story.frame(columns, 30)
    let work = frame.text.map { $0.split(separator: "│").first.map(String.init) ?? "" }
    #expect(work.map { $0.trimmingCharacters(in: .whitespaces) }.joined().contains(Scene.checkout), "\(frame)")
  }

  @Test(
    "a payment page at a host the vendor is not known to use is called suspicious, its host first, and stands in full; home says so"
  )
  func suspicious() throws {
    var story = Story.review(Scene.saleshandy, mode: .live)
    story.ends.outcome = { _, _ in .awaitingPayment(vendorOrder: "4kXwANQP8z", checkout: Scene.checkout) }
    story.placeWithTotal()
    let frame = story.frame(80, 30)
    let work = frame.text.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(work.contains("Suspicious payment address, at checkout.example"), "\(frame)")
    #expect(!work.contains("Pay at") && !work.contains("pay there") && !work.contains("in a browser"), "\(frame)")
    let order = try #require(story.state.order.order)
    let home = words(of: Story(mode: .live, orders: [order]).frame(80, 30))
    #expect(home.contains("Do not pay yet. Suspicious payment address, at checkout.example"), "\(home)")
    #expect(frame.text.map { $0.trimmingCharacters(in: .whitespaces) }.joined().contains(Scene.checkout), "\(frame)")
  }

  @Test("an order that waits to be paid and was billed otherwise is not said to be paid, on its screen or at home")
  func billedOtherwise() throws {
    var story = Story.order(Scene.saleshandy, outcome: .awaitingPayment(vendorOrder: "4kX", checkout: "https://stripe.com/1"))
    var order = try #require(story.state.order.order)
    let differences = try #require(ReplyDifferences([.billed(approved: .dollars(121), stated: .dollars(1_210))]))
    try order.attempts[0].take(.differs(differences), at: Story.now)
    story.act(.answer(.followed(order)))
    let home = words(of: Story(orders: [order]).frame(80, 36))
    #expect(home.contains("Do not pay yet.") && home.contains("1,210.00, 121.00 approved"), "\(home)")
    let work = words(of: story.frame(80, 36))
    #expect(work.contains("Not as approved: the vendor’s order says 1,210.00") && work.contains("Do not pay yet."), "\(work)")
    for words in ["pay there", "Pay at", "in a browser", "pay at the page"] {
      #expect(!work.contains(words) && !home.contains(words), "\(words)")
    }
  }

  @Test("an answer that the book cannot save shows its order and page; p shows the page; written down, it is an order that waits")
  func unrecorded() throws {
    var story = Story.order(Scene.saleshandy, outcome: .awaitingPayment(vendorOrder: "4kX", checkout: "https://stripe.com/1"))
    let waiting = try #require(story.state.order.order)
    var order = waiting
    var sending = Attempt(
      id: order.attempts[0].id, order: order.id, index: 0, purchase: order.attempts[0].purchase, request: order.attempts[0].request,
      baseline: [], at: Story.now)
    try sending.take(.sending, at: Story.now)
    order.attempts = [sending]
    story.act(.answer(.order(order, isPlacing: true)))
    let outcome = PurchaseOutcome.awaitingPayment(vendorOrder: "4kXw", checkout: "https://pay.saleshandy.com/4kXw")
    story.act(.answer(.notRecorded(order, .unrecorded(outcome, .storage("disk full")))))
    let work = words(of: story.frame(80, 36))
    #expect(work.contains("https://pay.saleshandy.com/4kXw") && work.contains("the vendor's order 4kXw"), "\(work)")
    #expect(!work.contains("is gone"), "\(work)")
    story.press(.character("p"))
    #expect(words(of: story.frame(60, 20)).contains("https://pay.saleshandy.com/4kXw"))
    story.press(.character("p"))
    let overview = OrderOverview(order)
    let atHome = story.then {
      $0.run(.back)
      $0.act(.answer(.home(drafts: [], orders: [overview])))
    }
    let home = words(of: atHome.frame(80, 36))
    #expect(home.contains("the vendor's order 4kXw"), "\(home)")
    story.act(.answer(.order(waiting, isPlacing: true)))
    #expect(!words(of: story.frame(80, 36)).contains("cannot save"))
  }

  @Test("a reply that took something else than approved is told in full on the order, line by line, and marked at home")
  func differs() {
    let differences = ReplyDifferences([
      .total(approved: .dollars(90), took: .dollars(2242)), .line(.mailboxes, approved: .dollars(45), took: .dollars(2197)),
      .notOrdered(["harbor.com"]),
    ])
    let story = Story.order(outcome: .placed(vendorOrder: nil, warning: differences))
    let work = story.frame(100, 36).text.joined(separator: "\n")
    for words in [
      "Not as approved: 2,242.00 taken, 90.00 approved.", "the mailboxes: 2,197.00 taken, 45.00 approved.",
      "harbor.com named in the reply and ordered by nobody.", "card statement",
    ] {
      #expect(work.contains(words), "\(work)")
    }
    guard let order = story.state.order.order else {
      Issue.record("no order")
      return
    }
    #expect(Story(orders: [order]).frame().text.contains { $0.contains("not as approved") })
  }

  @Test("an offer that cannot take the names stays, marked and with the reason")
  func unfit() throws {
    let row = try #require(Scene.unfit.story.frame().text.first { $0.contains("ScaledMail SMTP  ") })
    #expect(row.contains("✗"))
    #expect(row.contains("1 taken"))
  }

  @Test("a long name loses its middle, never its ending")
  func longName() throws {
    var story = Story()
    story.run(.newOrder)
    story.act(.paste("the-very-long-name-of-a-sending-domain-that-nobody-types-twice.co.uk\nshort.com\n"))
    let row = try #require(story.frame().text.first { $0.contains("the-very") && $0.contains("asking") })
    #expect(row.contains("…"), "\(row)")
    #expect(row.contains("twice.co.uk "), "\(row)")
  }

  @Test("the quote names due now and what recurs, and says when it is old")
  func oldQuote() {
    var story = Scene.reviewInstantly.story
    #expect(story.frame().text.contains { $0.contains("due now  90.00") })
    #expect(!story.frame().text.contains { $0.contains("· expired") })
    story.now += 601
    story.act(.tick)
    #expect(story.frame().text.contains { $0.contains("· expired") }, "\(story.frame())")
  }

  @Test("without a price the quote says that it is shown at checkout")
  func unpriced() {
    var story = Story.chosen()
    story.world.silences = [.priceList]
    story.run(.next)
    story.serve()
    story.run(.down, .down, .down, .accept)
    let frame = story.frame(120, 36)
    #expect(frame.text.contains { $0.contains("Due now: shown at checkout") }, "\(frame)")
  }

  @Test(
    "in LIVE the review says that money is spent, before the total is typed and after", arguments: [(80, 24), (60, 16), (120, 36)])
  func liveReview(columns: Int, rows: Int) throws {
    for (mode, words) in [(Mode.live, "Enter spends real money"), (.sandbox, "Enter places the order")] {
      var story = Story.review(mode: mode)
      let total = try #require(story.frame(columns, rows).text.first { $0.contains(" Total ") })
      #expect(total.contains("type 90.00, \(words)"), "\(total)")
      story.type("90")
      let typed = story.frame(columns, rows)
      #expect(typed.text.contains { $0.contains(" Total [90 ") && $0.contains("] ") && $0.contains(words) }, "\(typed)")
      #expect(typed.text.contains { $0.contains("real money") } == (mode == .live), "\(typed)")
    }
  }

  @Test("a field longer than its room moves so that the caret is seen", arguments: [0, 5, 9, 10, 11, 25, 26])
  func fieldScroll(_ caret: Int) {
    let text = "abcdefghijklmnopqrstuvwxyz"
    var sheet = Canvas(frame: Frame(size: Size(columns: 12, rows: 1)), glyphs: .utf8, clock: WallClock(secondsFromGMT: 0))
    sheet.field(text, caret: caret, 1, 0, width: 10)
    let cursor = sheet.frame.cursor ?? Position(column: -1, row: 0)
    #expect((1...10).contains(cursor.column))
    let shown = Array(text)
    if caret < shown.count { #expect(sheet.frame[cursor].text == String(shown[caret])) }
    if caret > 10 { #expect(sheet.frame.text[0].hasPrefix(" …")) }
  }

  @Test("a list moves only when the cursor leaves what is seen")
  func window() {
    var window = Window()
    window.show(0, of: 100, height: 9)
    for row in 0..<9 { window.show(row, of: 100, height: 9) }
    #expect(window.offset == 0)
    window.show(9, of: 100, height: 9)
    #expect(window.offset == 4)
    window.show(99, of: 100, height: 9)
    #expect(window.rows == 91..<100)
    window.show(2, of: 3, height: 9)
    #expect(window.rows == 0..<3)
  }

  @Test("times are clock times of the given zone, dates where the day is another")
  func clock() throws {
    let clock = WallClock(secondsFromGMT: 7200)
    #expect(clock.seconds(Story.now) == "16:02:11")
    #expect(clock.short(Story.now, now: Story.now) == "16:02")
    #expect(clock.short(Story.now.addingTimeInterval(8 * 3600), now: Story.now) == "22 Aug")
    #expect(clock.short(Story.now.addingTimeInterval(-174 * 86_400), now: Story.now) == "28 Feb")
    #expect(clock.short(Story.now.addingTimeInterval(133 * 86_400), now: Story.now) == "1 Jan")
  }

  @Test("the machine's clock is the one Foundation reads", arguments: [0, 1_767_225_600, 1_783_000_000])
  func systemClock(seconds: Int) {
    let date = Date(timeIntervalSince1970: Double(seconds))
    let offset = TimeZone.current.secondsFromGMT(for: date)
    #expect(WallClock().seconds(date) == WallClock(secondsFromGMT: offset).seconds(date))
  }

  @Test("a date out of all centuries is shown as the first or the last", arguments: [-1e300, 1e300, .infinity])
  func absurd(seconds: Double) {
    let shown = WallClock(secondsFromGMT: 0).date(Date(timeIntervalSince1970: seconds))
    #expect(shown == (seconds < 0 ? "1 Jan 1970" : "31 Dec 9999"))
  }

  @Test(
    "a draft that another session has says who has it and for how long, however long the name and narrow the window",
    arguments: [("ada.lind", 80), ("ada.lind", 60), ("somebody-with-a-very-long-name-at-the-desk", 60), ("ada", 140)])
  func heldDraft(name: String, columns: Int) throws {
    for (since, time) in [(Story.now - 600, "10m"), (Story.now - 3 * 86_400, "3d")] {
      let holder = Holder(who: Operator(account: name), process: 7, since: since, seenAt: Story.now)
      let draft = DraftSummary(
        id: Draft.ID("D1"), name: "quay", step: .domains, offer: nil, domains: 1, changedAt: Story.now, status: .held(holder))
      let row = try #require(Story(drafts: [draft]).frame(columns, 24).text.first { $0.contains("quay") })
      let words = row.split(separator: " ")
      #expect(words.suffix(2).first == "for" && row.trimmingCharacters(in: .whitespaces).hasSuffix(time), "\(row)")
      #expect(row.contains("open: \(name.prefix(7))"), "\(row)")
    }
  }

  @Test("the help scrolls to its last line where it is longer than the window")
  func helpScrolls() {
    var story = Scene.helpWhileTyping.story
    #expect(!story.frame(60, 16).text.contains { $0.contains("cut a word") })
    story.run(.bottom)
    #expect(story.frame(60, 16).text.contains { $0.contains("^A ^E") }, "\(story.frame(60, 16))")
  }
}
