import Ordering

/// What is said of handing over.
public enum ExportSentences {
  /// The largest text that goes into a terminal's clipboard, in bytes. Our choice: what hterm takes in one sequence, the smallest limit that a
  /// terminal in use is known to have.
  public static let mostCopied = 74_994

  static let nothingChosen = "Export: nothing is chosen yet. Choose names and an offer first."
  static let pathTitle = "Write the export"
  static let pathHint =
    "A path on this machine. The file can be read by you alone; a file of that name is not replaced unasked. No password is ever in it."

  static func kinds(of handOver: HandOver) -> ChoiceList {
    ChoiceList(
      .exportKind, title: "Export",
      ExportKind.all(of: handOver).map { ChoiceList.Choice(value: $0.rawValue, title: line(of: $0, handOver)) })
  }

  static func targets(of text: ExportedText, kind: String) -> ChoiceList {
    ChoiceList(
      ChoiceList.ID(ChoiceList.ID.exportTarget.name, for: kind), title: "Where to",
      [
        ChoiceList.Choice(value: ExportTarget.file.rawValue, title: "Into a file on this machine"),
        ChoiceList.Choice(
          value: ExportTarget.clipboard.rawValue, title: "Into the clipboard of your terminal (\(size(text.size)))"),
      ])
  }

  /// What a form is, in a list.
  private static func line(of kind: ExportKind, _ handOver: HandOver) -> String {
    switch kind {
    case .mailboxes: "Mailboxes for a sending program (CSV)"
    case .vendor: "Mailboxes in \(handOver.offer.vendor.title)'s own columns (CSV)"
    case .slip: "Order slip to print"
    case .approval: "List for the client's approval"
    case .cost: "Cost (CSV)"
    }
  }

  static func title(of kind: ExportKind, of handOver: HandOver) -> String {
    let what =
      switch kind {
      case .mailboxes, .vendor: "the mailboxes"
      case .slip: "the slip"
      case .approval: "the list for approval"
      case .cost: "the cost"
      }
    let gone = kind == .mailboxes || kind == .vendor ? handOver.goneCount : 0
    let without = gone == 0 ? "" : ", without \(gone) that ended or failed"
    return "\(what) of ‘\(handOver.name)’\(without)"
  }

  static func copy(_ text: ExportedText, _ warning: String?) -> String {
    (warning.map { "\($0) " } ?? "") + "Copy \(text.title) (\(size(text.size))) into the clipboard of the terminal you sit at? "
      + "A terminal that does not take it says nothing; tmux needs ‘set-clipboard on’ or ‘allow-passthrough on’."
  }

  static func copied(_ title: String) -> String {
    "Sent \(title) to the terminal's clipboard. Paste to see whether the terminal took it; else write a file."
  }

  static func uncopied(_ title: String, _ fault: CopyFault) -> String {
    let reason =
      switch fault {
      case .unsupported: "this terminal is not known to take a text (a console, screen, or an unknown one)."
      case .tooLarge(let bytes, let maximum): "it has \(size(bytes)), terminals take at most \(size(maximum))."
      case .empty: "nothing is in it."
      }
    return "Not copied, \(title): \(reason) Write a file instead."
  }

  static func written(_ title: String, to path: String) -> String {
    "\(title.prefix(1).uppercased() + title.dropFirst()): written to \(path), which only you can read."
  }

  /// Of an address that nobody can see whole.
  static let hiddenAddress =
    "Payment address: not copied, since it holds characters that nobody sees. Ask the vendor for another; p shows what can be seen."

  static func addressTitle(_ order: Order) -> String { "the payment address of ‘\(order.name)’" }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000 ? "\(bytes) bytes" : "\((bytes + 500) / 1_000) kB"
  }
}
