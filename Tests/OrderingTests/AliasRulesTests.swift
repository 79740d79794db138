import Ordering
import Testing

@Suite("What an alias may be")
struct AliasRulesTests {
  @Test(
    "small letters, digits and inner dots, hyphens and underscores are fine",
    arguments: ["ada", "ada.lind", "a", "7", "a-b_c.d2", "x.-y"])
  func legal(_ alias: String) { #expect(AliasRules.fault(in: alias) == nil) }

  @Test(
    "anything else says what is wrong",
    arguments: [
      ("", AliasRules.Fault.empty), ("ada@northquay.com", .containsAt), ("@", .containsAt), ("ada lind", .illegalCharacter(" ")),
      ("Ada", .illegalCharacter("A")), ("åsa", .illegalCharacter("å")), ("ada+1", .illegalCharacter("+")),
      ("ada\n", .illegalCharacter("\n")),
      ("a\u{301}da", .illegalCharacter("a\u{301}")), ("аda", .illegalCharacter("а")), ("７", .illegalCharacter("７")),
      (".ada", .punctuationAtEdge), ("ada.", .punctuationAtEdge), ("-ada", .punctuationAtEdge), ("ada_", .punctuationAtEdge),
      (".", .punctuationAtEdge), ("ada..lind", .doubleDot),
    ])
  func illegal(_ alias: String, _ fault: AliasRules.Fault) { #expect(AliasRules.fault(in: alias) == fault) }

  @Test("64 characters are the most")
  func length() {
    #expect(AliasRules.maximumLength == 64)
    #expect(AliasRules.fault(in: String(repeating: "a", count: 64)) == nil)
    #expect(AliasRules.fault(in: String(repeating: "a", count: 65)) == .tooLong(65))
  }
}
