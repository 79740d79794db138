/// An amount in whole cents of US dollars.
///
/// All three vendors speak of dollars and none sends a currency with its amounts; Saleshandy's unit is presumed.
/// Floating-point numbers never hold an amount.
public struct Money: Hashable, Comparable, Codable, Sendable {
  public var cents: Int

  public init(cents: Int) { self.cents = cents }

  public static let zero = Money(cents: 0)

  /// Whole dollars.
  public static func dollars(_ dollars: Int) -> Money { Money(cents: dollars * 100) }

  /// Reads a decimal text such as `15`, `15.5`, `16.31` or `1,250.00` exactly.
  ///
  /// More than two decimals are accepted only if the rest are zeros, since a fraction of a cent cannot be billed.
  /// - Returns: nil for anything that is not such an amount, or is larger than 10 million dollars.
  public init?(text: some StringProtocol) {
    var body = text[...]
    var sign = 1
    if body.first == "-" {
      sign = -1
      body = body.dropFirst()
    }
    if body.first == "$" { body = body.dropFirst() }
    let parts = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty else { return nil }
    guard let whole = Money.wholeDollars(first) else { return nil }
    var cents = 0
    if parts.count == 2 {
      let decimals = parts[1]
      guard !decimals.isEmpty, decimals.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      guard decimals.dropFirst(2).allSatisfy({ $0 == "0" }) else { return nil }
      let two = decimals.prefix(2)
      guard let value = Int(two) else { return nil }
      cents = two.count == 1 ? value * 10 : value
    }
    guard whole < Money.maximumDollars || cents == 0 else { return nil }
    self.cents = sign * (whole * 100 + cents)
  }

  /// Our choice: more than any order costs, so that sums stay far from the integer's limit.
  private static let maximumDollars = 10_000_000

  private static func wholeDollars(_ text: some StringProtocol) -> Int? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count == 1 || (groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)) else {
      return nil
    }
    let digits = groups.joined()
    guard !digits.isEmpty, digits.utf8.count <= 8, digits.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(digits),
      value <= maximumDollars
    else { return nil }
    return value
  }

  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  public static func + (left: Money, right: Money) -> Money {
    Money(left.cents.addingReportingOverflow(right.cents), isPositive: left.cents > 0)
  }
  public static func - (left: Money, right: Money) -> Money {
    Money(left.cents.subtractingReportingOverflow(right.cents), isPositive: left.cents >= 0)
  }
  public static func * (left: Money, right: Int) -> Money {
    Money(left.cents.multipliedReportingOverflow(by: right), isPositive: (left.cents > 0) == (right > 0))
  }
  /// Our choice: what is more than the integer holds stays at its limit, which no ceiling and no table lets pass.
  private init(_ result: (partialValue: Int, overflow: Bool), isPositive: Bool) {
    cents = result.overflow ? (isPositive ? .max : -.max) : result.partialValue
  }
  public static func += (left: inout Money, right: Money) { left = left + right }
}

extension Money: CustomStringConvertible {
  /// `1,250.00`, always two decimals, no currency sign.
  public var description: String {
    let magnitude = cents.magnitude
    // Into the string's own bytes, from the end to the start: every frame shows dozens of amounts.
    let digits = max(3, magnitude.digits)
    let length = digits + 1 + (digits - 3) / 3 + (cents < 0 ? 1 : 0)
    return String(unsafeUninitializedCapacity: length) { bytes in
      var (left, end) = (magnitude, length)
      func put(_ byte: UInt8) {
        end -= 1
        bytes.initializeElement(at: end, to: byte)
      }
      for place in 0..<digits {
        if place == 2 { put(UInt8(ascii: ".")) }
        if place > 2, (place - 2).isMultiple(of: 3) { put(UInt8(ascii: ",")) }
        put(UInt8(ascii: "0") + UInt8(left % 10))
        left /= 10
      }
      if cents < 0 { put(UInt8(ascii: "-")) }
      return length
    }
  }
}

extension UInt {
  /// Decimal digits; of 0 none.
  fileprivate var digits: Int {
    var (left, count) = (self, 0)
    while left > 0 { (left, count) = (left / 10, count + 1) }
    return count
  }
}

extension Sequence<Money> {
  public func sum() -> Money { reduce(.zero, +) }
}
