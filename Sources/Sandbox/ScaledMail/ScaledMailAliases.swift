/// The aliases made when an order gives one person's name only. Our choice: the patterns, which no page shows.
enum ScaledMailAliases {
  static func around(_ first: String, _ last: String, count: Int) -> [String] {
    let (a, b) = (letters(first), letters(last))
    let (i, j) = (a.prefix(1), b.prefix(1))
    let patterns = [
      "\(a).\(b)", a, "\(i)\(b)", "\(a)\(b)", "\(i).\(b)", "\(b).\(a)", "\(a)\(j)", "\(a).\(j)", "\(b)\(a)", "\(a)_\(b)",
      "\(a)-\(b)", b,
      "\(b)\(i)", "\(b).\(i)", "\(b)_\(a)", "\(b)-\(a)", "\(i)_\(b)", "\(i)-\(b)", "\(a)_\(j)", "\(a)-\(j)", "\(i)\(j)", "\(j)\(a)",
    ]
    let numbered = (1...max(1, count)).map { "\(a).\(b)\($0)" }
    var seen: Set<String> = []
    return Array((patterns + numbered).filter { seen.insert($0).inserted }.prefix(count))
  }

  private static func letters(_ name: String) -> String {
    let plain = name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return plain.isEmpty ? "x" : plain
  }
}
