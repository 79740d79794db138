/// What a vendor's lists show beside an attempt that may be of it, and does not say so.
///
/// Source: Purchasing, What the lists prove: it is ours to explain, never nothing.
public struct Unexplained: Hashable, Codable, Sendable {
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// An order that is new, names domains of the attempt, and has not our tag.
    case order
    /// An order that is new, and names neither a tag nor a domain.
    case emptyOrder = "empty-order"
    /// Domains of the attempt are listed anew, under no order with our tag.
    case names
    /// The form waits no more, and no domain of it is listed.
    case form
    /// More orders are new than are opened in one check.
    case manyOrders = "many-orders"
  }

  public let kind: Kind
  /// The vendor's id of the order or the form; empty where it is about none.
  public let id: String
  /// The domains of the attempt it is about.
  public let names: [String]

  public init(_ kind: Kind, id: String = "", names: [String] = []) {
    self.kind = kind
    self.id = id
    self.names = names
  }
}

extension Unexplained {
  /// A line each for the kind, the id and the names.
  var stored: String { "\(kind.rawValue)\n\(id.replacing("\n", with: " "))\n\(names.joined(separator: " "))" }

  init?(stored: String) {
    let lines = stored.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 3, let kind = Kind(rawValue: lines[0]) else { return nil }
    self.init(kind, id: lines[1], names: lines[2].split(separator: " ").map(String.init))
  }
}
