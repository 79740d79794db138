import Foundation
import Ordering

/// Cuts a registrant out of words that stay for good: an audit's line cannot be blanked later.
struct PersonCut {
  /// Fields of fewer characters stand in too many words (ours).
  private static let shortest = 3
  /// So many last digits of a phone tell whose it is (ours).
  private static let tellingDigits = 7

  private let texts: [String]
  private let phone: String

  init(_ person: Registrant) {
    // The country and the state alone tell nobody.
    texts = [person.first, person.last, person.company, person.address, person.city, person.postcode]
      .filter { $0.count >= PersonCut.shortest && $0 != Cuts.mark }.sorted { $0.utf8.count > $1.utf8.count }
    phone = String(person.phone.filter(\.isNumber).suffix(PersonCut.tellingDigits))
  }

  func words(_ text: String) -> String {
    texts.reduce(withoutPhone(text)) { words, part in
      var words = words
      while let range = words.range(of: part, options: .caseInsensitive) { words.replaceSubrange(range, with: Cuts.mark) }
      return words
    }
  }

  /// Without the phone, in whatever groups its digits are written.
  private func withoutPhone(_ text: String) -> String {
    guard phone.count == PersonCut.tellingDigits else { return text }
    var result = ""
    var run: [Character] = []
    func closed(_ run: [Character]) -> String {
      let digits = String(run.filter(\.isNumber))
      return digits.contains(phone) ? Cuts.mark + String(run.reversed().prefix { !$0.isNumber }.reversed()) : String(run)
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
