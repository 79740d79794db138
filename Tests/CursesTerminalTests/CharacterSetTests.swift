import Testing

@testable import CursesTerminal

@Suite("Which characters the terminal shows")
struct CharacterSetTests {
  @Test(
    "LC_ALL goes before LC_CTYPE before LANG, and an empty one counts as not set",
    arguments: [
      (["LC_ALL": "C", "LC_CTYPE": "a.UTF-8", "LANG": "b"], "C"), (["LC_CTYPE": "a.UTF-8", "LANG": "b"], "a.UTF-8"),
      (["LC_ALL": "", "LANG": "b"], "b"), ([:], "C"), (["LANGUAGE": "de"], "C"),
    ] as [([String: String], String)])
  func wanted(environment: [String: String], name: String) {
    #expect(CharacterSet.wanted(environment) == name)
  }

  @Test(
    "a locale's name says whether it is UTF-8",
    arguments: [
      ("de_DE.UTF-8", true), ("en_US.utf8", true), ("C.UTF-8", true), ("sr_RS.UTF-8@latin", true), ("de_DE@euro", false),
      ("de_DE.ISO-8859-1", false),
      ("C", false), ("", false), ("POSIX", false),
    ])
  func names(name: String, isUTF8: Bool) {
    #expect(CharacterSet.namesUTF8(name) == isUTF8)
  }
}
