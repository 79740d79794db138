public import Foundation

extension Draft {
  /// Takes over what a client has, in every field where nothing was typed yet.
  /// - Parameter client: for whom is ordered.
  public mutating func fill(from client: Client) {
    let blank = Draft(id: id, kind: kind, at: createdAt, editions: editions)
    self.client = DraftClient(client)
    // A draft of another kind is called after its kind until somebody is named.
    if name.isEmpty || kind != .newDomains { name = client.name }
    func take<Value: Equatable>(_ path: WritableKeyPath<Draft, Value>, _ value: Value, unless isEmpty: Bool = false) {
      if !isEmpty, self[keyPath: path] == blank[keyPath: path] { self[keyPath: path] = value }
    }
    // Where domains are picked from a list, the field narrows that list, and a brand would hide most of it.
    // What was typed before the client came is nobody's brand that typing replaces.
    let takesBrand = !kind.picksFromList && !kind.takesAnyName && brand.isEmpty
    if takesBrand { brand = client.brand }
    take(\.endings, client.endings, unless: client.endings.isEmpty)
    take(\.people, client.people)
    take(\.patterns, client.patterns, unless: client.patterns.isEmpty)
    take(\.allowsNumbers, client.allowsNumbers)
    take(\.spread, client.spread ?? blank.spread)
    take(\.wanted, client.wanted ?? blank.wanted)
    take(\.details.redirect, client.redirect)
    take(\.details.registrant, client.registrant)
    take(\.details.pictures, client.pictures)
    take(\.details.label, client.label)
    take(\.details.workspace, client.workspace)
    take(\.details.sequencer, client.sequencer)
    if let offer = client.offer, kind.offers.contains(offer), kind == .newDomains || kind == .ownDomains { take(\.offer, offer) }
    filledBrand = takesBrand ? client.brand : ""
  }

  /// The same order once more: everything of it but its names and passwords.
  /// - Parameters:
  ///   - id: of the new draft.
  ///   - now: the present time.
  /// - Returns: a draft at its first step, in which the steps that ask nothing more are passed over.
  public func again(id: ID, at now: Date) -> Draft {
    var again = part([], id: id, name: Draft.nextName(after: name), at: now)
    again.step = kind.steps.first ?? .domains
    again.continues = nil
    again.package = package
    again.quantity = quantity
    again.details.hosting.password = Password()
    again.details.sequencer.password = Password()
    if kind.picksFromList {
      again.brand = ""
      again.offer = kind.offers.count == 1 ? kind.offers[0] : nil
    }
    // Typed cells went with their names, so the grid is looked at anew.
    again.filledBrand = hasTypedCells ? nil : again.brand
    return again
  }

  /// What the next order of a name is called: `northquay 2`, and after it `northquay 3`.
  static func nextName(after name: String) -> String {
    guard !name.isEmpty else { return "" }
    let number = number(of: name)
    return "\(baseName(of: name)) \(number + 1)"
  }

  /// A name without the number that an order again gave it.
  static func baseName(of name: String) -> String {
    guard number(of: name) > 1, let gap = name.lastIndex(of: " ") else { return name }
    return String(name[..<gap])
  }

  private static func number(of name: String) -> Int {
    guard let last = name.split(separator: " ").last, last.count < name.count, last.allSatisfy(\.isASCII), last.count < 5 else {
      return 1
    }
    return Int(last).flatMap { $0 > 1 ? $0 : nil } ?? 1
  }

  /// Whether it was begun with everything filled in, so that steps which ask nothing more are passed over.
  public var isFilled: Bool { filledBrand != nil }

  /// Whether a person typed into the grid.
  public var hasTypedCells: Bool { chosen.contains { $0.mailboxes.contains(where: \.isEdited) } }

  /// Whether a step asks nothing more: nothing of it was typed for this order alone, it has all it needs, and nothing of it stops the order.
  public func isSettled(_ step: Step) -> Bool {
    if step == .domains { return DraftCheck.names(self).stopping.isEmpty }
    guard let offer else { return false }
    switch step {
    case .provider: return DraftCheck.offer(offer, for: self).stopping.isEmpty
    case .mailboxes:
      let people = DraftCheck.peopleHold(self) ? DraftCheck.people(self) : []
      return !hasTypedCells && (people + DraftCheck.mailboxes(self, offer: offer)).stopping.isEmpty
    case .details: return DraftCheck.details(self, offer: offer).stopping.isEmpty
    case .domains, .review: return false
    }
  }

  /// Whether nothing but the names, which a review checks again, can stop the order.
  public var lacksNothingButNames: Bool {
    DraftCheck.all(self).stopping.allSatisfy { if case .name = $0.place { true } else { false } }
      && lines.contains(where: \.isChosen)
  }

  /// Why a name is not like others for the client; what is done with domains that are there already is done with names that were used.
  /// - Parameter name: of the list.
  /// - Returns: nil for a name like others.
  public func clientMark(on name: DomainName) -> DraftClient.Mark? {
    let mark = client?.mark(on: name)
    return mark == .used && !kind.registersNames ? nil : mark
  }

  /// A name the client has had, where it would be registered anew.
  func usedBefore(_ name: DomainName) -> Problem? {
    guard let client, clientMark(on: name) == .used else { return nil }
    return Problem(.name(name), .usedBefore(client: client.name), .warns)
  }

  /// Ideas for a brand with the client's own words and endings, without names that were used or that nobody wants.
  /// - Parameter brand: as it was typed, or its stem.
  public func ideas(for brand: String) -> [DomainName] {
    guard let client else { return DomainIdeas.names(for: brand, endings: endings) }
    let avoided = client.avoided
    return DomainIdeas.names(
      for: brand, endings: endings, prefixes: client.prefixes.isEmpty ? DomainIdeas.prefixes : client.prefixes,
      suffixes: client.suffixes.isEmpty ? DomainIdeas.suffixes : client.suffixes
    ).filter { !avoided.contains($0) }
  }
}
