public import Foundation
public import Ordering

/// Drafts of every kind and vendor, whole or with something missing or wrong, the same ones for the same seed.
public struct RandomDrafts {
  private var dice: Seeded
  private let date: Date

  public init(seed: UInt64, at date: Date) {
    dice = Seeded(seed: seed)
    self.date = date
  }

  private static let words = [
    "northquay", "Ada Lind, Bo Ek", "Жанна Щукина; \"José María\" de la Cruz", "no", "yes", "null", "0123", "1e3", "~", "- a: b",
    "# c", "a\tb",
    "two\nlines", "“quotes” and \"these\"", "back\\slash", "zero\u{200B}width", "right\u{202E}left", "e\u{301}", "\u{301}x",
    "😀 smile",
    "& anchor", "*alias", "{a: b}", "[x]", "a\u{A0}b", "b\u{FEFF}om", "'", "\"", "%tag", "@at", "|", ">", "!tag", "?",
    "end\u{2028}line", "",
  ]

  private mutating func one<Value>(of values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &dice)] }
  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &dice) < percent }
  private mutating func text() -> String { one(of: Self.words) }
  private mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }

  private mutating func name(_ number: Int) throws -> DomainName {
    let stem = one(of: ["trynorthquay", "getquay", "northquayhq", "usenorth", "quay-team", "paypal-quay", "xn--nrthquay-n4a"])
    return try DomainName("\(stem)\(number).\(one(of: ["com", "org", "net", "co.uk"]))")
  }

  /// A draft with anything in any field, as a slip has to carry it.
  public mutating func anything(id: String) throws -> Draft {
    let kind = one(of: OrderKind.allCases)
    var draft = Draft(id: Draft.ID(id), kind: kind, at: date)
    (draft.name, draft.brand, draft.people) = (text(), text(), text())
    if chance(70) { draft.offer = chance(90) ? one(of: kind.offers) : nil }
    draft.wanted = count(1...99)
    draft.endings = chance(30) ? [] : [one(of: ["com", "org"]), text()]
    draft.patterns = chance(20) ? [] : AliasPattern.allCases.shuffled(using: &dice).dropLast(count(0...7)).map { $0 }
    draft.allowsNumbers = chance(50)
    draft.spread = one(of: Spread.allCases)
    draft.spreadSeed = text()
    draft.spellings = chance(30) ? [text(), text()] : []
    draft.vendorNamed = chance(30) ? [one(of: Provider.allCases)] : []
    draft.quantity = count(1...3)
    if chance(20) { draft.filledBrand = text() }
    if chance(20) { draft.continues = Order.ID("o\(count(1...9))") }
    for field in DetailField.allCases where chance(50) && !field.isPicked { draft.details[field] = text() }
    draft.details.payment = one(of: PaymentWay.allCases)
    if chance(40) { draft.details.workspace = Workspace(id: "rec\(count(1...9))", name: text()) }
    if chance(20) { draft.uploads = [text(): "17", "ada.png": "18"] }
    if chance(30) { draft.package = package() }
    if chance(30) { draft.form = try form() }
    let lines = count(0...5)
    for number in 0..<lines {
      let line = try line(number)
      draft.lines.append(line)
      if chance(20) { draft.counts[line.name] = count(1...5) }
    }
    return draft
  }

  private mutating func line(_ number: Int) throws -> DraftLine {
    let origins: [DraftLine.Origin] = [.typed, .idea, .suggested(.instantly), .listed(.scaledmail)]
    var line = DraftLine(
      try name(number), origin: one(of: origins), isChosen: chance(70), provider: chance(20) ? one(of: Provider.allCases) : nil)
    line.mailboxes = mailboxes(count(0...3))
    if chance(30) { line.turn = count(0...9) }
    if chance(30) { line.answers[.instantly] = NameAnswer(line.name, .available, at: date) }
    guard chance(30) else { return line }
    line.listing = Listing(
      vendor: one(of: Vendor.allCases), provider: chance(50) ? .google : nil, id: text(), mailboxes: mailboxes(count(0...2)),
      mailboxCount: chance(50) ? 2 : nil, months: chance(50) ? 3 : nil, setUp: chance(50) ? Money(cents: 123_450) : nil,
      monthly: chance(50) ? Money(cents: 5) : nil, at: date)
    return line
  }

  private mutating func mailboxes(_ count: Int) -> [Mailbox] {
    (0..<count).map { _ in
      Mailbox(
        first: text(), last: text(), alias: text(), edited: EditedCells(rawValue: UInt8(self.count(0...7))),
        picture: chance(10) ? text() : nil)
    }
  }

  private mutating func package() -> MailboxPackage {
    MailboxPackage(
      id: "price_\(count(1...9))", name: text(), tier: text(), monthly: chance(50) ? .dollars(99) : nil, domains: count(0...9),
      mailboxes: [.google: count(0...9), .smtp: 3], domainsOfProvider: chance(50) ? [.google: 1] : [:], at: date)
  }

  private mutating func form() throws -> PendingForm {
    PendingForm(
      id: "f1", payment: text(), description: text(), amount: chance(50) ? .dollars(12) : nil, createdAt: "2026-01-02",
      domainsRequired: chance(50) ? 2 : nil, names: [try name(7)])
  }

}

