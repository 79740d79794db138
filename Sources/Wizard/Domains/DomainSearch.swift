import Ordering

extension WizardModel {
  /// Reads the brand field: names are added and looked up, a brand becomes ideas.
  mutating func search() {
    guard let draft = state.draft else { return }
    let text = draft.brand
    if draft.kind.picksFromList, draft.kind != .unfinishedForm { return readLists() }
    guard !text.allSatisfy(\.isWhitespace) else {
      if draft.lines.isEmpty { say(Sentences.brandEmpty, .warning) } else { askAgain() }
      return
    }
    let found = NameImport(text)
    if draft.kind.registersNames, let brands = brands(in: found) {
      let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
      if let mixedScriptCharacter = words.lazy.compactMap({ Scripts.mixedScriptCharacter(in: String($0)) }).first {
        say(Sentences.brandMixed(mixedScriptCharacter), .warning)
        return
      }
      searchBrand(brands)
      if Scripts.isForeign(text) { say(Sentences.brandWritten(as: brands.map(DomainIdeas.stem))) }
    } else {
      state.draft?.brand = ""
      importNames(text)
    }
    caretToEnd()
  }

  /// The brands a text names, when it names no domain: one, or a list of them; nil when it has to be read as names.
  private func brands(in found: NameImport) -> [String]? {
    // A dot inside says that a name was meant, whatever else is wrong with it.
    guard found.names.isEmpty, !found.refused.contains(where: { $0.given.dropLast().contains(".") }) else { return nil }
    if let brand = found.brand { return [brand] }
    return found.refused.isEmpty ? found.words : nil
  }

  private mutating func searchBrand(_ words: [String]) {
    guard let draft = state.draft else { return }
    let endings = draft.endings
    guard !endings.isEmpty else {
      say(Sentences.noEnding, .warning)
      return
    }
    var seen: Set<String> = []
    let stems = words.map(DomainIdeas.stem).filter { !$0.isEmpty && seen.insert($0).inserted }
    guard !stems.isEmpty else {
      say(Sentences.brandUnusable(draft.brand), .warning)
      return
    }
    if draft.name.isEmpty { state.draft?.name = stems[0] }
    restartLookUps()
    state.draft?.lines.removeAll { !$0.isChosen && $0.origin != .typed }
    var ideas: [DomainName] = []
    for stem in stems {
      if stems.count == 1 { ideas += endings.prefix(1).compactMap { try? DomainName("\(stem).\($0)") } }
      ideas += DomainIdeas.names(for: stem, endings: endings)
    }
    let isAdded = add(ideas, origin: .idea)
    let searched = Array(stems.prefix(3))
    askSaleshandy(brands: searched)
    for stem in searched {
      let search = NameSearch(keyword: stem, endings: endings, provider: saleshandyProvider, limit: Self.suggestionsAsked)
      for vendor in [Vendor.instantly, .scaledmail] where draft.kind.vendors.contains(vendor) {
        emit(.suggestNames(vendor, search, revision: state.domains.revision))
      }
    }
    if isAdded { focusFirstNew() }
    resumeLookUps(retrying: true)
  }

  /// How many names a vendor is asked to think of.
  static let suggestionsAsked = 40
  /// How many of them are shown beside our own ideas.
  static let suggestionsShown = 6

  /// Adds typed or pasted names and says what was done to them. What is no name stays in the field, when that is free, to be mended.
  mutating func importNames(_ text: String) {
    guard let draft = state.draft else { return }
    // What a vendor does not list cannot be picked: such a name would belong to no offer.
    guard !draft.kind.picksFromList || draft.kind == .unfinishedForm else {
      say(Sentences.pickedFromList, .warning)
      return
    }
    let found = NameImport(text)
    if draft.name.isEmpty, let first = found.names.first { state.draft?.name = first.stem }
    if draft.brand.allSatisfy(\.isWhitespace) {
      state.draft?.brand = Self.leftOver(of: text, found)
    }
    let known = Set(draft.lines.map(\.name))
    let isAdded = add(found.names, origin: .typed)
    let sentence = Sentences.imported(found, known: found.names.filter(known.contains).count)
    say(sentence, found.refused.isEmpty ? .info : .warning)
    if isAdded { focusFirstNew() }
    resumeLookUps(retrying: true)
  }

  private static func leftOver(of text: String, _ found: NameImport) -> String {
    let pieces =
      found.names.isEmpty ? text.split(whereSeparator: \.isNewline).map(String.init) : found.words + found.refused.map(\.given)
    return pieces.joined(separator: " ")
  }

  /// Puts new names on top, behind the chosen ones; a name that is there already stays where it is.
  @discardableResult
  private mutating func add(_ names: [DomainName], origin: DraftLine.Origin) -> Bool {
    guard let draft = state.draft else { return false }
    var known = Set(draft.lines.map(\.name))
    // Where nothing is looked up, a name that was typed is meant.
    let isChosen = !draft.kind.registersNames
    let new = names.filter { known.insert($0).inserted }.map { DraftLine($0, origin: origin, isChosen: isChosen) }
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
    append(answers, from: vendor)
  }

  /// Adds what a vendor thought of, a few names at the end, and looks them up at the others.
  mutating func append(_ answers: [NameAnswer], from vendor: Vendor) {
    guard var draft = state.draft else { return }
    var positions = Dictionary(draft.lines.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var added = 0
    for answer in answers {
      if let position = positions[answer.name] {
        draft.lines[position].answers[vendor] = answer
      } else if added < Self.suggestionsShown, answer.canBeOrdered, draft.endings.contains(answer.name.ending) {
        positions[answer.name] = draft.lines.count
        draft.lines.append(DraftLine(answer.name, origin: .suggested(vendor), answers: [vendor: answer]))
        added += 1
      }
    }
    state.draft = draft
    if added > 0 { resumeLookUps(retrying: false) }
  }

  /// The provider whose names Saleshandy is asked for: the chosen offer's, else Google.
  var saleshandyProvider: Provider {
    guard let offer = state.draft?.offer, offer.vendor == .saleshandy else { return .google }
    return offer.provider
  }
}
