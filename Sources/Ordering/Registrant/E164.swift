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
    case tooShort
    case tooLong
  }

  /// The number without the blanks, hyphens, dots and brackets people write for the eye, or what is wrong with it.
  /// - Note: fewer than 7 digits are refused; our choice, since no country's full number is shorter).
  public static func number(_ text: String) -> Result<String, Refused> {
    let kept = withoutTrunkZero(text).filter { !$0.isWhitespace && !"-.()/".contains($0) }
    guard !kept.isEmpty else { return .failure(Refused(.empty)) }
    guard kept.first == "+" else { return .failure(Refused(.noPlus)) }
    let digits = kept.dropFirst()
    for character in digits where !(character.isASCII && character.isNumber) {
      return .failure(Refused(.illegalCharacter(character)))
    }
    guard digits.first != "0" else { return .failure(Refused(.countryCode)) }
    guard digits.count >= 7 else { return .failure(Refused(.tooShort)) }
    guard digits.count <= 15 else { return .failure(Refused(.tooLong)) }
    return .success(String(kept))
  }

  /// `+46 (0)40` means +46 40 from abroad: the bracketed 0 is dialled inside the country only.
  private static func withoutTrunkZero(_ text: String) -> String {
    guard let zero = text.firstRange(of: "(0)") else { return text }
    return text.replacingCharacters(in: zero, with: "")
  }

  public struct Refused: Error, Hashable, Sendable {
    public let fault: Fault
    init(_ fault: Fault) { self.fault = fault }
  }
}
