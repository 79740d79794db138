public import Ordering

extension WizardState {
  /// What the table shows for a line at a vendor.
  public func cell(_ line: DraftLine, at vendor: Vendor) -> NameCell {
    guard let answer = line.answers[vendor] else { return openCell(line, at: vendor) }
    switch answer.status {
    case .available:
      if let price = answer.firstYear ?? listPrice(at: vendor) { return .price(price) }
      return .free
    case .offered: return .offered
    case .notOffered: return .notOffered
    case .taken: return .taken
    case .restricted: return .restricted
    case .endingNotSold: return .notSold
    case .other(let word): return .other(word)
    }
  }

  private func openCell(_ line: DraftLine, at vendor: Vendor) -> NameCell {
    let lookUp = domains.lookUps[vendor] ?? .init()
    let key = vendor == .saleshandy ? line.name.stem : line.name.text
    if lookUp.asking.contains(key) { return .asking }
    if lookUp.queue.contains(key) { return .waiting }
    if vendor == .saleshandy, !line.isChosen { return .notAsked }
    if lookUp.limitedUntil != nil { return .waiting }
    return lookUp.failure == nil ? .notAsked : .failed
  }

  /// A vendor with one price for every new domain.
  private func listPrice(at vendor: Vendor) -> Money? {
    Offer.all.first { $0.vendor == vendor }?.rules.domainListPrice
  }
}
