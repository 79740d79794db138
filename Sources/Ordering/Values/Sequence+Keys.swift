extension Sequence {
  /// The elements by a key; of several with one key the first.
  public func keyed<Key: Hashable>(by key: (Element) -> Key) -> [Key: Element] {
    Dictionary(map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Of the elements with one key only the first, in order.
  public func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it stands first.
  public func uniqued() -> [Element] { uniqued(by: \.self) }
}

extension Sequence<NameAnswer> {
  /// What was said of each name; of several answers for one name the first.
  public var byName: [DomainName: NameAnswer] { keyed(by: \.name) }
}
