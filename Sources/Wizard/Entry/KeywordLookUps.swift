import Ordering

// Saleshandy checks no names: it is asked what it offers for a keyword, one search a stem.

extension StepModel {
  /// Puts stems in Saleshandy's queue, each once.
  /// - Parameter first: whether they go before what waits, as chosen names do.
  mutating func askSaleshandy(stems: [String], first: Bool) {
    guard draft.kind.registersNames, draft.kind.vendors.contains(.saleshandy) else { return }
    let open = Set(draft.lines.filter { $0.answers[.saleshandy] == nil }.map(\.name.stem))
    var lookUp = entry.lookUps[.saleshandy] ?? .init()
    var known = Set(lookUp.asking)
    if !first { known.formUnion(lookUp.queue) }
    let rules = Vendor.saleshandy.lookUpRules
    let new = stems.filter { open.contains($0) && rules.takes(keyword: $0) && known.insert($0).inserted }
    if first {
      let moved = Set(new)
      lookUp.queue = new + lookUp.queue.filter { !moved.contains($0) }
    } else {
      lookUp.queue += new
    }
    entry.lookUps[.saleshandy] = lookUp
    askNext(.saleshandy)
  }

  /// Asks Saleshandy what it offers for brands, before anything that waits.
  mutating func askSaleshandy(brands: [String]) {
    guard draft.kind.vendors.contains(.saleshandy) else { return }
    let usable = brands.filter { Vendor.saleshandy.lookUpRules.takes(keyword: $0) }
    var lookUp = entry.lookUps[.saleshandy] ?? .init()
    lookUp.brands += usable.filter { !lookUp.brands.contains($0) }
    lookUp.queue = usable.filter { !lookUp.asking.contains($0) } + lookUp.queue.filter { !usable.contains($0) }
    entry.lookUps[.saleshandy] = lookUp
    askNext(.saleshandy)
  }

  /// What a vendor is asked for a keyword.
  func nameSearch(_ keyword: String, endings: [String]) -> NameSearch {
    NameSearch(keyword: keyword, endings: endings, provider: searchedProvider, limit: 40)
  }

  /// The provider whose names Saleshandy is asked for: the chosen offer's, else Google.
  private var searchedProvider: Provider {
    guard let offer = draft.offer, offer.vendor == .saleshandy else { return .google }
    return offer.provider
  }
}
