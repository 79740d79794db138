/// The query of a request, each key with all its values in the order they came.
struct Query: Equatable, Sendable {
  private let pairs: [(key: String, value: String)]

  /// - Parameter text: what stands behind the `?`, still percent-encoded; a `+` is read as a blank.
  init(_ text: String) {
    pairs = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count == 2 ? Self.decoded(parts[1]) : "")
    }
  }

  /// The first value of a key.
  subscript(key: String) -> String? {
    pairs.first { $0.key == key }?.value
  }

  var keys: Set<String> { Set(pairs.map(\.key)) }

  /// All values of an array parameter, in every style seen on the wire: `k=a&k=b`, `k[]=a`, `k[0]=a` and `k=a,b`.
  func all(_ key: String) -> [String] {
    pairs
      .filter { $0.key == key || ($0.key.hasPrefix(key + "[") && $0.key.hasSuffix("]")) }
      .flatMap { $0.value.split(separator: ",").map(String.init) }
  }

  static func == (left: Query, right: Query) -> Bool {
    left.pairs.elementsEqual(right.pairs) { $0 == $1 }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let value = hexByte(rest.prefix(2)) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexByte(_ digits: Substring.UTF8View) -> UInt8? {
    UInt8(String(Substring(digits)), radix: 16)
  }
}
