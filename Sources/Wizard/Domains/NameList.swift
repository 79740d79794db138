import Ordering

// Names that join the list.

extension DomainsScreen {
  /// Adds typed or pasted names and says what was done to them. What is no name stays in the field, when that is empty, to be fixed.
  mutating func importNames(_ text: String) {
    // What a vendor does not list cannot be picked: such a name would belong to no offer.
    guard !draft.kind.picksFromList || draft.kind == .unfinishedForm else {
      return say(DomainsSentences.pickedFromList, .warning)
    }
    let found = NameImport(text)
    if draft.name.isEmpty, let first = found.names.first { draft.name = first.stem }
    if draft.brand.allSatisfy(\.isWhitespace) { draft.brand = found.leftOver(of: text) }
    let known = Set(draft.lines.map(\.name))
    let isAdded = add(found.names, origin: .typed)
    state.refusals = Refusals(found.refused)
    let sentence = DomainsSentences.imported(found, known: found.names.filter(known.contains).count)
    say(sentence, found.refused.isEmpty ? .info : .warning)
    if isAdded { focusFirstNew() }
    resumeLookUps(retrying: true)
  }

  /// Takes what the rows of a file order, and looks its domains up.
  mutating func take(_ found: OrderReading, _ refusals: Refusals?) {
    draft.take(found)
    state.refusals = refusals
    choiceChanged()
    keepCursor()
    guard draft.kind.registersNames else { return }
    askSaleshandy(stems: found.domains.map(\.name.stem), first: true)
    resumeLookUps(retrying: true)
  }

  /// Every refused piece with its reason; Enter writes them to a file.
  mutating func listRefused() {
    if let refusals = state.refusals { offer(ImportSentences.list(of: refusals)) }
  }

  mutating func exportRefused() {
    guard let refusals = state.refusals else { return }
    context.on(ImportScreen.self) { $0.export(refusals) }
  }

  mutating func openFile() { context.on(ImportScreen.self) { $0.askPath(on: .domains) } }

  /// Puts new names on top, behind the chosen ones; a name that is there already stays where it is.
  /// - Returns: whether any is new.
  mutating func add(_ names: [DomainName], origin: DraftLine.Origin) -> Bool {
    var known = Set(draft.lines.map(\.name))
    // Where nothing is looked up, a name that was typed is meant.
    let isChosen = !draft.kind.registersNames
    let new = names.filter { known.insert($0).inserted }.map { DraftLine($0, origin: origin, isChosen: isChosen) }
    guard !new.isEmpty else { return false }
    let firstNew = origin == .typed ? draft.lines.count : draft.lines.prefix { $0.isChosen || $0.origin == .typed }.count
    draft.lines.insert(contentsOf: new, at: firstNew)
    state.row = firstNew
    return true
  }

  mutating func focusFirstNew() {
    // What was just typed is seen.
    if !shownNames.contains(state.row) { state.view.filter = "" }
    state.focus = .names
    caretToEnd()
  }

  mutating func receiveSuggestions(_ result: Result<ShownList<NameAnswer>, VendorFailure>, from vendor: Vendor, revision: Int) {
    guard revision == entry.lookUpRevision, case .success(let answers) = result else { return }
    append(answers.rows, from: vendor)
    if let part = answers.part { say(DomainsSentences.ideasArePart(part, of: vendor), .warning) }
  }

  /// Adds what a vendor thought of, and looks it up at the others.
  mutating func append(_ answers: [NameAnswer], from vendor: Vendor) {
    if draft.append(suggestions: answers, from: vendor) { resumeLookUps(retrying: false) }
  }
}
