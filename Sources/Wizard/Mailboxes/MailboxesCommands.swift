import Ordering

extension Command {
  /// Lets aliases end in numbers where people and patterns are too few.
  public static let toggleNumbers = Command("toggleNumbers")
  public static let copyDown = Command("copyDown")
  public static let refillNames = Command("refillNames")
  /// Asks Saleshandy's generator for aliases.
  public static let vendorNames = Command("vendorNames")
  /// Gives the focused domain the next provider of the same vendor.
  public static let changeProvider = Command("changeProvider")
  /// Lets ScaledMail make the aliases of a provider's domains.
  public static let vendorNaming = Command("vendorNaming")
  /// The spelling of the name under the cursor is right.
  public static let acceptSpelling = Command("acceptSpelling")
}

extension MailboxesScreen {
  public static let commands: [CommandRecord<MailboxesScreen>] = [
    .accepting(
      title: \.acceptTitle, rank: { $0.state.focus == .people ? 10 : nil },
      care: { $0.focusedSpelling == nil ? .none : .typed }
    ) { $0.takeEnter() },
    .listing(
      "What was left out of People", short: "Left out", rank: { $0.leftOut.isEmpty ? nil : 45 },
      status: { $0.leftOut.isEmpty ? .absent : .ready }
    ) { $0.listLeftOut() },
    CommandRecord(
      .openFile, "Open a file", short: "File", rank: ranked(65, in: .people),
      status: { _ in .ready }
    ) { screen in screen.context.on(ImportScreen.self) { $0.askPath(on: .mailboxes) } },
    CommandRecord(
      .exportRefused, "Write the refused rows to a file", status: { $0.refusals == nil ? .absent : .ready }
    ) { screen in screen.context.on(ImportScreen.self) { $0.exportRefused() } },
    CommandRecord(
      .acceptSpelling, "Accept the spelling", short: "Accept spelling", rank: { $0.focusedSpelling == nil ? nil : 10 },
      status: { $0.focusedSpelling == nil ? .absent : .ready },
      care: { _ in .typed }
    ) { $0.acceptSpelling() },
    CommandRecord(.back, title: { $0.selection == nil ? "Back" : "Stop selecting" }, rank: { $0.selection == nil ? 60 : 8 }) {
      screen in
      screen.selection == nil ? screen.goBack() : screen.endSelection()
    },
    .goingOn { $0.leaveGrid() },
    .naming(.nextField, "Next field", rank: { $0.state.focus == .patterns || $0.selection != nil ? nil : 40 }),
    CommandRecord(
      .selectRows, title: { $0.selection == nil ? "Select rows" : "Stop selecting rows" }, short: { _ in "Select" },
      rank: { $0.state.focus == .grid && $0.selection == nil ? 55 : nil }, status: \.gridStatus
    ) { $0.toggleSelection() },
    CommandRecord(.selectAll, "Select all rows", short: "All", rank: whileSelecting(20), status: \.selectionStatus) {
      $0.selectAll()
    },
    CommandRecord(
      .fillPattern, "Fill aliases by a pattern", short: "Fill", rank: whileSelecting(14), status: \.gridStatus
    ) { $0.offerPatterns() },
    CommandRecord(
      .replaceText, "Find and replace in the column", short: "Replace", rank: whileSelecting(16), status: \.gridStatus
    ) { $0.offerToReplace() },
    CommandRecord(
      .goToPerson, title: { $0.state.focus == .people ? "Go to the person's first row" : "Go to the row's person" },
      short: { $0.state.focus == .people ? "To the row" : "Person" }, rank: whileSelecting(18),
      status: { $0.state.focus == .patterns ? .held(MailboxesSentences.goToGrid) : .ready }
    ) { $0.goToPerson() },
    .choosing(
      rank: ranked(12, in: .patterns),
      status: { $0.state.focus == .patterns ? .ready : .held(MailboxesSentences.goToPatterns) }
    ) { $0.togglePattern() },
    CommandRecord(
      .toggleNumbers, title: { $0.draft.allowsNumbers ? "Names without numbers" : "Allow numbers in names" },
      short: { _ in "Numbers" },
      rank: ranked(20, in: .patterns)
    ) { $0.toggleNumbers() },
    CommandRecord(
      .copyDown, title: { $0.selection == nil ? "Copy from the domain above" : "Copy down the selection" },
      short: { _ in "Copy down" },
      rank: { $0.state.focus == .grid ? $0.selection == nil ? 50 : 12 : nil }, status: \.copyStatus
    ) { $0.copyDown() },
    CommandRecord(.changeSpread, "Spread people over the domains", short: "Spread", rank: ranked(25, in: .patterns)) {
      $0.offerSpreads()
    },
    CommandRecord(
      .refillNames, title: { $0.selection == nil ? "Fill the grid again" : "Fill the rows again" }, short: { _ in "Refill" },
      rank: { $0.state.focus == .grid ? $0.selection == nil ? 90 : 22 : nil }
    ) { $0.askToRefill() },
    CommandRecord(
      .vendorNames, "Names by Saleshandy", short: "Vendor's names", rank: ranked(75, in: .people, .grid),
      status: \.vendorNamesStatus
    ) { $0.askForNames() },
    CommandRecord(
      .changeProvider, "Change the domain's provider", short: "Provider", rank: ranked(72, in: .grid),
      status: \.changeProviderStatus
    ) { $0.changeProvider() },
    CommandRecord(
      .vendorNaming, "Aliases by ScaledMail, or typed", short: "Vendor's aliases", rank: ranked(80, in: .grid),
      status: { $0.draft.offer?.vendor == .scaledmail ? .ready : .absent }
    ) { $0.toggleVendorNaming() },
  ]

