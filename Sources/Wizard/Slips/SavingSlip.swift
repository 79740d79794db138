public import Ordering

// The order being entered, written into a file that the commands read and that becomes the same draft again.

extension Command {
  /// Writes the order being entered into a slip.
  public static let saveSlip = Command("saveSlip")
}

/// A slip that is being written.
struct SlipWriting: Equatable, Sendable {
  let revision: Int
  let text: String
  let hadPassword: Bool
}

extension WizardState {
  var saveSlipStatus: CommandStatus { step == nil || draft == nil ? .absent : .ready }
}

extension WizardModel {
  /// Asks for the file, whose name is made of the draft's.
  mutating func askForSlipPath() {
    guard let draft = state.draft else { return }
    show(draft.slip, hasPassword: draft.hasPassword, path: "~/\(SlipSentences.fileName(draft.name))")
  }

  private mutating func show(_ text: String, hasPassword: Bool, path: String, replaces: String? = nil) {
    state.overlay = Overlay(state.shared.pathForm(.slip(text, hasPassword: hasPassword), typed: path, replaces: replaces))
    caretToEnd()
  }

  /// Hands a slip over to be written.
  mutating func writeSlip(_ text: String, hasPassword: Bool, to path: String, isReplacing: Bool) {
    let revision = state.shared.nextRevision()
    state.shared.slip = SlipWriting(revision: revision, text: text, hadPassword: hasPassword)
    emit(.file(.write(path, text, isReplacing: isReplacing, revision: revision)))
  }

  /// Takes whether the file was written; where it was not, its path is asked for again.
  mutating func receiveSlip(_ answer: Answer) {
    guard case .fileWritten(let path, let fault, let revision) = answer, let slip = state.shared.slip, slip.revision == revision
    else { return }
    state.shared.slip = nil
    guard let fault else { return say(SlipSentences.written(to: path, hadPassword: slip.hadPassword), .good) }
    if state.overlay == nil {
      show(slip.text, hasPassword: slip.hadPassword, path: path, replaces: fault == .exists ? path : nil)
    }
    say(ImportSentences.unwritten(path, fault), fault == .exists ? .warning : .problem)
  }
}

extension Draft {
  fileprivate var hasPassword: Bool { !details.hosting.password.isEmpty || !details.sequencer.password.isEmpty }
}

extension SlipSentences {
  static let title = "Save as slip"
  static let hint =
    "A YAML file that only you can read: mailorder quote, draft and place read it, and it becomes the same draft again. It holds no password."

  static func written(to path: String, hadPassword: Bool) -> String {
    "The slip is written to \(path)." + (hadPassword ? " Its password is not in it: it is typed again with the order." : "")
  }

  /// Whose draft it is.
  static func made(by maker: String) -> String { "Prepared by \(maker)." }

  /// In what it is not as the client usually orders.
  public static func unusual(_ fields: [ClientField], for client: String) -> String {
    "Not as usual for \(client): \(Sentences.list(fields.map(ClientSentences.title), shown: 6))."
  }

  /// The same, with its maker, where it stands behind a title.
  public static func review(_ maker: String, _ fields: [ClientField]) -> String {
    fields.isEmpty ? maker : "\(maker), not as usual: \(Sentences.list(fields.map(ClientSentences.title), shown: 6))"
  }

  /// A name for the file, of the letters that every file system takes.
  static func fileName(_ name: String) -> String {
    let letters = Transliteration.ascii(name).lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let words = String(letters.prefix(40)).split(separator: "-").joined(separator: "-")
    return (words.isEmpty ? "order" : words) + ".slip.yaml"
  }
}