extension RandomDrafts {
  /// What the vendors have that an order of a kind begins with.
  public struct Stock: Sendable {
    public var lines: [OrderKind: [DraftLine]] = [:]
    public var packages: [MailboxPackage] = []
    public var forms: [WorkspaceForm] = []
    public var workspaces: [Workspace] = []

    public init() {}
  }

  /// An order as a person fills it in: of any kind and offer, mostly whole, sometimes with something missing or wrong.
  public mutating func order(id: String, of stock: Stock) throws -> Draft {
    let kinds = OrderKind.allCases.filter { kind in
      switch kind {
      case .newDomains, .ownDomains: true
      case .package: !stock.packages.isEmpty
      case .unfinishedForm: !stock.forms.isEmpty
      case .preWarmed, .extraMailboxes, .boughtDomains: stock.lines[kind]?.isEmpty == false
      }
    }
    let kind = chance(50) ? .newDomains : one(of: kinds)
    var draft = Draft(id: Draft.ID(id), kind: kind, at: date)
    draft.name = "order \(id)"
    draft.offer = one(of: kind.offers)
    draft.wanted = chance(80) ? count(1...5) : count(1...99)
    draft.people = one(of: [
      "Ada Lind", "Ada Lind, Bo Ek", "Ada Lind, Bo Ek, Cy Dahl, Di Berg", "Ada", "", "Жанна Щукина", "sales@quay.com", "田中 太郎",
    ])
    draft.patterns = chance(80) ? AliasPattern.usual : [one(of: AliasPattern.allCases)]
    draft.allowsNumbers = chance(60)
    draft.spread = one(of: Spread.allCases)
    draft.spreadSeed = "seed\(count(0...9))"
    draft.details = chance(85) ? .ready : Details()
    if chance(15) { draft.details.redirect = one(of: ["northquay.com/demo", "not a site", "trynorthquay1.com"]) }
    if chance(10) { draft.details.registrant.postcode = "1" }
    if chance(20) { draft.details.sequencer.provider = "Instantly" }
    if kind == .ownDomains {
      draft.details.hosting.provider = "Namecheap"
      draft.details.hosting.username = "quay"
    }
    if chance(70) { draft.details.workspace = stock.workspaces.first }
    if chance(10) { draft.vendorNamed = [.google, .outlook] }
    if chance(15) { draft.brand = "trynorthquay1" }
    try choose(&draft, stock)
    return draft
  }

  private mutating func choose(_ draft: inout Draft, _ stock: Stock) throws {
    let wanted = count(1...4)
    switch draft.kind {
    case .newDomains, .ownDomains, .package:
      for number in 1...wanted { draft.lines.append(DraftLine(try name(number), isChosen: chance(90))) }
      guard draft.kind == .package else { break }
      draft.package = one(of: stock.packages)
      let needed = min(12, draft.package?.domains ?? 0)
      if chance(80) { draft.lines = try (0..<needed).map { DraftLine(try DomainName("quaypack\($0).com"), isChosen: true) } }
    case .unfinishedForm:
      let found = one(of: stock.forms)
      (draft.form, draft.details.workspace) = (found.form, found.workspace)
      draft.offer = Offer(.scaledmail, found.form.provider ?? .google)
      let names = found.form.names.isEmpty ? [try name(1)] : found.form.names
      draft.lines = names.map { DraftLine($0, origin: .listed(.scaledmail), isChosen: true) }
    case .preWarmed, .extraMailboxes, .boughtDomains:
      draft.lines = (stock.lines[draft.kind] ?? []).shuffled(using: &dice).prefix(wanted).map { line in
        var line = line
        line.isChosen = true
        return line
      }
      if let listing = draft.lines.first?.listing, draft.kind != .boughtDomains, chance(90) {
        let own = Offer(listing.vendor, listing.provider ?? .google)
        if draft.kind.offers.contains(own) { draft.offer = own }
      }
    }
  }
}
