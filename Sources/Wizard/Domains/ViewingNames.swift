import Ordering

// What of the list is shown, in which order, and the choice of many names at once.

extension Command {
  public static let filterNames = Command("filterNames")
  public static let hideTaken = Command("hideTaken")
  public static let sortNames = Command("sortNames")
  public static let selectNames = Command("selectNames")
  public static let chooseFirst = Command("chooseFirst")
}

extension TextField {
  /// What a shown name has in it.
  public static let nameFilter = TextField("nameFilter")
  /// How many names are chosen from the top.
  public static let firstNames = TextField("firstNames")
}

extension ChoiceList.ID {
  static let nameOrder = ChoiceList.ID("nameOrder")
}

extension DomainsScreen {
  static let viewCommands: [CommandRecord<DomainsScreen>] = [
    CommandRecord(.filterNames, "Filter the names", short: "Filter", status: \.statusOfNames) { $0.filterNames() },
    CommandRecord(
      .hideTaken, title: { $0.state.view.hidesTaken ? "Show what is taken" : "Hide what is taken" },
      short: { $0.state.view.hidesTaken ? "Show taken" : "Hide taken" }, rank: { $0.isInNames ? 98 : nil }, status: \.hidingStatus
    ) { $0.toggleTaken() },
    CommandRecord(.sortNames, "Sort the names", short: "Sort", status: \.statusOfNames) { $0.offerOrders() },
    CommandRecord(
      .selectNames, title: { $0.range == nil ? "Select a range" : "Stop selecting" }, short: { _ in "Stop" },
      rank: { $0.range == nil ? nil : 14 }, status: \.statusOfRemoving
    ) { $0.toggleRange() },
    CommandRecord(
      .chooseFirst, title: { $0.firstTitle }, short: { _ in "First" }, rank: { $0.isShort ? 19 : nil }, status: \.statusOfNames
    ) { $0.askHowMany() },
  ]

  /// The positions of the names that are shown, in the order of the list.
  public var shownNames: [Int] { state.view.positions(in: draft.lines, offer: draft.offer) }

  /// The lines of a range that is being selected: from where it began to the cursor, of those that are shown.
  public var range: ClosedRange<Int>? {
    guard state.focus == .names, let anchor = state.anchor, draft.lines.indices.contains(anchor) else { return nil }
    return min(anchor, state.row)...max(anchor, state.row)
  }

  private var hidingStatus: CommandStatus {
    guard draft.kind.registersNames else { return .absent }
    return statusOfNames
  }

  /// Whether fewer names are chosen than were planned.
  private var isShort: Bool { isInNames && draft.planned.map { draft.lines.count(where: \.isChosen) < $0 } == true }

  private var firstTitle: String {
    draft.planned.map { "Choose the first available, \($0) in all" } ?? "Choose the first available"
  }

  // MARK: Filter

  private mutating func filterNames() {
    state.anchor = nil
    state.focus = .filter
    caretToEnd()
  }

  /// Enter in the filter goes to what it leaves.
  mutating func takeFilter() {
    guard !shownNames.isEmpty else { return say(DomainsSentences.nothingShown(state.view.filter), .warning) }
    state.focus = .names
    keepCursor()
    caretToEnd()
  }

  /// Esc takes the filter away.
  mutating func endFilter() {
    state.view.filter = ""
    state.focus = .names
    keepCursor()
    caretToEnd()
  }

  private mutating func toggleTaken() {
    state.anchor = nil
    state.view.hidesTaken.toggle()
    keepCursor()
    let (all, shown) = (draft.lines.count, shownNames.count)
    say(state.view.hidesTaken ? DomainsSentences.hidden(all - shown) : DomainsSentences.shownAgain)
  }

  // MARK: Order

  private mutating func offerOrders() {
    offer(
      ChoiceList(
        .nameOrder, title: DomainsSentences.sortTitle,
        NameOrder.allCases.filter { $0 != .found || !state.found.isEmpty }.map {
          ChoiceList.Choice(value: $0.rawValue, title: DomainsSentences.title(of: $0))
        }, accept: "Sort"))
  }

