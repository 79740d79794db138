/// Reads the rows of a sheet one after the other; what stands in many of them is read once.
struct OrderRowReader {
  private let sheet: OrderSheet
  private let columns: [SheetColumn: Int]
  let draft: Draft
  private let listed: Set<DomainName>
  private let infix: Int?
  private let isLastFirst: Bool
  private var ownBrand: OwnBrand
  private var redirect: (value: Redirect, text: String)?
  private var client: String?
  private var places: [DomainName: Int] = [:]
  private var aliases: [DomainName: Set<String>] = [:]
  private var above: DomainName?
  private var names: [String: Result<(DomainName, NameImport.Cleaned?), OrderReading.Refusal>] = [:]
  private var persons: [[String]: Result<Person, OrderReading.Refusal>] = [:]
  private var pictures: [(name: String, source: String)] = []
  private var providers: [DomainName: Provider] = [:]
  private var redirects: [DomainName: (value: Redirect, text: String)] = [:]

  init(_ sheet: OrderSheet, columns given: [SheetColumn], for draft: Draft) {
    self.sheet = sheet
    self.draft = draft
    var columns: [SheetColumn: Int] = [:]
    for (index, column) in given.enumerated() where column != .other && columns[column] == nil { columns[column] = index }
    self.columns = columns
    listed = draft.kind.picksFromList ? Set(draft.lines.map(\.name)) : []
    ownBrand = draft.ownBrand
    infix = sheet.infix
    isLastFirst = self.columns[.whole].map { PeopleColumns.isLastFirst(sheet.title(of: $0)) } ?? false
  }

  mutating func read(into reading: inout OrderReading) {
    settleOrder(&reading)
    let hasDomains = columns[.domain] != nil || columns[.address] != nil
    for row in sheet.rows {
      do {
        try checkWhole(row)
        if hasDomains { try read(row, into: &reading) } else { try readPerson(row, into: &reading) }
      } catch {
        reading.refused.append(OrderReading.Refused(row: row, reason: error.reason))
      }
    }
    finish(&reading)
  }

  /// What stands in a column; nothing where there is only what people fill empty cells with. A name is never filled so: its row is refused.
  func text(_ column: SheetColumn, _ row: OrderSheet.Row) -> String {
    let text = columns[column].map(row.text) ?? ""
    switch column {
    case .alias, .address, .redirect, .provider, .picture, .client:
      return OrderRowReader.fillers.contains(text.lowercased()) ? "" : text
    case .domain, .first, .last, .whole, .other: return text
    }
  }

  private static let fillers: Set<String> = ["-", "–", "—", "n/a", "#n/a", "tbd", "tba", "none", "null", "?"]

  /// What holds for the whole order is what most rows say.
  private mutating func settleOrder(_ reading: inout OrderReading) {
    if columns[.redirect] != nil {
      let all = sheet.rows.compactMap { row in (try? Redirect(text(.redirect, row))).map { ($0, text(.redirect, row)) } }
      let counts = all.reduce(into: [Redirect: Int]()) { $0[$1.0, default: 0] += 1 }
      let most = counts.values.max()
      redirect = all.first { counts[$0.0] == most }.map { (value: $0.0, text: $0.1) }
    }
    if let redirect {
      var draft = draft
      draft.details.redirect = redirect.text
      ownBrand = draft.ownBrand
      for row in sheet.rows { if let other = try? Redirect(text(.redirect, row)) { ownBrand.own(other) } }
    }
    if columns[.client] != nil {
      let all = sheet.rows.map { text(.client, $0) }.filter { !$0.isEmpty }
      let counts = all.reduce(into: [String: Int]()) { $0[$1.lowercased(), default: 0] += 1 }
      let most = counts.values.max()
      client = all.first { counts[$0.lowercased()] == most }
      reading.client = client
    }
  }

  private func checkWhole(_ row: OrderSheet.Row) throws(OrderReading.Refusal) {
    let filled = row.cells.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
    if filled >= sheet.width { throw .because(.tooManyCells(filled + 1, columns: sheet.width)) }
    for column in columns.values {
      if let hidden = HiddenCharacters.first(in: row.text(column)) { throw .because(.hidden(hidden)) }
    }
    let whose = text(.client, row)
    _ = try redirect(of: row)
    if let client, !whose.isEmpty, whose.lowercased() != client.lowercased() { throw .because(.otherClient(whose, kept: client)) }
  }

  private func redirect(of row: OrderSheet.Row) throws(OrderReading.Refusal) -> (value: Redirect, text: String)? {
    let given = text(.redirect, row)
    guard !given.isEmpty else { return nil }
    do { return (try Redirect(given), given) } catch { throw .because(.redirect(given, error)) }
  }

  // MARK: Rows of an order

