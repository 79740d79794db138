import Foundation

/// Asks for the path of a file.
public struct PathForm: OverlayModel {
  public enum Purpose: Equatable, Sendable {
    case open
    case export(Refusals)
    /// Writes an order in some form.
    case handOver(ExportedText)
    /// An order's slip, and whether it had a password, which is not in it.
    case slip(String, hasPassword: Bool)
  }

  public let purpose: Purpose
  public internal(set) var typed: String
  /// A path at which a file stands already: Enter on it again replaces the file.
  let replaces: String?

  private let files: FilePlace

  init(_ purpose: Purpose, typed: String, replaces: String? = nil, files: FilePlace) {
    self.purpose = purpose
    self.typed = typed
    self.replaces = replaces
    self.files = files
  }

  private var isReplacing: Bool { replaces == typed }

  public var title: String {
    switch purpose {
    case .open: ImportSentences.openTitle
    case .export: ImportSentences.exportTitle
    case .handOver: ExportSentences.pathTitle
    case .slip: SlipSentences.title
    }
  }

  public var hint: String {
    if let hint = files.hint { return hint }
    return switch purpose {
    case .open: ImportSentences.openHint
    case .export: ImportSentences.exportHint
    case .handOver: ExportSentences.pathHint
    case .slip: SlipSentences.hint
    }
  }

  public func acceptTitle(in wizard: WizardState) -> String {
    if purpose == .open { return "Open" }
    return isReplacing ? "Replace" : "Write"
  }

  public var field: TextField? { .path }
  public func text(of field: TextField) -> String { typed }
  public mutating func write(_ text: String, in field: TextField) { typed = text }
  public var toConfirm: String? { isReplacing ? "replace \(typed)" : nil }
  public func care(in wizard: WizardState) -> Care { isReplacing ? .confirmed : .typed }

  public mutating func takeEnter(_ turn: inout OverlayTurn) {
    let path = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !path.isEmpty else { return turn.say(ImportSentences.pathMissing, .warning) }
    turn.close()
    turn.ask(
      .visit { [purpose, isReplacing] wizard in
        switch purpose {
        case .open: wizard.with(ImportScreen.self) { $0.open(path) }
        case .export(let refusals): wizard.with(ImportScreen.self) { $0.write(refusals, to: path, isReplacing: isReplacing) }
        case .handOver(let text): wizard.write(text, to: path, isReplacing: isReplacing)
        case .slip(let text, let hasPassword):
          wizard.writeSlip(text, hasPassword: hasPassword, to: path, isReplacing: isReplacing)
        }
      })
  }
}

extension TextField {
  /// The path of a file.
  public static let path = TextField("path")
}