  /// Puts the list in an order, once: a price that comes later moves nothing under the cursor.
  mutating func sort(by value: String) {
    guard let order = NameOrder(rawValue: value) else { return }
    state.anchor = nil
    let focused = draft.lines.indices.contains(state.row) ? draft.lines[state.row].name : nil
    if state.found.isEmpty { state.found = draft.lines.map(\.name) }
    draft.lines = order.sorted(draft.lines, offer: draft.offer, found: state.found)
    if order == .found { state.found = [] }
    if let focused { state.row = draft.lines.firstIndex { $0.name == focused } ?? 0 }
    keepCursor()
    say(DomainsSentences.sorted(order))
  }

  // MARK: Many at once

  private mutating func toggleRange() {
    state.anchor = range == nil ? state.row : nil
    if state.anchor != nil { say(DomainsSentences.selecting) }
  }

  mutating func endRange() { state.anchor = nil }

  /// Space over a range chooses all of it that can be chosen; when all are chosen already, deselects them.
  mutating func toggleRange(_ range: ClosedRange<Int>) {
    let choice = NameChoice(draft)
    let inside = shownNames.filter(range.contains)
    let free = inside.filter { draft.lines[$0].isChosen || choice.reason(against: draft.lines[$0]) == nil }
    guard !free.isEmpty else { return say(DomainsSentences.nothingAvailable, .warning) }
    let chooses = free.contains { !draft.lines[$0].isChosen }
    choose(free, chooses)
    state.anchor = nil
    say(DomainsSentences.chose(free.count, chooses, passed: inside.count - free.count))
  }

  private mutating func choose(_ positions: [Int], _ isChosen: Bool) {
    let changed = positions.filter { draft.lines[$0].isChosen != isChosen }
    for index in changed { draft.lines[index].isChosen = isChosen }
    choiceChanged()
    if isChosen { askSaleshandy(stems: changed.map { draft.lines[$0].name.stem }, first: true) }
  }

  private mutating func askHowMany() {
    state.anchor = nil
    state.number = ""
    state.focus = .first
    caretToEnd()
  }

  mutating func endFirst() {
    state.focus = .names
    keepCursor()
    caretToEnd()
  }

  /// The names that are shown; where an offer is decided, such as a client's, those first that its vendor sells.
  private var shownFittingFirst: [Int] {
    guard draft.kind.registersNames, let vendor = draft.offer?.vendor else { return Array(shownNames) }
    let sold = shownNames.filter { draft.lines[$0].answers[vendor]?.canBeOrdered == true }
    return sold + shownNames.filter { draft.lines[$0].answers[vendor]?.canBeOrdered != true }
  }

  /// Chooses available names from the top of what is shown, until so many are chosen in all.
  mutating func takeFirst() {
    guard let wanted = Int(state.number) ?? (state.number.isEmpty ? draft.planned : nil), wanted > 0 else {
      return say(DomainsSentences.howManyMissing, .warning)
    }
    draft.planned = wanted
    endFirst()
    let chosen = draft.lines.count(where: \.isChosen)
    guard chosen < wanted else { return say(DomainsSentences.alreadyChosen(chosen, of: wanted)) }
    let choice = NameChoice(draft)
    // From lists of several vendors only those of one are chosen: an order is of one vendor.
    var vendor = draft.lines.first(where: \.isChosen)?.listing?.vendor
    var first: [Int] = []
    for index in shownFittingFirst where first.count < wanted - chosen {
      let line = draft.lines[index]
      let isOffered = !draft.kind.registersNames || line.answers.values.contains(where: \.canBeOrdered)
      guard !line.isChosen, isOffered, choice.reason(against: line) == nil else { continue }
      if let own = line.listing?.vendor {
        guard own == vendor ?? own else { continue }
        vendor = own
      }
      first.append(index)
    }
    choose(first, true)
    say(
      DomainsSentences.choseFirst(first.count, chosen: chosen + first.count, of: wanted, isWhole: state.view.isWhole),
      first.count < wanted - chosen ? .warning : .info)
  }
}