  private mutating func read(_ row: OrderSheet.Row, into reading: inout OrderReading) throws(OrderReading.Refusal) {
    let address = try address(of: row)
    let (name, cleaned, isCarried) = try domain(of: row, address: address)
    if ownBrand.owns(name) { throw .because(.ownBrand(name)) }
    if draft.kind.picksFromList, !listed.contains(name) { throw .because(.notListed(name)) }
    let provider = try provider(of: row, at: name)
    let leads = try redirect(of: row)
    if let leads, let kept = redirects[name], kept.value != leads.value {
      throw .because(.otherRedirect(leads.text, kept: kept.text))
    }
    let mailbox = try mailbox(of: row, at: name, address: address)
    // From here on the row is taken.
    let place = places[name] ?? reading.domains.count
    if place == reading.domains.count {
      places[name] = place
      reading.domains.append(OrderReading.Domain(name: name))
      if let cleaned { reading.cleaned.append(cleaned) }
    }
    above = name
    // Only rows that are taken say where the order leads.
    if let redirect, let leads {
      redirects[name] = leads
      if leads.value == redirect.value { reading.redirect = redirect.text } else { reading.domains[place].redirect = leads.text }
    }
    if isCarried { reading.carried += 1 }
    if let provider { providers[name] = provider }
    guard let mailbox else { return }
    reading.domains[place].mailboxes.append(mailbox.mailbox)
    aliases[name, default: []].insert(mailbox.mailbox.alias)
    if mailbox.isMade { reading.made += 1 }
    if mailbox.isLowered { reading.lowered += 1 }
    let picture = text(.picture, row)
    if !picture.isEmpty { pictures.append(("\(mailbox.mailbox.first) \(mailbox.mailbox.last)", picture)) }
  }

  private func address(of row: OrderSheet.Row) throws(OrderReading.Refusal) -> (alias: String, host: String)? {
    var given = text(.address, row)
    if given.isEmpty, text(.alias, row).contains("@") { given = text(.alias, row) }
    guard !given.isEmpty else { return nil }
    if given.hasPrefix("<"), given.hasSuffix(">") { given = String(given.dropFirst().dropLast()) }
    if given.lowercased().hasPrefix("mailto:") { given = String(given.dropFirst(7)) }
    guard PersonText.isAddress(given), let sign = given.lastIndex(of: "@") else { throw .because(.notAnAddress(given)) }
    return (String(given[..<sign]), String(given[given.index(after: sign)...]))
  }

  private mutating func domain(of row: OrderSheet.Row, address: (alias: String, host: String)?) throws(OrderReading.Refusal)
    -> (DomainName, NameImport.Cleaned?, isCarried: Bool)
  {
    let given = text(.domain, row)
    guard given.isEmpty else {
      let (name, cleaned) = try self.name(given)
      if let address, address.host.lowercased() != name.text {
        throw .because(.otherDomain(address: "\(address.alias)@\(address.host)", name))
      }
      return (name, cleaned, false)
    }
    if let address { return (try name(address.host).0, nil, false) }
    // Joined cells of a sheet have their text in the first row alone.
    guard let above, columns[.domain] != nil, isMailbox(row) else { throw .because(.noDomain) }
    return (above, nil, true)
  }

  private func isMailbox(_ row: OrderSheet.Row) -> Bool {
    [SheetColumn.alias, .first, .last, .whole].contains { !text($0, row).isEmpty }
  }

  private mutating func name(_ given: String) throws(OrderReading.Refusal) -> (DomainName, NameImport.Cleaned?) {
    if let known = names[given] { return try known.get() }
    let found = NameImport(given)
    let result: Result<(DomainName, NameImport.Cleaned?), OrderReading.Refusal>
    if let name = found.names.first, found.names.count == 1, found.refused.isEmpty, found.words.isEmpty {
      result = .success((name, found.cleaned.first))
    } else if let refused = found.refused.first {
      result = .failure(.because(.domain(given, refused.fault)))
    } else {
      result = .failure(.because(.domain(given, .noEnding)))
    }
    names[given] = result
    return try result.get()
  }

  private func provider(of row: OrderSheet.Row, at name: DomainName) throws(OrderReading.Refusal) -> Provider? {
    let given = text(.provider, row)
    guard !given.isEmpty else { return nil }
    guard let provider = Provider.named(given) else { throw .because(.provider(given)) }
    let offers = draft.offer.map { offer in draft.mixable(with: offer) } ?? draft.kind.offers
    guard offers.contains(where: { $0.provider == provider }) else {
      throw .because(.providerNotSold(provider, by: draft.offer?.vendor))
    }
    if let kept = providers[name], kept != provider { throw .because(.otherProvider(provider, kept: kept)) }
    return provider
  }

  // MARK: Mailboxes and people

  private struct Made {
    let mailbox: Mailbox
    let isMade: Bool
    let isLowered: Bool
  }

