import Ordering

extension WizardModel {
  /// Reads the brand field: names are added and looked up, a brand becomes ideas.
  mutating func search() {
    guard let draft = state.draft else { return }
    let text = draft.brand
    guard !text.allSatisfy(\.isWhitespace) else {
      if draft.lines.isEmpty { say(Sentences.brandEmpty, .warning) } else { askAgain() }
      return
    }
    let found = NameImport(text)
    if found.names.isEmpty, found.refused.isEmpty {
      // Words with only blanks between them are one brand: `North Quay`.
      let isList = text.contains { $0 == "," || $0 == ";" || $0.isNewline }
      searchBrand(isList ? found.words : [found.words.joined()])
    } else {
      importNames(text)
      if !found.names.isEmpty { state.draft?.brand = found.refused.map(\.given).joined(separator: " ") }
    }
    caretToEnd()
  }

  private mutating func searchBrand(_ words: [String]) {
    guard let draft = state.draft else { return }
    let endings = draft.endings
    guard !endings.isEmpty else {
      say(Sentences.noEnding, .warning)
      return
    }
    let stems = words.map(DomainIdeas.stem).filter { !$0.isEmpty }
    guard !stems.isEmpty else {
      say(Sentences.brandUnusable(draft.brand), .warning)
      return
    }
    if draft.name.isEmpty { state.draft?.name = stems[0] }
    beginSearch()
    state.draft?.lines.removeAll { !$0.isChosen && $0.origin != .typed }
    var ideas: [DomainName] = []
    for stem in stems {
      if stems.count == 1 { ideas += endings.prefix(1).compactMap { try? DomainName("\(stem).\($0)") } }
      ideas += DomainIdeas.names(for: stem, endings: endings)
    }
    let isAdded = add(ideas, origin: .idea)
    for stem in stems.prefix(3) {
      let search = NameSearch(keyword: stem, endings: endings, provider: saleshandyProvider, limit: Self.suggestionsAsked)
      if SaleshandyRules.keywordLength.contains(stem.count) {
        emit(.searchNames(search, isBrand: true, revision: state.domains.revision))
        state.domains.lookUps[.saleshandy, default: .init()].asking.append(stem)
      }
      for vendor in [Vendor.instantly, .scaledmail] { emit(.suggestNames(vendor, search, revision: state.domains.revision)) }
    }
    if isAdded { focusFirstNew() }
    resumeLookUps()
  }

  /// How many names a vendor is asked to think of.
  static let suggestionsAsked = 40
  /// How many of them are shown beside our own ideas.
  static let suggestionsShown = 6

  /// Adds typed or pasted names and says what was done to them.
  mutating func importNames(_ text: String) {
    guard state.draft != nil else { return }
    let found = NameImport(text)
    if state.draft?.name.isEmpty == true, let first = found.names.first { state.draft?.name = first.stem }
    let known = Set(state.draft?.lines.map(\.name) ?? [])
    let isAdded = add(found.names, origin: .typed)
    let sentence = Sentences.imported(found, known: found.names.filter(known.contains).count)
    say(sentence, found.refused.isEmpty ? .info : .warning)
    if isAdded { focusFirstNew() }
    resumeLookUps()
  }

  private mutating func beginSearch() {
    state.domains.revision += 1
    state.domains.lookUps = [:]
  }

  /// Puts new names on top, behind the chosen ones; a name that is there already stays where it is.
  @discardableResult
  private mutating func add(_ names: [DomainName], origin: DraftLine.Origin) -> Bool {
    guard let draft = state.draft else { return false }
    var known = Set(draft.lines.map(\.name))
    let new = names.filter { known.insert($0).inserted }.map { DraftLine($0, origin: origin) }
    guard !new.isEmpty else { return false }
    let kept = draft.lines
    let firstNew = origin == .typed ? kept.count : kept.prefix { $0.isChosen || $0.origin == .typed }.count
    state.draft?.lines.insert(contentsOf: new, at: firstNew)
    state.domains.row = firstNew
    return true
  }

  private mutating func focusFirstNew() {
    state.domains.focus = .names
    caretToEnd()
  }

  mutating func takeSuggestions(_ result: Result<[NameAnswer], VendorFailure>, from vendor: Vendor, revision: Int) {
    guard revision == state.domains.revision, case .success(let answers) = result else { return }
    append(answers.filter(\.canBeOrdered), from: vendor)
  }

  /// Adds what a vendor thought of, a few names at the end, and looks them up at the others.
  mutating func append(_ answers: [NameAnswer], from vendor: Vendor) {
    guard let draft = state.draft else { return }
    let positions = Dictionary(uniqueKeysWithValues: draft.lines.enumerated().map { ($1.name, $0) })
    var isAdded = 0
    for answer in answers {
      if let position = positions[answer.name] {
        state.draft?.lines[position].answers[vendor] = answer
      } else if isAdded < Self.suggestionsShown, draft.endings.contains(answer.name.ending) {
        state.draft?.lines.append(DraftLine(answer.name, origin: .suggested(vendor), answers: [vendor: answer]))
        isAdded += 1
      }
    }
    if isAdded > 0 { resumeLookUps() }
  }

  /// The provider whose names Saleshandy is asked for: the chosen offer's, else Google.
  var saleshandyProvider: Provider {
    guard let offer = state.draft?.offer, offer.vendor == .saleshandy else { return .google }
    return offer.provider
  }
}
