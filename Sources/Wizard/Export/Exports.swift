import Ordering

// Handing an order over: what of it, then where to. On the order's own screen, and on the steps behind the names for what is not ordered yet.

extension Command {
  /// Hands over the order on the screen: as a file or by the terminal's clipboard.
  public static let export = Command("export")
}

extension ChoiceList.ID {
  static let exportKind = ChoiceList.ID("exportKind")
  static let exportTarget = ChoiceList.ID("exportTarget")
}

extension Question.ID {
  /// Something is to go into the clipboard of the person's terminal.
  public static let copy = Question.ID("copy")
}

/// A text on its way out of the program.
public struct ExportedText: Equatable, Sendable {
  /// What it is, as it stands in sentences: `the mailboxes of ‘northquay’`.
  let title: String
  let text: String
  /// What its file could be called.
  let path: String

  init(title: String, text: String, path: String = "") {
    self.title = title
    self.text = text
    self.path = path
  }

  init(_ kind: ExportKind, of handOver: HandOver) {
    self.init(
      title: ExportSentences.title(of: kind, of: handOver), text: kind.text(of: [handOver]),
      path: "~/" + kind.fileName(of: handOver))
  }

  var size: Int { text.utf8.count }
}

/// What is under way of exports, whatever screen they were begun on.
public struct Exporting: Equatable, Sendable {
  /// What is written to a file that has not answered yet.
  var writing: (revision: Int, text: ExportedText)?
  /// What goes into the clipboard, from the question to the terminal's answer.
  var copying: ExportedText?

  public static func == (left: Exporting, right: Exporting) -> Bool {
    left.copying == right.copying && left.writing?.revision == right.writing?.revision && left.writing?.text == right.writing?.text
  }
}

/// Why a text did not go into the clipboard of the person's terminal.
public enum CopyFault: Equatable, Sendable {
  /// The terminal is none that is known to take texts.
  case unsupported
  case tooLarge(Int, maximum: Int)
  case empty
}

extension WizardState {
  static let exportCommand = CommandRecord<WizardReading>(
    .export, "Export", rank: { $0.state.screen == .order ? 23 : nil }, status: \.state.exportStatus
  ) { reading in
    guard let handOver = reading.state.handOver else { return }
    reading.state.overlay = Overlay(ChoicesOverlay(ExportSentences.kinds(of: handOver)))
  }

  private var exportStatus: CommandStatus {
    if screen == .order { return screens[OrderState.self].order == nil ? .absent : .ready }
    guard let draft, let step, step != .domains, step != .provider else { return .absent }
    return draft.offer == nil || !draft.lines.contains(where: \.isChosen) ? .held(ExportSentences.nothingChosen) : .ready
  }

  /// What is on the screen, as it is handed over.
  private var handOver: HandOver? {
    if screen == .order {
      return screens[OrderState.self].order.map { order in
        HandOver(order, client: shared.clients.first { $0.id == order.client }?.name, mode: mode)
      }
    }
    return entry.flatMap { HandOver($0.draft, quote: $0.quote.quote, mode: mode) }
  }

  fileprivate func exported(_ kind: String) -> ExportedText? {
    guard let kind = ExportKind(rawValue: kind), let handOver, ExportKind.all(of: handOver).contains(kind) else { return nil }
    return ExportedText(kind, of: handOver)
  }
}

extension WizardModel {
  /// Takes what was chosen in the lists of an export.
  /// - Returns: whether the list is one of them.
  mutating func choseExport(_ choice: ChoiceList.Choice, in list: ChoiceList.ID) -> Bool {
    if list == .exportKind {
      guard let text = state.exported(choice.value) else { return true }
      state.overlay = Overlay(ChoicesOverlay(ExportSentences.targets(of: text, kind: choice.value)))
      caretToEnd()
      return true
    }
    guard list.name == ChoiceList.ID.exportTarget.name else { return false }
    guard let text = state.exported(list.subject) else { return true }
    if choice.value == ExportTarget.file.rawValue {
      perform(.overlay(Overlay(state.shared.pathForm(.handOver(text), typed: text.path))))
    } else {
      askToCopy(text)
    }
    return true
  }

  /// Asks before anything goes into the clipboard.
  /// - Parameter warning: said first.
  mutating func askToCopy(_ text: ExportedText, warning: String? = nil) {
    guard text.text.contains(where: { !$0.isWhitespace }) else {
      return say(ExportSentences.uncopied(text.title, .empty), .warning)
    }
    guard text.size <= ExportSentences.mostCopied else {
      return say(ExportSentences.uncopied(text.title, .tooLarge(text.size, maximum: ExportSentences.mostCopied)), .warning)
    }
    state.shared.exporting.copying = text
    perform(
      .overlay(Overlay(QuestionOverlay(Question(.copy, ExportSentences.copy(text, warning), yes: "Copy", no: "Do not copy")))))
    emit(.device(.flushInput))
  }

  /// Puts into the clipboard what was asked about.
  mutating func copy() {
    guard let text = state.shared.exporting.copying else { return }
    emit(.device(.copy(text.text)))
  }

  /// Writes a text to a file.
  /// - Parameters:
  ///   - text: what is written.
  ///   - path: as it was typed.
  ///   - isReplacing: whether a file of that name is replaced.
  mutating func write(_ text: ExportedText, to path: String, isReplacing: Bool) {
    let revision = state.shared.nextRevision()
    state.shared.exporting.writing = (revision, text)
    emit(.file(.write(path, text.text, isReplacing: isReplacing, revision: revision)))
  }

  /// Takes what came of a file or of the clipboard.
  mutating func receiveExports(_ answer: Answer) {
    switch answer {
    case .fileWritten(let path, let fault, let revision):
      guard let (own, text) = state.shared.exporting.writing, own == revision else { return }
      state.shared.exporting.writing = nil
      guard let fault else { return say(ExportSentences.written(text.title, to: path), .good) }
      if state.overlay == nil {
        perform(.overlay(Overlay(state.shared.pathForm(.handOver(text), typed: path, replaces: fault == .exists ? path : nil))))
      }
      say(ImportSentences.unwritten(path, fault), fault == .exists ? .warning : .problem)
    case .copied(let fault):
      guard let text = state.shared.exporting.copying else { return }
      state.shared.exporting.copying = nil
      if let fault {
        say(ExportSentences.uncopied(text.title, fault), .warning)
      } else {
        say(ExportSentences.copied(text.title), .good)
      }
    default: break
    }
  }
}

/// Where an export goes.
enum ExportTarget: String {
  case file, clipboard
}
