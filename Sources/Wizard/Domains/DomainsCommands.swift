import Ordering

extension Command {
  public static let checkNames = Command("checkNames")
  public static let chooseAvailable = Command("chooseAvailable")
  public static let removeName = Command("removeName")
  public static let clearUnchosen = Command("clearUnchosen")
  public static let askSaleshandy = Command("askSaleshandy")
}

extension DomainsScreen {
  public static let commands: [CommandRecord<DomainsScreen>] = usualCommands + nameCommands + viewCommands

  private static let usualCommands: [CommandRecord<DomainsScreen>] =
    [
      .accepting(title: { $0.acceptTitle }, rank: { $0.isInNames ? nil : 10 }) { $0.takeEnter() },
      CommandRecord(.back, title: { $0.backTitle }, rank: { $0.backTitle == "Back" ? 60 : 3 }) { $0.takeBack() },
      .goingOn { $0.goOnFromNames() },
      .naming(.nextField, "Next field", rank: { $0.state.focus == .brand ? 40 : nil }),
      .refreshing(rank: { $0.isInNames ? 90 : nil }, status: { $0.draft.kind.takesAnyName ? .absent : .ready }) {
        $0.refresh()
      },
      CommandRecord(
        .list, title: { $0.beginsWithList ? "List of choices" : "What was refused" },
        short: { $0.beginsWithList ? "Choices" : "Refused" }, rank: { $0.state.focus == .endings ? nil : 5 },
        status: { $0.beginsWithList ? $0.statusOfList : $0.state.refusals == nil ? .absent : .ready }
      ) { $0.takeList() },
      CommandRecord(
        .openFile, "Open a file", short: "File", rank: { $0.state.focus == .brand ? 65 : nil }, status: \.statusOfOpening
      ) { $0.openFile() },
      CommandRecord(
        .readRefused, "What was refused", status: { $0.beginsWithList && $0.state.refusals != nil ? .ready : .absent }
      ) { $0.listRefused() },
      CommandRecord(
        .exportRefused, "Write what was refused to a file", status: { $0.state.refusals == nil ? .absent : .ready }
      ) { $0.exportRefused() },
    ]

  private static let nameCommands: [CommandRecord<DomainsScreen>] =
    [
      .choosing(rank: { $0.state.focus.chooseRank }, status: \.statusOfChoosing) {
        $0.takeSpace()
      },
      CommandRecord(.checkNames, "Check names", status: \.statusOfChecking) { $0.checkNames() },
      CommandRecord(
        .chooseAvailable, "Select all available", short: "All available", rank: { $0.state.focus.chooseAvailableRank },
        status: \.statusOfNames
      ) { $0.chooseAvailable() },
      CommandRecord(
        .removeName, "Remove name", short: "Remove", rank: { $0.isInNames ? 80 : nil }, status: \.statusOfRemoving,
        care: { _ in .typed }
      ) {
        $0.removeName()
      },
      CommandRecord(
        .swapLost, "Swap lost names for available ones", short: "Swap lost",
        rank: { $0.draft.swapStatus($0.lostNames) == .ready ? 9 : nil },
        status: { $0.draft.swapStatus($0.lostNames) }, care: { _ in .typed }
      ) { $0.swapLost() },
      CommandRecord(
        .clearUnchosen, "Clear the names not chosen", short: "Clear rest", status: \.statusOfNames, care: { _ in .alone }
      ) { $0.clearUnchosen() },
      CommandRecord(
        .askSaleshandy, "Ask Saleshandy for all", short: "Ask Saleshandy", rank: { $0.isInNames ? 85 : nil },
        status: \.statusOfSaleshandy
      ) { $0.askSaleshandyForAll() },
    ]

  var isInNames: Bool { state.focus == .names }

  /// Whether the order begins with a choice from a list of its own.
  var beginsWithList: Bool { draft.kind == .package || draft.kind == .unfinishedForm }

