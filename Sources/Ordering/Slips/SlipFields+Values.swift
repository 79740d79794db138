// The values that slips are made of, beside the draft's own fields.

extension SlipFields {
  /// A domain with its mailboxes, and how many it gets where that is said of it alone.
  mutating func domainLine() -> (line: DraftLine, count: Int?)? {
    let name = domain("name")
    let isChosen = has("chosen") ? answer("chosen") ?? true : true
    let origins = Dictionary(uniqueKeysWithValues: DraftLine.Origin.all.map { ($0.slipWords, $0) })
    let origin = word("from", origins, DraftLine.Origin.all.map(\.slipWords)) ?? .typed
    let provider = word("provider", Provider.self)
    let count = number("count", 1...999)
    let turn = number("turn", 0...SlipReading.maximumCount)
    let listing = below("listed", SlipFields.listing)
    let mailboxes = mailboxes("mailboxes")
    refuseUnknown(["name", "chosen", "from", "provider", "count", "turn", "listed", "mailboxes"])
    guard let name else { return nil }
    var line = DraftLine(name, origin: origin, isChosen: isChosen, mailboxes: mailboxes, provider: provider, listing: listing)
    line.turn = turn
    return (line, count)
  }

  mutating func mailboxes(_ key: String) -> [Mailbox] {
    items(key).enumerated().compactMap { number, item in
      var below = SlipFields(item, path + [key, "\(number + 1)"])
      let mailbox = below.isMapping ? below.mailbox() : nil
      take(below.problems)
      return mailbox
    }
  }

  private mutating func mailbox() -> Mailbox {
    var mailbox = Mailbox(first: text("first").text, last: text("last").text, alias: text("alias").text)
    mailbox.edited = typedCells()
    if has("picture") { mailbox.picture = text("picture").text }
    refuseUnknown(["alias", "first", "last", "typed", "picture"])
    return mailbox
  }

  /// Cells that stay as they are when the grid is filled. Of a mailbox that a person wrote into a slip without saying, all are.
  private mutating func typedCells() -> EditedCells {
    guard let node = node("typed") else { return .all }
    if case .text(let text) = node.content, ["yes", "no", "true", "false", "on", "off"].contains(text.lowercased()) {
      return answer("typed") == true ? .all : []
    }
    return words("typed", MailboxColumn.self).reduce(into: EditedCells()) { $0.insert(EditedCells($1)) }
  }

  static func listing(_ fields: inout SlipFields) -> Listing? {
    let vendor = fields.word("vendor", Vendor.self)
    let listing = Listing(
      vendor: vendor ?? .instantly, provider: fields.word("provider", Provider.self), id: fields.text("id").text,
      mailboxes: fields.mailboxes("mailboxes"), mailboxCount: fields.number("count", 0...SlipReading.maximumCount),
      months: fields.number("months", 0...SlipReading.maximumCount), setUp: fields.amount("set_up"),
      monthly: fields.amount("monthly"))
    fields.refuseUnknown(["vendor", "provider", "id", "count", "months", "set_up", "monthly", "mailboxes"])
    if vendor == nil, !fields.has("vendor") { fields.refuse("vendor", .missing) }
    return vendor == nil ? nil : listing
  }

  static func package(_ fields: inout SlipFields) -> MailboxPackage? {
    let package = MailboxPackage(
      id: fields.required("id"), name: fields.text("name").text, tier: fields.text("tier").text, monthly: fields.amount("monthly"),
      domains: fields.number("domains", 0...SlipReading.maximumCount) ?? 0, mailboxes: fields.numbers("mailboxes"),
      domainsOfProvider: fields.numbers("domains_of"))
    fields.refuseUnknown(["id", "name", "tier", "monthly", "domains", "mailboxes", "domains_of"])
    return package
  }

  /// A package that is named by its id or its name alone: who has ScaledMail's list finds out the rest.
  static func package(named text: String) -> MailboxPackage {
    MailboxPackage(id: text, name: "", tier: "", monthly: nil, domains: 0, mailboxes: [:])
  }

  static func form(_ fields: inout SlipFields) -> PendingForm? {
    let names = fields.texts("names").compactMap { fields.name($0, of: "names") }
    let form = PendingForm(
      id: fields.required("id"), payment: fields.text("payment").text, description: fields.text("description").text,
      amount: fields.amount("amount"), createdAt: fields.text("created").text,
      domainsRequired: fields.number("domains", 0...SlipReading.maximumCount), names: names)
    fields.refuseUnknown(["id", "payment", "description", "amount", "created", "domains", "names"])
    return form
  }

  static func workspace(_ fields: inout SlipFields) -> Workspace? {
    // One of the two is enough to find it by.
    let name = fields.text("name").text
    let workspace = Workspace(id: name.isEmpty || fields.has("id") ? fields.required("id") : "", name: name)
    fields.refuseUnknown(["id", "name"])
    return workspace
  }
}