  /// A place in the key bar while the cursor is in one of these parts.
  private static func ranked(
    _ rank: Int, in parts: MailboxesState.Focus...
  ) -> @Sendable (MailboxesScreen) -> Int? {
    { screen in parts.contains(screen.state.focus) ? rank : nil }
  }

  /// A place in the key bar while rows are selected.
  private static func whileSelecting(_ rank: Int) -> @Sendable (MailboxesScreen) -> Int? {
    { screen in screen.selection == nil ? nil : rank }
  }

  private var gridStatus: CommandStatus { state.focus == .grid ? .ready : .held(MailboxesSentences.goToGrid) }
  private var selectionStatus: CommandStatus { selection == nil ? .held(MailboxesSentences.goToSelection) : .ready }

  private var acceptTitle: String {
    switch state.focus {
    case .people: "To the grid"
    case .patterns: "Choose"
    case .grid where selection != nil: "Stop selecting"
    case .grid: focusedSpelling == nil ? "Next row" : "Accept spelling"
    }
  }

  private var copyStatus: CommandStatus {
    guard state.focus == .grid else { return .held(MailboxesSentences.goToGrid) }
    if let selection { return selection.count > 1 ? .ready : .held(MailboxesSentences.selectMore) }
    return gridCell.flatMap(cell(above:)) == nil ? .held(MailboxesSentences.nothingAbove) : .ready
  }

  private var vendorNamesStatus: CommandStatus {
    guard draft.offer?.vendor == .saleshandy else { return .absent }
    if state.asking != nil { return .held(MailboxesSentences.namesBeingMade) }
    return state.peopleProblems.contains { $0.fault == .nobodyNamed } || Person.list(in: draft.people).isEmpty
      ? .held(MailboxesSentences.nobodyForNames) : .ready
  }

  private var changeProviderStatus: CommandStatus {
    guard let offer = draft.offer, draft.mixable(with: offer).count > 1 else { return .absent }
    return state.focus == .grid ? .ready : .held(MailboxesSentences.goToGrid)
  }
}
