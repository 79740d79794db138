import Foundation
import Ordering

/// A draft without its lines.
struct DraftRow: BookRecord {
  static let databaseTableName = "drafts"

  /// What the home screen does not list.
  struct Form: Codable, Sendable {
    var brand: String
    var endings: [String]
    var wanted: Int
    var people: String
    var patterns: [AliasPattern]
    var allowsNumbers: Bool
    var details: Details
    /// What came with the kinds of order; rows of an earlier version lack them.
    var kind: OrderKind?
    var vendorNamed: Set<Provider>?
    var uploads: [String: String]?
    var package: MailboxPackage?
    var quantity: Int?
    var pending: PendingForm?
    /// What came with names of any script.
    var spellings: Set<String>?
    /// What came with the spreading of people; the domains of an earlier draft have the same people each.
    var spread: Spread?
    var spreadSeed: String?
    /// What came with clients.
    var client: DraftClient?
    var filledBrand: String?
    /// What came with orders out of a sheet, by the domain's name.
    var counts: [String: Int]?
    /// What came with the choice of the first so many names.
    var planned: Int?
    /// What came with drafts that a program prepares.
    var maker: String?
    /// What came with baskets that are split over several orders.
    var basket: BasketPart?
  }

  var id: String
  var name: String
  var createdAt: Date
  var changedAt: Date
  var step: Draft.Step
  var offer: Offer?
  var form: Form
  var revision: Int
  var continues: String?

  init(_ draft: Draft, revision: Int) {
    id = draft.id.text
    name = draft.name
    createdAt = draft.createdAt
    changedAt = draft.changedAt
    step = draft.step
    offer = draft.offer
    form = Form(
      brand: draft.brand, endings: draft.endings, wanted: draft.wanted, people: draft.people, patterns: draft.patterns,
      allowsNumbers: draft.allowsNumbers, details: draft.details, kind: draft.kind, vendorNamed: draft.vendorNamed,
      uploads: draft.uploads, package: draft.package, quantity: draft.quantity, pending: draft.form, spellings: draft.spellings,
      spread: draft.spread, spreadSeed: draft.spreadSeed, client: draft.client, filledBrand: draft.filledBrand,
      counts: draft.counts.isEmpty ? nil : Dictionary(uniqueKeysWithValues: draft.counts.map { ($0.key.text, $0.value) }),
      planned: draft.planned, maker: draft.maker, basket: draft.basket)
    self.revision = revision
    continues = draft.continues?.text
  }

  func draft(_ lines: [DraftLine]) -> Draft {
    var draft = Draft(id: Draft.ID(id), kind: form.kind ?? .newDomains, at: createdAt)
    draft.name = name
    draft.changedAt = changedAt
    draft.step = step
    draft.offer = offer
    draft.lines = lines
    draft.brand = form.brand
    draft.endings = form.endings
    draft.wanted = form.wanted
    draft.people = form.people
    draft.patterns = form.patterns
    draft.allowsNumbers = form.allowsNumbers
    draft.details = form.details
    draft.vendorNamed = form.vendorNamed ?? []
    draft.uploads = form.uploads ?? [:]
    draft.package = form.package
    draft.quantity = form.quantity ?? 1
    draft.form = form.pending
    draft.spellings = form.spellings ?? []
    draft.spread = form.spread ?? .same
    draft.spreadSeed = form.spreadSeed ?? id
    draft.client = form.client
    draft.filledBrand = form.filledBrand
    draft.planned = form.planned
    draft.maker = form.maker
    draft.basket = form.basket
    for (text, count) in form.counts ?? [:] {
      if let name = try? DomainName(text) { draft.counts[name] = count }
    }
    draft.continues = continues.map(Order.ID.init)
    return draft
  }
}

/// A line of a draft with its mailboxes.
struct DraftLineRow: BookRecord {
  static let databaseTableName = "draftLines"
  static let primaryKey = ["draftID", "position"]

  var draftID: String
  var position: Int
  var name: DomainName
  var origin: DraftLine.Origin
  var isChosen: Bool
  /// By the vendor's raw value, since JSON's keys are text.
  var answers: [String: NameAnswer]
  var mailboxes: [Mailbox]
  var provider: Provider?
  var listing: Listing?
  var turn: Int?

  init(_ line: DraftLine, draftID: String, position: Int) {
    self.draftID = draftID
    self.position = position
    name = line.name
    origin = line.origin
    isChosen = line.isChosen
    answers = Dictionary(uniqueKeysWithValues: line.answers.map { ($0.key.rawValue, $0.value) })
    mailboxes = line.mailboxes
    provider = line.provider
    listing = line.listing
    turn = line.turn
  }

  var line: DraftLine {
    let known = answers.compactMap { key, answer in Vendor(rawValue: key).map { ($0, answer) } }
    var line = DraftLine(
      name, origin: origin, isChosen: isChosen, answers: Dictionary(uniqueKeysWithValues: known), mailboxes: mailboxes,
      provider: provider, listing: listing)
    line.turn = turn
    return line
  }
}

/// A draft as the home screen lists it; its form is not read.
struct DraftListing: BookReading {
  static func newestFirst(where condition: String) -> String {
    """
    SELECT id, name, step, offer, changedAt, json_extract(form, '$.kind') AS kind, json_extract(form, '$.client.id.text') AS client,
      json_extract(form, '$.maker') AS maker, holder, heldSince,
      (SELECT approvedBy IS NOT NULL FROM approvals WHERE draftID = drafts.id) AS isApproved,
      (SELECT count(*) FROM draftLines WHERE draftID = drafts.id AND isChosen = 1) AS domains
    FROM drafts WHERE \(condition) AND NOT \(isOrdered) ORDER BY changedAt DESC, id
    """
  }

  /// Something of it was bought, or may have been: it is kept until all is, and not listed to be ordered again, on whichever host its program ended.
  private static let isOrdered = """
    EXISTS (SELECT * FROM orders JOIN attempts ON attempts.orderID = orders.id WHERE orders.draftID = drafts.id
      AND attempts.state NOT IN ('rejected', 'notSent', 'absent', 'abandoned'))
    """

  /// Of one word: the name, the brand, the client's name, a chosen domain.
  static let matches = """
    drafts.name LIKE ? ESCAPE '\\' OR json_extract(form, '$.brand') LIKE ? ESCAPE '\\'
      OR json_extract(form, '$.client.name') LIKE ? ESCAPE '\\'
      OR EXISTS (SELECT * FROM draftLines WHERE draftID = drafts.id AND isChosen = 1 AND draftLines.name LIKE ? ESCAPE '\\')
    """

  var id: String
  var name: String
  var step: Draft.Step
  var offer: Offer?
  var changedAt: Date
  var kind: OrderKind?
  var maker: String?
  var client: String?
  /// Whether a second person approved what was staged of it; nil where nothing was.
  var isApproved: Bool?
  var domains: Int
  var holder: String?
  var heldSince: Date?

  func summary(_ status: DraftStatus) -> DraftSummary {
    DraftSummary(
      id: Draft.ID(id), kind: kind ?? .newDomains, name: name, step: step, offer: offer, client: client.map(Client.ID.init),
      domains: domains, changedAt: changedAt, status: status, maker: maker, isApproved: isApproved)
  }
}
