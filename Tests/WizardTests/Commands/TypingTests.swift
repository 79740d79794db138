import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Typing into a field")
struct TypingTests {
  @Test("the caret goes where the keys send it, and letters go in at the caret")
  func caret() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("nrthquay")
      w.edit(.start, .right)
      w.type("o")
      #expect(w.draft?.brand == "northquay")
      #expect(w.state.caret == 2)
      w.edit(.end, .right, .left, .delete)
      #expect(w.draft?.brand == "northqua")
      w.edit(.start, .left, .backspace)
      #expect(w.draft?.brand == "northqua")
      w.edit(.delete)
      #expect(w.draft?.brand == "orthqua")
    }
  }

  @Test("the caret goes by words of letters and digits, and a key rubs out to a word's end")
  func words() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("try-quay 2go")
      var carets: [Int] = []
      for edit in [TextEdit.wordLeft, .wordLeft, .wordLeft, .wordLeft, .wordRight, .wordRight] {
        w.edit(edit)
        carets.append(w.state.caret)
      }
      #expect(carets == [9, 4, 0, 0, 3, 8])
      w.edit(.wordLeft, .killWordRight)
      #expect(w.draft?.brand == "try- 2go" && w.state.caret == 4)
      w.edit(.killWordRight, .killWordRight)
      #expect(w.draft?.brand == "try-")
    }
  }

  @Test("a word, the rest, or all of it goes with one key")
  func kills() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("one two  ")
      w.edit(.killWord)
      #expect(w.draft?.brand == "one ")
      w.edit(.start, .right, .killToEnd)
      #expect(w.draft?.brand == "o")
      w.edit(.killAll)
      #expect(w.draft?.brand == "")
      #expect(w.state.caret == 0)
    }
  }

  @Test(
    "marks join the letter before them, and the caret counts what is seen",
    arguments: [
      ("e\u{301}", 1), ("🇸🇪", 1), ("👩‍🚀", 1), ("aé", 2),
    ])
  func marks(text: String, count: Int) throws {
    try wizard { w in
      w.press(.newOrder)
      for scalar in text.unicodeScalars { w.handle(.edit(.insert(Character(scalar)))) }
      #expect(w.draft?.brand == text)
      #expect(w.state.caret == count)
      w.edit(.killAll)
      w.paste(text)
      #expect(w.state.caret == count)
      w.edit(.backspace)
      #expect(w.draft?.brand.count == count - 1)
    }
  }

  @Test("a pasted mark joins the letter it lands behind")
  func pastedMark() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("e")
      w.paste("\u{301}x")
      #expect(w.state.caret == 2)
      w.edit(.start)
      w.paste("a")
      #expect(w.draft?.brand == "ae\u{301}x")
    }
  }

  @Test("lines of a paste become one line; people are kept apart")
  func lines() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.paste("Ada Lind\n\nBo\tEk\r\n")
      #expect(w.draft?.people == "Ada Lind, Bo Ek")
      #expect(w.draft?.lines[0].mailboxes.map(\.alias) == ["ada.lind", "bo.ek"])
    }
  }

  @Test("of a paste of 200 lines a field of one line takes the first, and the 199 others are said")
  func oneLine() throws {
    try wizard { w in
      w.goToMailboxes(.instantlyGoogle)
      w.type("Ada Lind")
      w.press(.next)
      #expect(w.state.field == .detail(.redirect))
      w.paste((1...200).map { "north\($0).com\n" }.joined())
      #expect(w.draft?.details.redirect == "north1.com")
      #expect(w.said.contains("the first of 200 is in it and 199 left out"))
      w.dismiss { _ in true }
    }
  }

  @Test("what nobody can see is taken off the edges of a paste; inside it is said, stays, and holds the step by its name")
  func invisible() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.paste("\u{FEFF}Ada\u{1B} \u{202E}Lind, Bo Ek\u{200B}")
      #expect(w.draft?.people == "Ada\u{1B} \u{202E}Lind, Bo Ek")
      #expect(w.said == "Paste: 2 hidden characters are in it, the first U+001B, escape, shown as �. Delete them.")
      #expect(w.state.caret == w.draft?.people.count)
      w.press(.next)
      #expect(w.state.screen == .mailboxes)
      #expect(w.said == "People: a hidden character stands inside: U+001B, escape. Delete what is shown as � and type it anew.")
      w.retype("Ada Lind, Bo Ek")
      w.press(.next)
      #expect(w.state.screen == .details)
      w.paste("north\u{AD}quay.com")
      #expect(w.said == "Paste: a hidden character is in it (U+00AD, soft hyphen), shown as �. Delete it.")
      w.press(.next)
      #expect(w.said.contains("a hidden character stands inside: U+00AD, soft hyphen"))
      w.serve()
    }
  }

  @Test("a brand that a hidden character cuts in two is not searched as another one")
  func hiddenInBrand() throws {
    try wizard { w in
      w.press(.newOrder)
      w.paste("north\u{200B}quay")
      w.press(.accept)
      #expect(w.said.hasPrefix("Brand or names: a hidden character stands inside: U+200B, zero width space."))
      #expect(w.names.isEmpty)
    }
  }

  @Test("an accent typed behind its letter is composed with it, and before any letter it is nothing")
  func composed() throws {
    try wizard { w in
      w.press(.newOrder)
      for scalar in "\u{301}e\u{301}".unicodeScalars { w.handle(.edit(.insert(Character(scalar)))) }
      #expect(w.draft?.brand.unicodeScalars.map(\.value) == [0xE9])
    }
  }

  @Test("a paste where nothing can be typed changes nothing, and is said")
  func nowhere() throws {
    try wizard { w in
      w.goToProvider("trynorthquay.com")
      let before = w.draft
      w.paste("1\n2\n3")
      #expect(w.said.hasPrefix("Paste: nothing here takes text, so its 3 lines were left out"))
      w.type("x")
      #expect(w.draft == before)
    }
  }
}
