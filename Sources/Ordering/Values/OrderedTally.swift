/// Counts by key, in the order in which the keys were first seen.
public struct OrderedTally<Key: Hashable> {
  public private(set) var keys: [Key] = []
  private var counts: [Key: Int] = [:]

  public init() {}

  /// One for each element.
  public init(_ elements: some Sequence<Key>) {
    for element in elements { add(element) }
  }

  public var isEmpty: Bool { keys.isEmpty }

  /// How many were counted; 0 for a key that was not seen.
  public subscript(key: Key) -> Int { counts[key] ?? 0 }

  /// A key that is seen first takes its place, also when nothing is counted yet.
  public mutating func add(_ key: Key, _ count: Int = 1) {
    if counts[key] == nil { keys.append(key) }
    counts[key, default: 0] += count
  }

  /// Something made of each key and its count, in order.
  public func map<Value>(_ transform: (Key, Int) -> Value) -> [Value] { keys.map { transform($0, self[$0]) } }
}
