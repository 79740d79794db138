import Terminal
import Testing

@Suite("Fitting text into columns")
struct TextWidthTests {
  @Test(
    "width is counted in columns, not in characters",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("🙂", 2), ("✓…→", 3), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("ﬀ", 1),
    ])
  func columns(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test("text that fits is left as it is")
  func fits() {
    #expect(TextWidth.truncate("northquay.com", to: 13) == "northquay.com")
  }

  @Test("a sentence loses its end")
  func end() {
    #expect(TextWidth.truncate("A name was cleaned", to: 8) == "A name …")
    #expect(TextWidth.truncate("A name was cleaned", to: 8, ellipsis: "~") == "A name ~")
  }

  @Test(
    "a domain name loses its middle, never its ending",
    arguments: [
      (20, "getnorthq…each.co.uk"), (12, "getno….co.uk"), (8, "get…o.uk"), (5, "g….uk"), (4, "g…uk"), (3, "g…k"), (2, "…k"),
      (1, "g"),
      (0, ""),
    ])
  func middle(columns: Int, shown: String) {
    let cut = TextWidth.truncate("getnorthquayoutreach.co.uk", to: columns, losing: .middle)
    #expect(cut == shown)
    #expect(TextWidth.columns(of: cut) == columns)
  }

  @Test("both halves of a long name stay readable")
  func halves() {
    #expect(TextWidth.truncate("trynorthquayoutreachteam.com", to: 15, losing: .middle) == "trynort…eam.com")
    #expect(TextWidth.truncate("a.verylongendinglikethis", to: 12, losing: .middle) == "a.ver…kethis")
  }

  @Test("a wide character is never halved", arguments: 0...9)
  func wide(columns: Int) {
    for losing in [TextWidth.Losing.end, .middle] {
      let cut = TextWidth.truncate("日本語日本語", to: columns, losing: losing)
      #expect(TextWidth.columns(of: cut) <= columns, "\(cut)")
      #expect(TextWidth.columns(of: TextWidth.fit("日本語日本語", columns: columns, losing: losing)) == columns)
    }
  }

  @Test("text is padded to the left or to the right")
  func padding() {
    #expect(TextWidth.fit("ab", columns: 5) == "ab   ")
    #expect(TextWidth.fit("15.00", columns: 8, align: .right) == "   15.00")
    #expect(TextWidth.fit("日", columns: 3) == "日 ")
    #expect(TextWidth.fit("ab", columns: 0).isEmpty)
  }

  @Test("a sentence is broken at blanks")
  func wrap() {
    #expect(TextWidth.wrap("Back is always allowed here", columns: 10) == ["Back is", "always", "allowed", "here"])
    #expect(TextWidth.wrap("one\n\ntwo", columns: 10) == ["one", "", "two"])
    #expect(TextWidth.wrap("", columns: 10) == [""])
    #expect(TextWidth.wrap("abc", columns: 0).isEmpty)
  }

  @Test("a word longer than the line is cut into lines")
  func wrapLongWord() {
    #expect(TextWidth.wrap("a trynorthquay.com b", columns: 8) == ["a", "trynorth", "quay.com", "b"])
    #expect(TextWidth.wrap("日本語", columns: 5) == ["日本", "語"])
    #expect(TextWidth.wrap("日", columns: 1) == ["日"])
  }
}