  /// - Returns: nil for a row of a domain alone.
  private mutating func mailbox(of row: OrderSheet.Row, at name: DomainName, address: (alias: String, host: String)?)
    throws(OrderReading.Refusal) -> Made?
  {
    var given = text(.alias, row)
    if given.contains("@") { given = "" }
    if let address {
      if !given.isEmpty, given.lowercased() != address.alias.lowercased() {
        throw .because(.aliasDiffers(given, from: address.alias))
      }
      given = address.alias
    }
    guard !given.isEmpty || isMailbox(row) else { return nil }
    let person = try person(of: row)
    let taken = aliases[name] ?? []
    guard given.isEmpty else {
      let alias = String(given.map { $0.isASCII && $0.isUppercase ? Character($0.lowercased()) : $0 })
      if let fault = AliasRules.fault(in: alias) { throw .because(.alias(given, fault)) }
      if taken.contains(alias) { throw .because(.aliasTwice(alias, name)) }
      let mailbox = Mailbox(first: person.first, last: person.last, alias: alias, isEdited: true)
      return Made(mailbox: mailbox, isMade: false, isLowered: alias != given)
    }
    if Transliteration.isUnsure(person.first) || Transliteration.isUnsure(person.last) {
      throw .because(.spelling("\(person.first) \(person.last)"))
    }
    let patterns = draft.patterns.isEmpty ? [.firstDotLast] : draft.patterns
    let possible = patterns.lazy.map { $0.alias(for: person) }.first { !$0.isEmpty && !taken.contains($0) }
    guard let alias = possible, AliasRules.fault(in: alias) == nil else { throw .because(.noAlias(person.name)) }
    return Made(
      mailbox: Mailbox(first: person.first, last: person.last, alias: alias, isEdited: true), isMade: true, isLowered: false)
  }

  private mutating func person(of row: OrderSheet.Row) throws(OrderReading.Refusal) -> Person {
    var key = [SheetColumn.first, .last, .whole].map { text($0, row) }
    if let infix, !key[1].isEmpty, !row.text(infix).isEmpty { key[1] = "\(row.text(infix)) \(key[1])" }
    if let known = persons[key] { return try known.get() }
    let result = read(first: key[0], last: key[1], whole: key[2])
    persons[key] = result
    return try result.get()
  }

  private mutating func read(first: String, last: String, whole: String) -> Result<Person, OrderReading.Refusal> {
    var reading = PeopleReading()
    if !first.isEmpty, !last.isEmpty {
      reading.read(lastName: last, firstName: first)
    } else if !(first + last).isEmpty {
      reading.read(whole: first + last)
    } else if !whole.isEmpty {
      reading.read(whole: whole, isLastFirst: isLastFirst)
    } else {
      return .failure(.because(.noName))
    }
    let all = [first, last, whole].filter { !$0.isEmpty }.joined(separator: " ")
    if let fault = reading.faults.first {
      return .failure(.because(fault.isOrder ? .nameOrder(all) : .notAPerson(all)))
    }
    guard reading.people.count == 1, let person = reading.people.first else { return .failure(.because(.notAPerson(all))) }
    guard person.isComplete else { return .failure(.because(.noLastName(person.name))) }
    notes += reading.notes
    return .success(person)
  }

  private var notes: [PeopleReading.Note] = []

  /// A row of a list of people.
  private mutating func readPerson(_ row: OrderSheet.Row, into reading: inout OrderReading) throws(OrderReading.Refusal) {
    let person = try person(of: row)
    if !reading.people.contains(person) { reading.people.append(person) }
    let picture = text(.picture, row)
    if !picture.isEmpty { pictures.append((person.name, picture)) }
  }

  private mutating func finish(_ reading: inout OrderReading) {
    reading.notes = notes.uniqued()
    let named = Set(providers.values)
    if named.count == 1, providers.count == reading.domains.count {
      reading.provider = named.first
    } else {
      for index in reading.domains.indices { reading.domains[index].provider = providers[reading.domains[index].name] }
    }
    for index in reading.domains.indices { reading.domains[index].hasNoRedirect = redirects[reading.domains[index].name] == nil }
    // The rows of the redirect that most have may all be refused.
    if reading.redirect == nil, let first = reading.domains.lazy.compactMap(\.redirect).first, let value = try? Redirect(first) {
      reading.redirect = first
      for index in reading.domains.indices where redirects[reading.domains[index].name]?.value == value {
        reading.domains[index].redirect = nil
      }
    }
    reading.pictures =
      Set(pictures.map(\.source)).count == 1
      ? pictures[0].source : pictures.map { "\($0.name) = \($0.source)" }.uniqued().joined(separator: "; ")
  }
}

extension PeopleReading.Fault {
  fileprivate var isOrder: Bool { if case .order = self { true } else { false } }
}
