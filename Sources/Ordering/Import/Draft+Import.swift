extension Draft {
  /// Takes what a sheet orders: its domains are chosen, its mailboxes stand in their rows as if they were typed, and what holds for the whole order
  /// comes into the details. What was typed before stays, but for what the sheet says otherwise.
  public mutating func take(_ reading: OrderReading) {
    var places = lines.indices.keyed { lines[$0].name }
    for domain in reading.domains {
      let place = places[domain.name] ?? lines.count
      if place == lines.count {
        places[domain.name] = place
        lines.append(DraftLine(domain.name, origin: .typed))
      }
      lines[place].isChosen = true
      if let provider = domain.provider { lines[place].provider = provider == offer?.provider ? nil : provider }
      guard !domain.mailboxes.isEmpty else { continue }
      let taken = Set(domain.mailboxes.map(\.alias))
      lines[place].mailboxes = lines[place].mailboxes.filter { $0.isEdited && !taken.contains($0.alias) } + domain.mailboxes
    }
    takeCounts(reading)
    takeRedirects(reading)
    if let client = reading.client, name.isEmpty { name = client }
    if name.isEmpty, let first = reading.domains.first { name = first.name.stem }
    if !reading.pictures.isEmpty { details.pictures = reading.pictures }
    if !reading.people.isEmpty {
      let known = Person.list(in: people)
      let new = reading.people.filter { !known.contains($0) }
      let written = PeopleReading.text(of: new)
      let mark = (people + written).contains(";") ? "; " : ", "
      people = people.allSatisfy(\.isWhitespace) ? written : new.isEmpty ? people : people + mark + written
    }
  }

  /// Where most of the sheet lead is where the order leads, but for domains that lead elsewhere. Domains that were chosen before stay with theirs, and
  /// those of which the sheet says nothing lead where the order did; where it led nowhere, they lead where most do, since no list leaves one out.
  private mutating func takeRedirects(_ reading: OrderReading) {
    guard let usual = reading.redirect else { return }
    let sheet = Set(reading.domains.map(\.name))
    let before = details.redirects
    func led(_ name: DomainName) -> (name: DomainName, redirect: String) {
      let redirect = before?.redirect(of: name)
      return (name, redirect.map { $0.host + $0.path } ?? usual)
    }
    var wanted = reading.domains.map { $0.hasNoRedirect ? led($0.name) : ($0.name, $0.redirect ?? usual) }
    var kept = usual
    let stays = lines.contains { $0.isChosen && !sheet.contains($0.name) } || reading.domains.contains(where: \.hasNoRedirect)
    if let before, stays {
      kept = before.others.isEmpty ? details.redirect : before.usual.host + before.usual.path
      wanted = lines.filter { !sheet.contains($0.name) }.map { led($0.name) } + wanted
    }
    let value = try? Redirect(kept)
    var others: [(value: Redirect, redirect: String, names: [DomainName])] = []
    for (name, text) in wanted {
      guard let redirect = try? Redirect(text), redirect != value else { continue }
      if let index = others.firstIndex(where: { $0.value == redirect }) {
        others[index].names.append(name)
      } else {
        others.append((redirect, text, [name]))
      }
    }
    details.redirect = RedirectList.text(usual: kept, others: others.map { ($0.redirect, $0.names) })
  }

  /// The number that most domains have is the order's; the others keep their own.
  private mutating func takeCounts(_ reading: OrderReading) {
    let places = lines.indices.keyed { lines[$0].name }
    var sizes: [Int: Int] = [:]
    for domain in reading.domains where !domain.mailboxes.isEmpty {
      if let place = places[domain.name] { sizes[lines[place].mailboxes.count, default: 0] += 1 }
    }
    guard let usual = sizes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return }
    // Domains that the sheet does not name keep what they have.
    let named = Set(reading.domains.map(\.name))
    for line in lines where line.isChosen && !line.mailboxes.isEmpty && !named.contains(line.name) {
      counts[line.name] = line.mailboxes.count == usual ? nil : line.mailboxes.count
    }
    wanted = usual
    for domain in reading.domains where !domain.mailboxes.isEmpty {
      guard let place = places[domain.name] else { continue }
      let count = lines[place].mailboxes.count
      counts[domain.name] = count == usual ? nil : count
    }
  }
}
