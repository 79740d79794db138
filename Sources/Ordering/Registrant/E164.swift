import Foundation

/// A telephone number as `+` and digits.
///
/// Source: Vendors/Saleshandy, Purchase, `phoneNumber`; ITU-T E.164: at most 15 digits, a country code never begins with 0.
public enum E164 {
  public enum Fault: Hashable, Sendable {
    case empty
    case noPlus
    case illegalCharacter(Character)
    case countryCode
    /// No country has this calling code.
    case unassigned(String)
    case tooShort
    case tooLong
    /// Another number of digits than the country's numbers have: the calling code, how many there are, and how many there should be.
    case length(code: String, Int, allowed: [Int])
    /// Something behind the number, to be dialled later.
    case `extension`(String)
    /// As a spreadsheet shows a number that it takes for an amount.
    case spreadsheet
  }

  /// The number as it is sent, or what is wrong with it: without what people write for the eye, with a plus sign for `00`, and without the trunk
  /// prefix that is dialled inside the country only.
  /// - Note: fewer than 7 digits are refused; our choice, since no country's full number is shorter.
  public static func number(_ text: String) -> Result<String, Refused> {
    var given = folded(EnteredText.tidy(text))
    // `'+44 …` and `="+44 …"` are how spreadsheets are told that a number is a text.
    given = EnteredText.tidy(given.trimmingCharacters(in: CharacterSet(charactersIn: "'\"=;")))
    for mark in ["tel:", "tel.", "phone:"] where given.lowercased().hasPrefix(mark) {
      given = EnteredText.tidy(given.dropFirst(mark.count))
    }
    guard given.contains(where: { !$0.isWhitespace && !isForTheEye($0) }) else { return .failure(Refused(.empty)) }
    if isAmount(given) { return .failure(Refused(.spreadsheet)) }
    if let behind = extensionPart(of: given) { return .failure(Refused(.extension(behind))) }
    // `00` is how a plus sign is dialled.
    if given.hasPrefix("00"), !given.hasPrefix("000") { given = "+" + given.dropFirst(2) }
    let bracketed = given.contains("(0)")
    let digitsWithZero = digits(of: given)
    let kept = bracketed ? digits(of: given.replacingOccurrences(of: "(0)", with: "")) : digitsWithZero
    guard kept.first == "+" else { return .failure(Refused(.noPlus)) }
    let digits = kept.dropFirst()
    for character in digits where !(character.isASCII && character.isNumber) {
      return .failure(Refused(.illegalCharacter(character)))
    }
    guard digits.first != "0" else { return .failure(Refused(.countryCode)) }
    guard digits.count >= 7 else { return .failure(Refused(.tooShort)) }
    guard let plan = PhonePlans.plan(of: digits) else { return .failure(Refused(.unassigned(String(digits.prefix(3))))) }
    // Where nothing is dialled in front, a bracketed 0 may be part of the number, as in Italy.
    let whole = bracketed && plan.trunk == nil ? digitsWithZero.dropFirst() : digits
    let behind = whole.dropFirst(plan.code.count)
    let number = plan.trunk == nil ? withoutZero(behind, plan) : withoutTrunk(behind, plan)
    guard plan.code.count + number.count <= 15 else { return .failure(Refused(.tooLong)) }
    guard plan.lengths.isEmpty || plan.lengths.contains(number.count) else {
      return .failure(Refused(.length(code: plan.code, number.count, allowed: plan.lengths.sorted())))
    }
    return .success("+\(plan.code)\(number)")
  }

  /// `+44 020 …` means +44 20: a trunk 0 goes; another prefix goes where the number would be too long with it.
  private static func withoutTrunk(_ number: Substring, _ plan: PhonePlans.Plan) -> Substring {
    // Belarus dials 8, then 0 in front of an area: none of its numbers of eleven digits begins with 80.
    if plan.code == "375", number.count == 11, number.hasPrefix("80") { return number.dropFirst(2) }
    guard let trunk = plan.trunk, number.hasPrefix(trunk) else { return number }
    let rest = number.dropFirst(trunk.count)
    return trunk == "0" || !plan.lengths.contains(number.count) && plan.lengths.contains(rest.count) ? rest : number
  }

  /// `+30 (0)210 …`: where nothing is dialled in front, a 0 stands there by habit, unless the country's numbers may begin with one.
  private static func withoutZero(_ number: Substring, _ plan: PhonePlans.Plan) -> Substring {
    guard number.first == "0", plan.lengths.contains(number.count - 1) else { return number }
    return plan.mayBeginWithZero && plan.lengths.contains(number.count) ? number : number.dropFirst()
  }

  /// Digits of any script and full-width signs as ASCII, dashes of any kind as hyphens.
  private static func folded(_ text: String) -> String {
    String(
      text.map { character -> Character in
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1, !scalar.isASCII else {
          return character
        }
        if scalar.properties.numericType == .decimal, let value = character.wholeNumberValue { return Character(String(value)) }
        if scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" { return "-" }
        let plain = String(character).precomposedStringWithCompatibilityMapping
        return plain.count == 1 ? plain.first ?? character : character
      })
  }

  private static func digits(of text: String) -> String { text.filter { !$0.isWhitespace && !isForTheEye($0) } }

  private static func isForTheEye(_ character: Character) -> Bool { "-.()/[]".contains(character) }

  /// `442079460958.0`, `4.42079E+11`
  private static func isAmount(_ text: String) -> Bool {
    let rest = text.drop { $0 == "+" || $0 == "-" }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return rest.uppercased().contains("E+")
    }
    return parts[1] == "0" || parts[1] == "00" || parts[1].uppercased().contains("E")
  }

  /// What stands behind the number: `x12`, `ext. 12`, `;ext=12`, `#12`.
  private static func extensionPart(of text: String) -> String? {
    let low = text.lowercased()
    for mark in [";ext=", "extension", "ext.", "ext", "durchwahl", "dw", "poste", "доб", "int.", "#", "x", ";", ","] {
      guard let start = low.range(of: mark) else { continue }
      let behind = low[start.upperBound...].filter { !$0.isWhitespace && !isForTheEye($0) && $0 != "=" && $0 != ":" }
      guard !behind.isEmpty, behind.count <= 7, behind.allSatisfy({ $0.isASCII && $0.isNumber }) else { continue }
      guard low[..<start.lowerBound].count(where: { $0.isASCII && $0.isNumber }) >= 8 else { continue }
      return String(text.dropFirst(low.distance(from: low.startIndex, to: start.lowerBound)))
    }
    return nil
  }

  public struct Refused: Error, Hashable, Sendable {
    public let fault: Fault
    init(_ fault: Fault) { self.fault = fault }
  }
}
