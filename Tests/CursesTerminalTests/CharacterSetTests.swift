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
      ("de_DE.ISO-8859-1", false), ("UTF-8", true), ("utf8", true), ("Utf-8", true), (".UTF-8", true), (".utf8@x", true),
      ("UTF-8@x", true), ("UTF-16", false), (".", false), ("@", false),
      ("C", false), ("", false), ("POSIX", false),
    ])
  func names(name: String, isUTF8: Bool) {
    #expect(CharacterSet.namesUTF8(name) == isUTF8)
  }
}

extension CursesTerminalTests {
  @Test(
    "what an SSH from a Mac sends along, and a name without a language or of one that is not there, is UTF-8",
    arguments: [
      ["LC_CTYPE": "UTF-8"], ["LANG": "en_US.UTF-8", "LC_CTYPE": "UTF-8"], ["LC_ALL": ".UTF-8"], ["LANG": "utf8"],
      ["LANG": "xx_XX.utf8"],
    ])
  func withoutLanguage(environment: [String: String]) throws {
    let terminal = try open(["LC_ALL": ""].merging(environment) { $1 })
    defer { terminal.close() }
    #expect(terminal.isUTF8)
    terminal.present(list())
    #expect(pseudo.writtenText().contains("✓"))
  }
}
