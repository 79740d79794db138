import Ordering
import Testing

@Suite("Telephone numbers")
struct E164Tests {
  private func fault(_ text: String) -> E164.Fault? {
    if case .failure(let refused) = E164.number(text) { refused.fault } else { nil }
  }

  @Test(
    "a number is taken without what is written for the eye",
    arguments: [
      ("+14155551234", "+14155551234"), ("+1 (415) 555-1234", "+14155551234"), (" +46 40 123.45/67 ", "+46401234567"),
      ("+46 (0)40 123 45 67", "+46401234567"), ("+44(0)20 7946 0000", "+442079460000"), ("+\u{A0}4640 1234567", "+46401234567"),
      ("+2901234", "+2901234"), ("+123456789012345", "+123456789012345"),
    ])
  func accepts(_ text: String, _ number: String) throws { #expect(try E164.number(text).get() == number) }

  @Test(
    "a number that is none says why",
    arguments: [
      ("", E164.Fault.empty), ("  ", .empty), ("()", .empty), ("040 1234567", .noPlus), ("0046401234567", .noPlus),
      ("4640+1234567", .noPlus),
      ("+046401234567", .countryCode), ("+", .tooShort), ("+123456", .tooShort), ("+1234567890123456", .tooLong),
      ("+46 40 12x4567", .illegalCharacter("x")), ("+46401234567 ext 2", .illegalCharacter("e")),
      ("++46401234567", .illegalCharacter("+")),
      ("+4640123456７", .illegalCharacter("７")), ("+4640123456٧", .illegalCharacter("٧")),
      ("+464012345675\u{301}", .illegalCharacter("5\u{301}")),
      ("+46401234567\u{202E}", .illegalCharacter("\u{202E}")),
    ])
  func refuses(_ text: String, _ expected: E164.Fault) { #expect(fault(text) == expected) }
}
