extension Client {
  /// Takes over what stands in a draft, so that the next order begins with it; its names and passwords are not part of it.
  /// - Parameter draft: an order for this client.
  public mutating func keep(_ draft: Draft) {
    if !draft.kind.picksFromList, !draft.kind.takesAnyName, let brand = NameImport(draft.brand).brand, !brand.isEmpty {
      self.brand = EnteredText.tidy(draft.brand)
    }
    endings = draft.endings
    if !draft.people.allSatisfy(\.isWhitespace) { people = draft.people }
    if draft.kind != .preWarmed {
      patterns = draft.patterns
      allowsNumbers = draft.allowsNumbers
      spread = draft.spread
      wanted = draft.wanted
    }
    let details = draft.details
    func take(_ path: WritableKeyPath<Client, String>, _ text: String) {
      if !text.allSatisfy(\.isWhitespace) { self[keyPath: path] = text }
    }
    // Names of this order alone lead elsewhere.
    take(
      \.redirect, details.redirects.map { $0.others.isEmpty ? details.redirect : $0.usual.host + $0.usual.path } ?? details.redirect
    )
    take(\.pictures, details.pictures)
    take(\.label, details.label)
    if details.registrant != RegistrantEntry() { registrant = details.registrant }
    if let workspace = details.workspace { self.workspace = workspace }
    if !details.sequencer.isEmpty {
      sequencer = details.sequencer
      sequencer.password = Password()
    }
    if let offer = draft.offer, draft.kind == .newDomains || draft.kind == .ownDomains { self.offer = offer }
  }
}

extension Client {
  /// Takes a person out of the client's people and pictures.
  /// - Parameters:
  ///   - first: the first name, without regard to case.
  ///   - last: the last name, likewise.
  public mutating func remove(first: String, last: String) {
    let removal = PersonRemoval(first: first, last: last)
    people = removal.people(people)
    pictures = removal.pictures(pictures)
  }
}
