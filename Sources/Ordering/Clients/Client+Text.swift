// A client's fields as text: what its screen and its file show, and how what is typed there is read.

extension Client {
  /// A field as it is shown and typed; empty for none.
  /// - Parameter field: which.
  public func text(of field: ClientField) -> String {
    if let path = field.plain { return self[keyPath: path] }
    if let path = field.names { return self[keyPath: path].map(\.text).joined(separator: ", ") }
    if let path = field.words { return self[keyPath: path].joined(separator: ", ") }
    if let path = field.ceiling { return ceilings[keyPath: path]?.description ?? "" }
    switch field {
    case .patterns: return patterns.map(\.title).joined(separator: ", ")
    case .numbers: return allowsNumbers ? "yes" : ""
    case .spread: return spread?.words ?? ""
    case .volume, .mailsPerMailbox, .spare, .tier, .shares: return volume.text(of: field)
    case .offer: return offer?.title ?? ""
    case .wanted: return wanted.map(String.init) ?? ""
    case .workspace: return workspace.map { "\($0.id) \($0.name)" } ?? ""
    default: return ""
    }
  }

  /// Reads what was typed into a field.
  /// - Parameters:
  ///   - text: as typed; empty for none.
  ///   - field: which.
  /// - Throws: `ClientFault` where it cannot stand there; the client is as it was then.
  public mutating func set(_ text: String, in field: ClientField) throws(ClientFault) {
    let tidy = EnteredText.tidy(text)
    if let hidden = HiddenCharacters.first(in: tidy) { throw .hiddenCharacter(hidden) }
    if let path = field.names { return self[keyPath: path] = try Client.names(in: tidy) }
    if let path = field.words { return self[keyPath: path] = try Client.words(in: tidy, of: field) }
    if let path = field.ceiling {
      let amount = Money(text: tidy)
      guard tidy.isEmpty || amount.map({ $0 > .zero || field == .approval && $0 == .zero }) == true else { throw .amount }
      return ceilings[keyPath: path] = amount
    }
    if let path = field.plain {
      if let fault = Client.fault(of: tidy, in: field, registrant) { throw fault }
      return self[keyPath: path] = tidy
    }
    switch field {
    case .patterns: patterns = try Client.patterns(in: tidy)
    case .numbers: allowsNumbers = try Client.isYes(tidy)
    case .spread:
      guard !tidy.isEmpty else { return spread = nil }
      guard let found = Spread(words: tidy) else { throw .spread(tidy) }
      spread = found
    case .volume, .mailsPerMailbox, .spare, .tier, .shares: try volume.set(tidy, in: field)
    case .offer:
      guard !tidy.isEmpty else { return offer = nil }
      guard let found = Offer.all.first(where: { $0.title.lowercased() == tidy.lowercased() }) else { throw .offer(tidy) }
      offer = found
    case .wanted:
      guard !tidy.isEmpty else { return wanted = nil }
      guard let number = Int(tidy), (1...999).contains(number) else { throw .wanted }
      wanted = number
    case .workspace:
      let parts = tidy.split(separator: " ", maxSplits: 1).map(String.init)
      workspace = parts.first.map { Workspace(id: $0, name: parts.count > 1 ? parts[1] : $0) }
    default: break
    }
  }

  private static func fault(of text: String, in field: ClientField, _ registrant: RegistrantEntry) -> ClientFault? {
    guard !text.isEmpty else { return field == .name ? .missing : nil }
    switch field {
    case .redirect:
      do throws(Redirect.Fault) {
        _ = try Redirect(text)
      } catch {
        return .detail(.redirect(error))
      }
    case .country: if Country.named(text) == nil { return .detail(.unknownCountry(text)) }
    case .phone: if case .failure(let refused) = E164.number(text) { return .detail(.phone(refused.fault)) }
    case .label: return tooLong(text, ScaledMailRules.labelLength)
    case .first, .last: return tooLong(text, SaleshandyRules.personNameLength.upperBound)
    case .postcode:
      guard let country = Country.named(registrant.country), !Postcode.isValid(text, in: country.code) else { return nil }
      return .detail(.postcode(country: country, shape: Postcode.shape(in: country.code)))
    default: break
    }
    return nil
  }

  private static func tooLong(_ text: String, _ maximum: Int) -> ClientFault? {
    let length = text.vendorLength
    return length > maximum ? .detail(.tooLong(length, maximum: maximum)) : nil
  }

  private static func pieces(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
  }

  private static func names(in text: String) throws(ClientFault) -> [DomainName] {
    let found = NameImport(text)
    if let refused = found.refused.first { throw .name(refused.given, refused.fault) }
    if let word = found.words.first { throw .name(word, .noEnding) }
    return found.names
  }

  private static func words(in text: String, of field: ClientField) throws(ClientFault) -> [String] {
    var words: [String] = []
    for piece in pieces(text) {
      let word = String(piece.lowercased().drop { $0 == "." })
      let isGood =
        (try? DomainName(field == .endings ? "a.\(word)" : "\(word)a.com")) != nil && (field == .endings || !word.contains("."))
      guard !word.isEmpty, isGood else { throw field == .endings ? .ending(piece) : .word(piece) }
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  private static func patterns(in text: String) throws(ClientFault) -> [AliasPattern] {
    var patterns: [AliasPattern] = []
    for piece in pieces(text) {
      guard let pattern = AliasPattern.allCases.first(where: { $0.title == piece.lowercased() }) else { throw .pattern(piece) }
      if !patterns.contains(pattern) { patterns.append(pattern) }
    }
    return patterns
  }

  private static func isYes(_ text: String) throws(ClientFault) -> Bool {
    switch text.lowercased() {
    case "yes", "y", "true", "on": return true
    case "", "no", "n", "false", "off": return false
    default: throw .yesOrNo
    }
  }
}
