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
      ("+2901234", "+2901234"),
      // The trunk prefix is dialled inside the country only.
      ("+49 030 5550134", "+49305550134"), ("+64 021 555 0134", "+64215550134"), ("+44 020 7946 0958", "+442079460958"),
      ("+46 (0)8 555 013 40", "+46855501340"), ("+33 (0)1 55 50 13 40", "+33155501340"), ("+36 06 30 555 0134", "+36305550134"),
      ("+7 8 495 555 01 34", "+74955550134"), ("+1 1 415 555 1234", "+14155551234"), ("+61 (0)2 5550 0134", "+61255500134"),
      // Italy's zero belongs to the number.
      ("+39 06 5550 1234", "+390655501234"), ("+39 (0)6 5550 1234", "+390655501234"),
      // As they are dialled, linked, and written elsewhere.
      ("0044 20 7946 0958", "+442079460958"), ("tel:+442079460958", "+442079460958"), ("Tel. +44 20 7946 0958", "+442079460958"),
      ("+44\u{2011}20\u{2011}7946\u{2013}0958", "+442079460958"), ("\u{202A}+44 20 7946 0958\u{202C}", "+442079460958"),
      ("＋８１ ３ ５５５０ ０１３４", "+81355500134"), ("+٤٦٤٠١٢٣٤٥٦٧", "+46401234567"), ("+4640123456７", "+46401234567"),
    ])
  func accepts(_ text: String, _ number: String) throws { #expect(try E164.number(text).get() == number) }

  @Test(
    "a number that is none says why",
    arguments: [
      ("", E164.Fault.empty), ("  ", .empty), ("()", .empty), ("040 1234567", .noPlus),
      ("4640+1234567", .noPlus),
      ("+046401234567", .countryCode), ("+", .tooShort), ("+123456", .tooShort), ("+49123456789012345", .tooLong),
      ("+46 40 12x4567", .illegalCharacter("x")), ("+46401234567 ext 2", .extension("ext 2")),
      ("+44 20 7946 0958 x12", .extension("x12")), ("+442079460958;ext=12", .extension(";ext=12")),
      ("+442079460958#12", .extension("#12")),
      ("+442079460958.0", .spreadsheet), ("442079460958.0", .spreadsheet), ("4.42079E+11", .spreadsheet),
      ("4.42E+11", .spreadsheet),
      ("+9991234567", .unassigned("999")), ("+1415555123", .length(code: "1", 9, allowed: [7, 10])),
      ("+453312345", .length(code: "45", 7, allowed: [8])),
      ("++46401234567", .illegalCharacter("+")),
      ("+464012345675\u{301}", .illegalCharacter("5\u{301}")),
      ("+464012\u{202E}34567", .illegalCharacter("\u{202E}")),
    ])
  func refuses(_ text: String, _ expected: E164.Fault) { #expect(fault(text) == expected) }
}
