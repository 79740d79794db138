import Ordering

/// The columns of an opened or pasted sheet with their first rows: what each holds is guessed, can be changed, and is only then taken into the
/// order.
public struct ImportScreen: ScreenModel {
  public static let id = ScreenID("import")

  public var state: ImportState
  public var context: Context

  public init?(state: ImportState, context: Context) {
    self.state = state
    self.context = context
  }

  public var title: String { ImportSentences.title }

  public mutating func move(_ move: Move) {
    switch move {
    case .left: turnColumn(by: -1)
    case .right: turnColumn(by: 1)
    default: state.row = moved(state.row, by: move, count: state.columns.count)
    }
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .fileRead(let path, let result, let revision): if state.reading == revision { receive(result, at: path) }
    case .fileWritten(let path, let fault, let revision): if state.writing?.revision == revision { receiveWritten(fault, at: path) }
    default: break
    }
  }

  /// The order that the rows are for is entered, whatever stands here.
  public var lostByLeaving: String? { state.sheet == nil ? nil : ImportSentences.lost }

  public mutating func chose(_ choice: ChoiceList.Choice, in list: ChoiceList.ID) {
    if list == .columnHolds, let column = SheetColumn(rawValue: choice.value) { setColumn(column) }
    if list == .encodings, let encoding = FileEncoding(rawValue: choice.value) { readAgain(as: encoding) }
    if list == .refused { exportRefused() }
  }
}

extension ScreenID {
  public static let importing = ImportScreen.id
}

// Opening.

extension ImportScreen {
  /// Asks which file to open.
  mutating func askPath(on origin: ScreenID) {
    state.origin = origin
    context.show(context.shared.pathForm(.open, typed: state.path))
  }

  mutating func open(_ typed: String, as encoding: FileEncoding? = nil) {
    let revision = context.shared.nextRevision()
    state.path = typed
    state.reading = revision
    emit(.file(.read(typed, as: encoding, revision: revision)))
    say(ImportSentences.reading(typed))
  }

  private mutating func readAgain(as encoding: FileEncoding) {
    guard case .file(let path, _) = state.source else { return }
    let typed = state.path
    open(path, as: encoding)
    state.path = typed
  }

  private mutating func receive(_ result: Result<FileText, FileFault>, at path: String) {
    state.reading = nil
    // Who has gone on to something else is not called back.
    guard context.wizard.entry != nil, [state.origin, Self.id].contains(context.wizard.screen) else { return }
    switch result {
    case .failure(let fault):
      if context.wizard.screen == state.origin, context.wizard.overlay == nil {
        context.show(context.shared.pathForm(.open, typed: state.path))
      }
      say(ImportSentences.unread(path, fault), .problem)
    case .success(let file):
      let sheet = OrderSheet(file.text)
      guard let sheet, isSheet(sheet, file.text) || isShown else { return takeList(file, from: path) }
      show(sheet, from: .file(path, file.encoding))
    }
  }

  /// Rows of names or of people with commas between them are a list like any other.
  private func isSheet(_ sheet: OrderSheet, _ text: String) -> Bool {
    if sheet.header != nil || sheet.isOrder { return true }
    guard sheet.rows.count > 1 else { return false }
    return state.origin == .mailboxes ? PeopleReading.isTable(text) : NameImport(text).names.isEmpty
  }

  private mutating func takeList(_ file: FileText, from path: String) {
    let note = ImportSentences.encoding(file.encoding)
    if state.origin == .mailboxes {
      context.on(MailboxesScreen.self) { screen in
        if !screen.takePaste(file.text + "\n", in: .people) { screen.say(ImportSentences.nobody(path), .warning) }
      }
    } else {
      context.on(DomainsScreen.self) { $0.importNames(file.text) }
    }
    guard let note else { return }
    context.ask(
      .visit { wizard in
        let said = wizard.state.message
        wizard.say([note, said?.text].compactMap(\.self).joined(separator: " "), said?.tone ?? .info)
      })
  }

  /// Shows the columns of a pasted sheet.
  mutating func show(_ sheet: OrderSheet, pastedOn origin: ScreenID) {
    state.origin = origin
    show(sheet, from: .paste)
  }

  /// Shows the columns of a sheet.
  mutating func show(_ sheet: OrderSheet, from source: ImportState.Source) {
    state.source = source
    state.sheet = sheet
    state.columns = sheet.columns
    state.row = 0
    readRows()
    if !isShown { context.ask(.show(Self.id)) }
    if case .file(_, let encoding) = source, let note = ImportSentences.encoding(encoding) { say(note) }
  }

