import Ordering

extension DomainsScreen {
  /// Reads the field above the list: names are added and looked up, a brand becomes ideas.
  mutating func search() {
    let text = draft.brand
    if draft.kind.picksFromList, draft.kind != .unfinishedForm { return readLists() }
    guard !text.allSatisfy(\.isWhitespace) else {
      if draft.lines.isEmpty { say(DomainsSentences.brandEmpty, .warning) } else { askAgain() }
      return
    }
    // A brand cut in two by what nobody sees would be another brand.
    if let hidden = HiddenCharacters.first(in: EnteredText.tidy(text)), NameImport(text).names.isEmpty {
      return say(DomainsSentences.brandHidden(hidden), .warning)
    }
    if draft.kind.registersNames, let brands = NameImport(text).brands {
      let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
      if let foreign = words.lazy.compactMap({ Scripts.mixedScriptCharacter(in: String($0)) }).first {
        return say(DomainsSentences.brandMixed(foreign), .warning)
      }
      search(brands: brands)
      let stems = brands.map(DomainIdeas.stem)
      if stems != words.map({ $0.lowercased() }), !stems.isEmpty, !stems.contains(""), !Scripts.isForeign(text) {
        say(DomainsSentences.brandJoined(EnteredText.tidy(text), as: stems))
      }
      if Scripts.isForeign(text) { say(DomainsSentences.brandWritten(as: brands.map(DomainIdeas.stem))) }
    } else {
      draft.brand = ""
      importNames(text)
    }
    caretToEnd()
  }

  private mutating func search(brands words: [String]) {
    let endings = draft.endings
    guard !endings.isEmpty else { return say(DomainsSentences.noEnding, .warning) }
    var seen: Set<String> = []
    let stems = words.map(DomainIdeas.stem).filter { !$0.isEmpty && seen.insert($0).inserted }
    guard !stems.isEmpty else { return say(DomainsSentences.brandUnusable(draft.brand), .warning) }
    if draft.name.isEmpty { draft.name = stems[0] }
    restartLookUps()
    state.found = []
    draft.lines.removeAll { !$0.isChosen && $0.origin != .typed }
    var ideas: [DomainName] = []
    for stem in stems {
      if stems.count == 1 { ideas += endings.prefix(1).compactMap { try? DomainName("\(stem).\($0)") } }
      ideas += draft.ideas(for: stem)
    }
    let isAdded = add(ideas, origin: .idea)
    let searched = Array(stems.prefix(3))
    askSaleshandy(brands: searched)
    for stem in searched {
      for vendor in draft.kind.vendors where vendor.lookUpRules.checksNames {
        emit(.vendor(.suggestNames(vendor, nameSearch(stem, endings: endings), revision: entry.lookUpRevision)))
      }
    }
    if isAdded { focusFirstNew() }
    resumeLookUps(retrying: true)
  }
}
