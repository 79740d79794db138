/// A form in which an order is handed over.
public enum ExportKind: String, CaseIterable, Sendable, Hashable {
  /// One row a mailbox, in plain columns: for a sending program.
  ///
  /// Our choice: no page read here says which columns a sending program takes, so that this is the form for each of them.
  case mailboxes
  /// The same mailboxes, in columns that are called as the vendor's own order calls them.
  case vendor
  /// The order on paper.
  case slip
  /// Names, people and price, for the client to say yes to.
  case approval
  /// What it costs, one row an order, for whoever writes the invoice.
  case cost

  /// How its file ends.
  public var ending: String { isSheet ? "csv" : "txt" }

  /// Whether a spreadsheet reads it.
  public var isSheet: Bool {
    switch self {
    case .mailboxes, .vendor, .cost: true
    case .slip, .approval: false
    }
  }

  /// Whether it can be made of what is not ordered yet.
  public var takesDrafts: Bool { self == .mailboxes || self == .vendor || self == .approval }

  /// The forms of something.
  /// - Parameter handOver: an order or a draft.
  public static func all(of handOver: HandOver) -> [ExportKind] {
    allCases.filter { handOver.number != nil || $0.takesDrafts }
  }

  /// The text of orders in this form, in UTF-8 when it is written: nothing in it moves a cursor, and no cell of it is run by a spreadsheet.
  /// - Parameter all: orders; a draft where the form takes drafts.
  public func text(of all: [HandOver]) -> String {
    switch self {
    case .mailboxes: ExportSheet.mailboxes(of: all)
    case .vendor: ExportSheet.vendor(all)
    case .slip: all.map(ExportSlip.text).joined(separator: "\u{0C}\n")
    case .approval: ExportApproval.text(all)
    case .cost: ExportCost.text(all)
    }
  }

  /// What the file of one order could be called, such as `northquay-aug-mailboxes.csv`.
  /// - Parameter handOver: the order.
  public func fileName(of handOver: HandOver) -> String {
    let letters = handOver.name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let stem = String(letters).split(separator: "-").joined(separator: "-").prefix(40)
    return "\(stem.isEmpty ? "order" : stem)-\(rawValue).\(ending)"
  }
}
