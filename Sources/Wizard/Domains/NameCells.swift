public import Ordering

/// What the table shows for a name at a vendor.
public enum NameCell: Hashable, Sendable {
  /// Available, with its price a year.
  case price(Money)
  case available
  case offered
  case notOffered
  case notAsked
  case asking
  case waiting
  case taken
  case restricted
  case notSold
  case failed
  case other(String)
}

/// What the table of names shows, from each vendor's answers and from how far its look-up is.
public struct NameCells {
  private let lookUps: [Vendor: OrderEntry.LookUp]

  init(_ lookUps: [Vendor: OrderEntry.LookUp]) { self.lookUps = lookUps }

  /// What the table shows for a line at a vendor.
  public func cell(_ line: DraftLine, at vendor: Vendor) -> NameCell {
    guard let answer = line.answers[vendor] else { return cellWithoutAnswer(line, at: vendor) }
    switch answer.status {
    case .available:
      if let price = answer.firstYear ?? vendor.domainListPrice { return .price(price) }
      return .available
    case .offered: return .offered
    case .notOffered: return .notOffered
    case .taken: return .taken
    case .restricted: return .restricted
    case .endingNotSold: return .notSold
    case .other(let word): return .other(word)
    }
  }

  private func cellWithoutAnswer(_ line: DraftLine, at vendor: Vendor) -> NameCell {
    let lookUp = lookUps[vendor] ?? .init()
    let checksNames = vendor.lookUpRules.checksNames
    let key = checksNames ? line.name.text : line.name.stem
    if lookUp.asking.contains(key) { return .asking }
    if lookUp.queue.contains(key) { return .waiting }
    if !checksNames, !line.isChosen { return .notAsked }
    if lookUp.limitedUntil != nil { return .waiting }
    return lookUp.failure == nil ? .notAsked : .failed
  }
}
