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
      title: \.acceptTitle, rank: { $0.state.focus == .people || $0.focusedSpelling != nil ? 10 : nil },
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
      .acceptSpelling, "Accept the spelling", status: { $0.focusedSpelling == nil ? .absent : .ready },
      care: { _ in .typed }
    ) { $0.acceptSpelling() },
    .goingBack { $0.goBack() },
    .goingOn { $0.leaveGrid() },
    .naming(.nextField, "Next field", rank: ranked(40, in: .people, .grid)),
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
      .copyDown, "Copy from the domain above", short: "Copy down", rank: ranked(50, in: .grid), status: \.copyStatus
    ) { $0.copyDown() },
    CommandRecord(.refillNames, "Fill the grid again", short: "Refill", rank: ranked(90, in: .grid)) { $0.refill() },
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

  private var acceptTitle: String {
    switch state.focus {
    case .people: "To the grid"
    case .patterns: "Choose"
    case .grid: focusedSpelling == nil ? "Next row" : "Accept spelling"
    }
  }

  private var copyStatus: CommandStatus {
    guard state.focus == .grid else { return .held(MailboxesSentences.goToGrid) }
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
