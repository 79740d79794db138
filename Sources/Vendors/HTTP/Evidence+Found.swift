import Ordering

extension Attempt {
  /// Entries of the baseline that lists do not show any more.
  func missing(from shown: some Sequence<String>) -> [String] {
    let shown = Set(shown)
    return baseline.filter { !shown.contains($0) }
  }
}

extension Evidence {
  /// Nothing, some or all of the names an attempt asked for.
  init?(found: [DomainName], of names: [DomainName], vendorOrder: String?) {
    guard !found.isEmpty else { return nil }
    self = found.count == names.count ? .all(vendorOrder: vendorOrder) : .some(found)
  }
}