  /// Reads the rows by what the columns hold now.
  private mutating func readRows() {
    guard let sheet = state.sheet, let draft = context.wizard.entry?.draft else { return }
    state.found = OrderReading(sheet, columns: state.columns, for: draft)
  }

  // MARK: Columns

  /// Through what no other column holds, so that turning one leaves the others as they are.
  mutating func turnColumn(by step: Int) {
    guard state.columns.indices.contains(state.row) else { return }
    let own = state.columns[state.row]
    let free = SheetColumn.allCases.filter { $0 == own || $0 == .other || !state.columns.contains($0) }
    let index = (free.firstIndex(of: own) ?? 0) + step
    setColumn(free[(index + free.count) % free.count])
  }

  /// What a column holds is in no other.
  private mutating func setColumn(_ column: SheetColumn) {
    guard state.columns.indices.contains(state.row) else { return }
    for index in state.columns.indices where column != .other && state.columns[index] == column { state.columns[index] = .other }
    state.columns[state.row] = column
    readRows()
  }

  mutating func offerColumns() {
    let all = SheetColumn.allCases.map { ChoiceList.Choice(value: $0.rawValue, title: ImportSentences.title(of: $0)) }
    let now = state.columns.indices.contains(state.row) ? SheetColumn.allCases.firstIndex(of: state.columns[state.row]) : nil
    offer(ChoiceList(.columnHolds, title: ImportSentences.columnHolds(state.sheet?.title(of: state.row) ?? ""), all, row: now ?? 0))
  }

  mutating func offerEncodings() {
    let all = FileEncoding.allCases.map { ChoiceList.Choice(value: $0.rawValue, title: $0.title) }
    offer(ChoiceList(.encodings, title: ImportSentences.encodings, all))
  }

  // MARK: Taking

  mutating func take() {
    guard let found = state.found, let sheet = state.sheet else { return }
    guard !found.isEmpty else { return say(ImportSentences.nothingToTake(found), .warning) }
    let refusals = Refusals(found, of: sheet, from: state.source)
    state.refusals = refusals
    // The next file is another one.
    state.path = ""
    context.on(DomainsScreen.self) { $0.take(found, refusals) }
    context.ask(.show(state.origin))
    say(ImportSentences.taken(found), found.refused.isEmpty ? .good : .warning)
  }

  mutating func goBack() {
    context.ask(.show(state.origin))
  }

  // MARK: What was refused

  /// What is refused of the sheet on the screen; elsewhere, of the last one that was taken.
  var refusals: Refusals? {
    guard isShown else { return state.refusals }
    guard let found = state.found, let sheet = state.sheet else { return nil }
    return Refusals(found, of: sheet, from: state.source)
  }

  mutating func readRefused() {
    guard let refusals else { return }
    offer(ImportSentences.list(of: refusals))
  }

  mutating func exportRefused() {
    if let refusals { export(refusals) }
  }

  /// Asks for the file that refused pieces are written to.
  mutating func export(_ refusals: Refusals) {
    context.show(context.shared.pathForm(.export(refusals), typed: refusals.path))
  }

  mutating func write(_ refusals: Refusals, to typed: String, isReplacing: Bool) {
    let revision = context.shared.nextRevision()
    state.writing = ImportState.Writing(revision: revision, refusals: refusals)
    emit(.file(.write(typed, refusals.sheet, isReplacing: isReplacing, revision: revision)))
  }

  private mutating func receiveWritten(_ fault: FileFault?, at path: String) {
    guard let refusals = state.writing?.refusals else { return }
    state.writing = nil
    guard let fault else { return say(ImportSentences.written(refusals.count, to: path), .good) }
    if context.wizard.overlay == nil {
      context.show(context.shared.pathForm(.export(refusals), typed: path, replaces: fault == .exists ? path : nil))
    }
    say(ImportSentences.unwritten(path, fault), fault == .exists ? .warning : .problem)
  }
}

extension ChoiceList.ID {
  static let columnHolds = ChoiceList.ID("columnHolds")
  static let encodings = ChoiceList.ID("encodings")
  /// Pieces that were refused, with their reasons; Enter writes them to a file.
  static let refused = ChoiceList.ID("refused")
}
