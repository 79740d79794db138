import Foundation
import TestSupport
import Testing

@testable import Ordering

@Suite("Handing an order over")
struct ExportTests {
  private func handOver(
    _ offer: Offer = Offer(.instantly, .google), count: Int = 2, client: String? = "Acme", mode: Mode = .live
  ) throws -> HandOver {
    var order = try order(offer, names: names(count))
    for index in order.plan.purchases.indices { try order.attempt(index, .sending, .placed) }
    return HandOver(order, client: client, mode: mode)
  }

  /// The cells of a sheet, read by the reader that files are imported by.
  private func cells(_ text: String) -> [[String]] { DelimitedText.rows(text, delimiter: ",") }

  @Test("a sheet has a row a mailbox, in plain columns, ended as RFC 4180 has it")
  func mailboxes() throws {
    let text = ExportKind.mailboxes.text(of: [try handOver()])
    #expect(
      text.hasPrefix(
        "address,first,last,domain,provider,redirect\r\nada.lind@a1.com,Ada,Lind,a1.com,Google,https://northquay.com\r\n"))
    #expect(text.hasSuffix("\r\n") && !text.replacing("\r\n", with: "").contains(where: \.isNewline))
    #expect(cells(text).count == 1 + 2 * 3)
  }

  @Test(
    "mailboxes of domains that ended or failed are in no sheet, and the slip says so", arguments: [ExportKind.mailboxes, .vendor])
  func gone(_ kind: ExportKind) throws {
    var order = try order(Offer(.instantly, .google), names: names(3))
    try order.attempt(0, .sending, .placed)
    let stages: [OrderProgress.Domain.Stage] = [.ready, .ended, .failed]
    order.progress = OrderProgress(
      domains: try zip(names(3), stages).map { OrderProgress.Domain(name: $0, stage: $1, ordered: 3, delivered: 0) }, at: noon)
    let handOver = HandOver(order, client: nil, mode: .live)
    #expect(handOver.goneCount == 6 && handOver.mailboxCount == 9)
    #expect(Set(cells(kind.text(of: [handOver])).dropFirst().map { $0[kind == .vendor ? 0 : 3] }) == ["a1.com"])
    let lines = ExportKind.slip.text(of: [handOver]).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("a2.com") && $0.hasSuffix("ended") })
    #expect(lines.contains { $0.hasPrefix("a3.com") && $0.hasSuffix("failed") })
  }

  @Test("each vendor's sheet has the columns of that vendor's own order")
  func vendors() throws {
    let all = try [
      handOver(), handOver(Offer(.saleshandy, .google, plan: .quarterly)), handOver(Offer(.scaledmail, .google)),
    ].map { cells(ExportKind.vendor.text(of: [$0])) }
    #expect(all[0][0] == ["domain", "forwarding_domain", "email_address_prefix", "first_name", "last_name"])
    #expect(all[0][1] == ["a1.com", "northquay.com", "ada.lind", "Ada", "Lind"])
    #expect(all[1][0] == ["name", "redirectUrl", "email", "firstname", "lastname"])
    #expect(all[1][1] == ["a1.com", "northquay.com", "ada.lind@a1.com", "Ada", "Lind"])
    #expect(all[2][0] == ["domain", "redirect", "alias", "first_name", "last_name"])
    #expect(all[2][1].first == "a1.com" && all[2][1][1] == "https://northquay.com")
  }

  @Test("a cell that a spreadsheet would run has an apostrophe before it", arguments: "=+-@＝＋－＠".map(String.init))
  func formulas(_ sign: String) {
    #expect(ExportText.cell("\(sign)cmd|' /C calc'!A0") == "'\(sign)cmd|' /C calc'!A0")
    // What stands in front of it and is taken off does not hide it.
    #expect(ExportText.cell("\t\r\n \u{200B}\(sign)1") == "'\(sign)1")
    #expect(ExportText.cell("a\(sign)1") == "a\(sign)1")
  }

  @Test("a mailbox in the name of a formula is written harmless, and read back as one row")
  func hostile() throws {
    var draft = try readyDraft(Offer(.instantly, .google), names: names(1))
    draft.lines[0].mailboxes[0].first = "=HYPERLINK(\"http://x\")"
    draft.lines[0].mailboxes[0].last = "Li\u{1B}[2J\u{202E}nd\r\nsecond,line"
    let text = ExportKind.mailboxes.text(of: [try #require(HandOver(draft, quote: nil, mode: .live))])
    #expect(cells(text)[1][1] == "'=HYPERLINK(\"http://x\")")
    #expect(cells(text)[1][2] == "Li[2Jnd second,line")
    #expect(cells(text).count == 4)
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test("on paper every address and person stands whole, in lines of eighty columns", arguments: [ExportKind.slip, .approval])
  func paper(_ kind: ExportKind) throws {
    let long = try DomainName("\(String(repeating: "northquay", count: 6)).com")
    var order = try order(Offer(.instantly, .google), names: [long, DomainName("a1.com")])
    try order.attempt(0, .sending, .placed)
    let text = kind.text(of: [HandOver(order, client: "Acme", mode: .sandbox)])
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(text)")
    let joined = text.filter { !$0.isWhitespace }
    for item in order.plan.purchases[0].items {
      for mailbox in item.mailboxes { #expect(joined.contains(mailbox.address(at: item.name)), "\(text)") }
    }
    #expect(text.contains("Ada Lind") && text.contains("SANDBOX") && text.contains("Acme"))
    #expect(lines.contains { $0.hasPrefix("Due when ordered") && $0.hasSuffix("60.00") }, "\(text)")
  }

  @Test("what a client is asked to approve is there before it is ordered, and says what the vendor names itself")
  func approval() throws {
    let scaledmail = Offer(.scaledmail, .outlook)
    var draft = try readyDraft(scaledmail, names: names(1))
    draft.vendorNamed = [.outlook]
    let quote = Estimate.quote(draft, offer: scaledmail, priceList: nil, at: noon)
    let handOver = try #require(HandOver(draft, quote: quote, mode: .live))
    #expect(ExportKind.all(of: handOver) == [.mailboxes, .vendor, .approval])
    let text = ExportKind.approval.text(of: [handOver])
    #expect(text.contains("a1.com") && text.contains("to be named by ScaledMail for Ada Lind"), "\(text)")
    #expect(text.contains("Approved by ____"))
    draft.offer = nil
    #expect(HandOver(draft, quote: nil, mode: .live) == nil)
  }

  @Test("cost has a row an order and one for what a client's orders come to, without commas in amounts")
  func cost() throws {
    var refused = try order(Offer(.instantly, .google), names: names(1))
    try refused.attempt(0, .sending, .rejected, .refusalStands)
    let all = [
      try handOver(count: 40), try handOver(client: nil), try handOver(),
      HandOver(refused, client: "Acme", mode: .live),
    ]
    let rows = cells(ExportKind.cost.text(of: all))
    #expect(rows.map(\.first) == ["client", "", "", "Acme", "Acme", "Acme"])
    #expect(rows.map { $0[1] } == ["order", "nq", "sum", "nq", "nq", "sum"], "nothing was bought of the last: it costs nothing")
    #expect(rows[3][8] == "1200.00" && rows[4][8] == "60.00" && rows[5][8] == "1260.00")
    #expect(rows[5][6] == "42")
  }

  @Test("of an order with mixed providers the papers name each of them")
  func mixed() throws {
    var draft = Draft.ready(Offer(.scaledmail, .google), names: try names(2), at: noon)
    draft.lines[1].provider = .outlook
    let paper = try #require(HandOver(draft, quote: nil, mode: .live))
    #expect(paper.providers == "Google, Outlook")
    #expect(ExportKind.approval.text(of: [paper]).contains("Google, Outlook"))
    #expect(ExportKind.slip.text(of: [paper]).contains("ScaledMail Google, mixed: Google, Outlook"))
    #expect(try handOver().providers == "Google")
  }

  @Test("an amount that nobody named is an empty cell, and no sum is made of it")
  func unknown() throws {
    let rows = cells(ExportKind.cost.text(of: [try handOver(Offer(.saleshandy, .google, plan: .quarterly)), try handOver()]))
    #expect(rows[1][8] == "" && rows[3][8] == "")
  }

  @Test("what the first period costs, and what comes then, stands in one line; one price needs no second")
  func firstPeriod() throws {
    func line(_ subject: Quote.Line.Subject, _ cents: Int, then renewal: Int? = nil, isStated: Bool = true, _ period: Period)
      -> Quote.Line
    {
      Quote.Line(
        subject, count: 1, unit: Money(cents: cents), renewal: renewal.map(Money.init(cents:)), isRenewalStated: isStated,
        period: period)
    }
    let base = try order(Offer(.saleshandy, .google, plan: .quarterly), names: names(1))
    let quote = Quote(
      offer: base.plan.offer,
      lines: [
        line(.domains(ending: "com"), 2_600, then: 3_000, .year), line(.mailboxes, 3_600, then: 4_200, .quarter),
        line(.domains(ending: "org"), 1_300, isStated: false, .year), line(.mailboxes, 700, then: 700, .month),
        line(.mailboxDomains, 800, .month), line(.preWarmed, 2_300, .once),
      ], source: .priceList, at: noon)
    let order = Order(
      id: base.id, name: base.name, draft: base.draft, plan: base.plan, approvedTotal: nil, quote: quote, createdAt: noon)
    let lines = ExportKind.slip.text(of: [HandOver(order, client: nil, mode: .live)]).split(separator: "\n")
    let ends = [
      " 26.00 the first year, then 30.00 each year", " 36.00 the first quarter, then 42.00 each quarter",
      " 13.00 the first year, then not stated", " 7.00 each month", " 8.00 each month", " 23.00 once",
    ]
    for end in ends { #expect(lines.count { $0.hasSuffix(end) } == 1, "\(end): \(lines)") }
    #expect(!lines.contains { $0.hasSuffix("26.00 each year") || $0.hasSuffix("36.00 each quarter") })
  }

  @Test("no password is in any form of anything, whatever field held one", arguments: Purchase.Kind.allCases)
  func passwords(_ kind: Purchase.Kind) throws {
    let secret = "correct-horse-battery"
    var operation = try Purchase.Operation.ready(kind)
    var sequencer = Sequencer()
    (sequencer.provider, sequencer.username, sequencer.password) = ("Smartlead", "ada", Password(secret))
    var hosting = Hosting()
    (hosting.provider, hosting.username, hosting.password) = ("Namecheap", "ada", Password(secret))
    let terms = Purchase.ScaledMailTerms(
      tag: "nq-\(mark)", workspace: Workspace(id: "1", name: "North Quay"), redirect: try Redirect("northquay.com"),
      sequencer: sequencer)
    switch operation {
    case .scaledmailCustomOrder: operation = .scaledmailCustomOrder(Purchase.ScaledMailOrder(terms, coupon: "SAVE10"))
    case .scaledmailOwnDomains: operation = .scaledmailOwnDomains(Purchase.ScaledMailOwnDomains(terms, hosting: hosting))
    case .scaledmailPackage:
      operation = .scaledmailPackage(Purchase.ScaledMailPackage(terms, price: "p", quantity: 1, hosting: hosting))
    case .scaledmailPreWarmed: operation = .scaledmailPreWarmed(terms)
    case .scaledmailSubmitForm: operation = .scaledmailSubmitForm(Purchase.ScaledMailForm(terms, id: "u", hosting: hosting))
    default: break
    }
    let offer = Offer(operation.kind.vendor, .google, plan: operation.kind.vendor == .saleshandy ? .quarterly : nil)
    let plain = try order(Offer(.instantly, .google), names: names(1))
    let purchase = Purchase(operation: operation, offer: offer, items: plain.plan.purchases[0].items)
    #expect(purchase.passwords.allSatisfy { $0.text == secret || $0.text == "example-password" })
    var order = Order(
      id: Order.ID("o1"), name: "nq", draft: plain.draft, plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: nil,
      quote: plain.quote, createdAt: noon)
    try order.attempt(0, .sending, .placed)
    var draft = try readyDraft(Offer(.scaledmail, .google))
    draft.details.hosting = hosting
    draft.details.sequencer = sequencer
    let handOvers = [HandOver(order, client: "Acme", mode: .live), try #require(HandOver(draft, quote: plain.quote, mode: .live))]
    for handOver in handOvers {
      for form in ExportKind.allCases {
        let text = form.text(of: [handOver])
        #expect(!text.contains(secret) && !text.contains("example-password") && !text.contains("SAVE10"), "\(form)")
      }
    }
  }

  @Test("a mailbox is called ready only where the vendor says it of its whole domain")
  func status() throws {
    var order = try order(Offer(.instantly, .google), names: names(4))
    try order.attempt(0, .sending, .placed)
    #expect(Set(OrderedMailboxes(order).map(\.status)) == [.unknown])
    let stages: [(OrderProgress.Domain.Stage, Int)] = [(.ready, 3), (.settingUp, 2), (.settingUp, 0), (.failed, 1)]
    order.progress = OrderProgress(
      domains: zip(order.plan.names, stages).map { OrderProgress.Domain(name: $0, stage: $1.0, ordered: 3, delivered: $1.1) },
      at: noon)
    let mailboxes = OrderedMailboxes(order)
    #expect(mailboxes.count == 12)
    #expect(
      [0, 3, 6, 9].map { mailboxes[$0].status } == [.ready, .some(2, of: 3), .stage(.settingUp), .stage(.failed)])
    #expect((0..<12).map(mailboxes.domainIndex) == (0..<12).map { $0 / 3 })
    #expect((0..<4).map(mailboxes.firstRow) == [0, 3, 6, 9])
    #expect(mailboxes[5].address == "\(mailboxes[5].alias)@a2.com")
  }
}
