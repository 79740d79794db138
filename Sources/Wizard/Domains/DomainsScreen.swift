public import Ordering

/// The first step: names are searched for, typed, or picked from a vendor's list, and chosen.
public struct DomainsScreen: StepModel {
  public static let step = Draft.Step.domains
  public static func stepTitle(in kind: OrderKind) -> String { DomainsSentences.title(in: kind) }

  public var state: DomainsState
  public var entry: OrderEntry
  public var context: Context

  public init(state: DomainsState, entry: OrderEntry, context: Context) {
    self.state = state
    self.entry = entry
    self.context = context
  }

  public var part: String { state.focus == .names ? "names" : "" }

  /// What the table of names shows.
  public var cells: NameCells { NameCells(entry.lookUps) }
  /// How far the vendors' lists are.
  public var readings: ListReadings { ListReadings(draft, state) }

  /// The name under the cursor, with what each vendor says of it.
  public var shownDomain: ShownDomain? {
    guard state.focus == .names, draft.lines.indices.contains(state.row) else { return nil }
    let line = draft.lines[state.row]
    let facts =
      draft.kind.registersNames
      ? Vendor.allCases.map { DomainsSentences.fact(of: line, at: $0, cells.cell(line, at: $0)) }
      : [DomainsSentences.detail(ofListed: line, kind: draft.kind)]
    return ShownDomain(line, of: draft, facts: facts.filter { !$0.isEmpty })
  }

  /// How many look-ups a vendor still takes, where it has a limit.
  public func allowance(at vendor: Vendor) -> CallAllowance? { context.shared.allowances[vendor] }

  public mutating func entered() {
    state.anchor = nil
    keepCursor()
    state.focus = draft.lines.isEmpty ? .brand : .names
    if draft.kind.picksFromList, draft.kind != .unfinishedForm { readLists() } else { readStart() }
    resumeLookUps(retrying: false)
  }

  public mutating func draftChanged() { keepCursor() }

  /// Keeps the cursor on a name of the list.
  mutating func keepCursor() {
    state.row = max(0, min(state.row, draft.lines.count - 1))
    if state.anchor.map({ $0 >= draft.lines.count }) == true { state.anchor = nil }
    if !state.view.isWhole {
      let shown = shownNames
      state.row = shown.first { $0 >= state.row } ?? shown.last ?? state.row
    }
    if draft.lines.isEmpty, state.focus == .names || state.focus == .filter || state.focus == .first {
      state.focus = .brand
      caretToEnd()
    }
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .names(let vendor, let asked, let result, let revision):
      receiveNames(result, of: asked, from: vendor, revision: revision)
    case .offered(let keyword, let isBrand, let result, let revision):
      receiveOffers(result, for: keyword, isBrand: isBrand, revision: revision)
    case .suggested(let vendor, let result, let revision): receiveSuggestions(result, from: vendor, revision: revision)
    case .listed(let vendor, let result, let revision): receiveListed(result, from: vendor, revision: revision)
    case .packages(let result): receivePackages(result)
    case .pendingForms(let result): receiveForms(result)
    case .woke(.lookUp(let vendor, let revision)): if revision == entry.lookUpRevision { limitIsOver(vendor) }
    default: break
    }
  }

  public mutating func chose(_ choice: ChoiceList.Choice, in list: ChoiceList.ID) {
    if list == .packages { choosePackage(choice.value) }
    if list == .forms { chooseForm(choice.value) }
    if list == .refused { exportRefused() }
    if list == .nameOrder { sort(by: choice.value) }
  }

  public static func fixes(_ place: Problem.Place) -> Bool {
    switch place {
    case .names, .name: true
    case .offer, .price, .wanted, .people, .mailbox, .detail: false
    }
  }

  public mutating func focus(on place: Problem.Place) {
    if place == .names { state.focus = draft.lines.isEmpty ? .brand : .names }
    guard case .name(let name) = place else { return }
    state.focus = .names
    state.row = draft.lines.firstIndex { $0.name == name } ?? 0
    // What is to be fixed is seen.
    if !shownNames.contains(state.row) { state.view = NameView() }
  }
}
