/// An input, of which the first bytes steer how the rest is tried.
struct FuzzedBytes {
  private(set) var rest: ArraySlice<UInt8>

  init(_ start: UnsafePointer<UInt8>?, _ size: Int) {
    rest = Array(UnsafeBufferPointer(start: start, count: size))[...]
  }

  /// The next byte; zero when there is none left.
  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// A number below a bound of 1 to 65,536, out of two bytes.
  mutating func number(below bound: Int) -> Int { (Int(byte()) << 8 | Int(byte())) % bound }

  /// The rest as text.
  var text: String { String(decoding: rest, as: UTF8.self) }
}
