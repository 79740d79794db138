extension Draft {
  /// Takes what a line says; what it does not say stays as it is.
  /// - Parameter line: as it was read.
  public mutating func take(_ line: OneLine) {
    if !line.names.isEmpty { choose(line.names) }
    if let offer = line.offer, kind.offers.contains(offer) { self.offer = offer }
    if let wanted = line.wanted {
      self.wanted = wanted
      // A number of its own would be another than the line says.
      counts = [:]
    }
    if !line.people.isEmpty {
      let joined = line.people.joined(separator: "; ")
      if Person.list(in: joined) != Person.list(in: people) { people = joined }
    }
    if let redirect = line.redirect { details.redirect = redirect }
    if name.isEmpty, let first = line.names.first { name = first.stem }
  }

  /// Has these names chosen and no others; those that are new stand in front.
  private mutating func choose(_ names: [DomainName]) {
    let wanted = Set(names)
    for index in lines.indices where lines[index].isChosen != wanted.contains(lines[index].name) { lines[index].isChosen.toggle() }
    let known = Set(lines.map(\.name))
    lines.insert(contentsOf: names.filter { !known.contains($0) }.map { DraftLine($0, origin: .typed, isChosen: true) }, at: 0)
  }
}
