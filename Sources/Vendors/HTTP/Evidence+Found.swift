import Ordering

extension Evidence {
  /// Nothing, some or all of the names an attempt asked for.
  init?(found: [DomainName], of names: [DomainName], vendorOrder: String?) {
    guard !found.isEmpty else { return nil }
    self = found.count == names.count ? .all(vendorOrder: vendorOrder) : .some(found)
  }
}
