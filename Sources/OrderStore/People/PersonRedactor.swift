import Foundation
import Ordering

/// Cuts a registrant out of words that stay for good: an audit's line cannot be blanked later.
struct PersonRedactor {
  /// Our choice: fields of fewer characters stand in too many words, and are not looked for.
  private static let shortest = 3
  /// Our choice: so many last digits of a phone tell whose it is, whatever stands before them.
  private static let tellingDigits = 7

  private let texts: [String]
  private let phone: String

  init(_ person: Registrant) {
    // The country and the state alone tell nobody.
    texts = [person.first, person.last, person.company, person.address, person.city, person.postcode]
      .filter { $0.count >= PersonRedactor.shortest && $0 != Redaction.mark }.sorted { $0.utf8.count > $1.utf8.count }
    phone = String(person.phone.filter(\.isNumber).suffix(PersonRedactor.tellingDigits))
  }

  func words(_ text: String) -> String {
    texts.reduce(withoutPhone(text)) { words, part in
      var words = words
      while let range = words.range(of: part, options: .caseInsensitive) { words.replaceSubrange(range, with: Redaction.mark) }
      return words
    }
  }

  /// Without the phone, in whatever groups its digits are written.
  private func withoutPhone(_ text: String) -> String {
    guard phone.count == PersonRedactor.tellingDigits else { return text }
    var result = ""
    var run: [Character] = []
    func closed(_ run: [Character]) -> String {
      let digits = String(run.filter(\.isNumber))
      return digits.contains(phone) ? Redaction.mark + String(run.reversed().prefix { !$0.isNumber }.reversed()) : String(run)
    }
    for character in text {
      if character.isNumber || "+-() ./".contains(character) {
        run.append(character)
      } else {
        result += closed(run)
        run = []
        result.append(character)
      }
    }
    return result + closed(run)
  }
}
