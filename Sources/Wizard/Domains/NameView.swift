import Ordering

/// Which names of the list are shown.
public struct NameView: Hashable, Sendable {
  /// Whether names that nobody sells are left out. Chosen ones never are: what was lost has to be seen.
  public internal(set) var hidesTaken = false
  /// What a shown name has somewhere in it, as typed.
  public internal(set) var filter = ""

  public init() {}

  /// Whether every name is shown.
  public var isWhole: Bool { !hidesTaken && text.isEmpty }

  /// The filter as names are written.
  private var text: String { filter.lowercased().filter { !$0.isWhitespace } }

  /// The positions in a list of the names that are shown, in its order.
  /// - Parameter offer: whose answer counts alone, once one is taken.
  func positions(in lines: [DraftLine], offer: Offer?) -> [Int] {
    guard !isWhole else { return Array(lines.indices) }
    let text = text
    return lines.indices.filter { index in
      let line = lines[index]
      if !text.isEmpty, !line.name.text.contains(text) { return false }
      return !hidesTaken || line.isChosen || !Self.isTaken(line, offer)
    }
  }

  /// Whether all that were asked say no, or the one that counts does.
  private static func isTaken(_ line: DraftLine, _ offer: Offer?) -> Bool {
    if let offer, let answer = line.answers[offer.vendor] { return !answer.canBeOrdered }
    return !line.answers.isEmpty && !line.answers.values.contains(where: \.canBeOrdered)
  }
}

/// What a list of names can be put in the order of.
enum NameOrder: String, CaseIterable {
  case price, length, ending, vendors, name
  /// As they came.
  case found

  /// Puts lines in order; what is equal stays as it was.
  /// - Parameters:
  ///   - offer: whose prices count alone, once one is taken.
  ///   - found: the names as they came; one that came later follows them.
  func sorted(_ lines: [DraftLine], offer: Offer?, found: [DomainName]) -> [DraftLine] {
    switch self {
    case .found:
      let places = Dictionary(found.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
      return Self.sorted(lines) { places[$0.name] ?? Int.max }
    case .price: return Self.sorted(lines) { $0.lowestPrice(offer) ?? Int.max }
    case .length: return Self.sorted(lines) { $0.name.stem.utf8.count }
    case .ending: return Self.sorted(lines) { $0.name.ending }
    case .vendors: return Self.sorted(lines) { line in -line.answers.values.count(where: \.canBeOrdered) }
    case .name: return Self.sorted(lines) { $0.name.text }
    }
  }

  private static func sorted<Key: Comparable>(_ lines: [DraftLine], by key: (DraftLine) -> Key) -> [DraftLine] {
    lines.enumerated().map { (key($0.element), $0.offset) }.sorted { $0 < $1 }.map { lines[$0.1] }
  }
}

extension DraftLine {
  /// The first year at the vendor where it costs least, in cents; nil where no price is known, or none can be had.
  fileprivate func lowestPrice(_ offer: Offer?) -> Int? {
    answers.filter { $0.value.canBeOrdered && (offer == nil || $0.key == offer?.vendor) }.compactMap { vendor, answer in
      (answer.firstYear ?? vendor.domainListPrice)?.cents
    }.min()
  }
}
