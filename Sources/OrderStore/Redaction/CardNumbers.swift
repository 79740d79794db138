/// Leaves of a card's number its last four digits, wherever a text holds one.
///
/// Source: ISO/IEC 7812, 12 to 19 digits, the last by Luhn's rule; Purchasing, Secrets and personal data: of the number only the last four
/// are stored.
enum CardNumbers {
  static func cut(_ text: String) -> String {
    let digits = text.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits >= 12 else { return text }
    var result = ""
    var run: [Character] = []
    for character in text {
      // Groups of a printed number are set apart by a blank or a hyphen.
      if character.isASCII, character.isNumber || (!run.isEmpty && " -".contains(character)) {
        run.append(character)
      } else {
        result += shortened(run)
        run = []
        result.append(character)
      }
    }
    return result + shortened(run)
  }

  private static func shortened(_ run: [Character]) -> String {
    let digits = run.compactMap(\.wholeNumberValue)
    guard (12...19).contains(digits.count), isCard(digits) else { return String(run) }
    let tail = run.reversed().drop { !$0.isNumber }
    let after = String(run.suffix(run.count - tail.count))
    return "••••" + digits.suffix(4).map(String.init).joined() + after
  }

  private static func isCard(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let doubled = digit.element * 2
      return sum + (digit.offset.isMultiple(of: 2) ? digit.element : doubled > 9 ? doubled - 9 : doubled)
    }
    return sum.isMultiple(of: 10)
  }
}