  private mutating func takeList() {
    switch draft.kind {
    case .package: offerPackages()
    case .unfinishedForm: offerForms()
    case .newDomains, .preWarmed, .extraMailboxes, .ownDomains, .boughtDomains: listRefused()
    }
  }

  /// Reads anew what the step rests on: a package is chosen before its names are asked for.
  private mutating func refresh() {
    if draft.kind == .package, draft.package == nil {
      readStart()
    } else if draft.kind.registersNames {
      askAgain()
    } else {
      readLists()
    }
  }

  private var acceptTitle: String {
    switch state.focus {
    case .brand, .endings: "Search"
    case .filter: "To the names"
    case .first: "Choose so many"
    case .names: "Choose"
    }
  }

  private mutating func takeEnter() {
    switch state.focus {
    case .brand: search()
    case .endings: draft.brand.isEmpty ? toggleEnding() : search()
    case .filter: takeFilter()
    case .first: takeFirst()
    case .names: if let range { toggleRange(range) } else { toggleName() }
    }
  }

  private var backTitle: String {
    if range != nil { return "Stop selecting" }
    switch state.focus {
    case .filter: return "Show all"
    case .first: return "Close"
    case .names where !state.view.filter.isEmpty: return "Show all"
    case .brand, .endings, .names: return stopsAsking ? "Stop asking" : "Back"
    }
  }

  /// Esc takes back the nearest thing that was begun.
  private mutating func takeBack() {
    if range != nil { return endRange() }
    switch state.focus {
    case .filter: endFilter()
    case .first: endFirst()
    case .names where !state.view.filter.isEmpty: endFilter()
    case .brand, .endings, .names: stopsAsking ? stopAsking() : goBack()
    }
  }

  /// Space chooses and goes on to the next name, so that a hand that holds it chooses a run of them.
  private mutating func takeSpace() {
    guard state.focus == .names else { return toggleEnding() }
    if let range { return toggleRange(range) }
    let before = draft.lines.count(where: \.isChosen)
    toggleName()
    if draft.lines.count(where: \.isChosen) != before { move(.down) }
  }

  /// Whether going back stops the look-ups first. Our choice: where more than five calls wait, some seconds; fewer are over by themselves.
  private var stopsAsking: Bool { callsWaiting > 5 }

  private mutating func stopAsking() {
    let waiting = Vendor.allCases.filter { entry.lookUps[$0]?.queue.isEmpty == false }
    stopLookUps()
    say(DomainsSentences.stoppedAsking(waiting.map { ($0, entry.lookUps[$0] ?? .init()) }))
  }

  /// In the list it is asked for what has no answer yet: the list stays as it is sorted. In the field above, what is typed there is searched.
  private mutating func checkNames() { if isInNames { askAgain() } else { search() } }

  private mutating func askSaleshandyForAll() {
    forgetFailure(of: .saleshandy)
    entry.lookUps[.saleshandy]?.unasked = 0
    askSaleshandy(stems: draft.lines.map(\.name.stem), first: false)
  }

  /// Goes on when the choice has no stopping problem; else shows the first.
  private mutating func goOnFromNames() {
    if draft.lines.isEmpty {
      state.focus = .brand
      return search()
    }
    if let problem = DraftCheck.names(draft).stopping.first { return show(problem) }
    if !draft.kind.steps.contains(.provider), let offer = draft.offer, let problem = DraftCheck.offer(offer, for: draft).first {
      return say(Sentences.problem(problem), .problem)
    }
    goOn()
  }
}

// How early the key bar names them.

extension DomainsState.Focus {
  fileprivate var chooseRank: Int? {
    switch self {
    case .brand: nil
    case .endings: 8
    case .filter, .first: nil
    case .names: 12
    }
  }

  fileprivate var chooseAvailableRank: Int? {
    switch self {
    case .brand: 75
    case .endings, .filter, .first: nil
    case .names: 20
    }
  }
}
