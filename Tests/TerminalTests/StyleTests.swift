import Foundation
import Terminal
import Testing

@Suite("Looks and signs")
struct StyleTests {
  @Test("NO_COLOR turns colour off when it is set to something", arguments: [("1", true), ("0", true), ("", false), (nil, false)])
  func noColor(value: String?, isOff: Bool) {
    #expect((Theme(colours: 256, noColor: value).depth == .monochrome) == isOff)
  }

  @Test(
    "the depth follows the number of colours",
    arguments: [(-1, Theme.Depth.monochrome), (0, .monochrome), (8, .eight), (16, .eight), (256, .palette)])
  func depth(colours: Int, depth: Theme.Depth) {
    #expect(Theme(colours: colours, noColor: nil).depth == depth)
  }

  @Test("the monochrome theme uses no colour")
  func monochrome() {
    for role in StyleRole.allCases {
      let style = Theme(depth: .monochrome)[role]
      #expect(style.foreground == nil && style.background == nil, "\(role)")
    }
  }

  @Test("eight colours are enough for the theme of eight")
  func eight() {
    for role in StyleRole.allCases {
      let style = Theme(depth: .eight)[role]
      #expect((style.foreground ?? 0) < 8 && (style.background ?? 0) < 8, "\(role)")
    }
  }

  @Test("what matters most stands out without colour", arguments: Theme.Depth.allCases)
  func standsOut(depth: Theme.Depth) {
    let theme = Theme(depth: depth)
    #expect(theme[.plain] == Theme.Style())
    #expect(theme[.focus].reverse)
    for role in [StyleRole.title, .key, .problem, .live, .chosen, .sandbox] { #expect(theme[role].bold, "\(role)") }
    #expect(theme[.live] != theme[.sandbox])
  }

  @Test(
    "every palette colour reads on the backgrounds it is for, or on its own",
    arguments: [(Theme.Kind.usual, [0.0, 1], 3.5), (.light, [1], 5.5), (.dark, [0], 7)])
  func contrast(kind: Theme.Kind, backgrounds: [Double], least: Double) throws {
    let theme = Theme(depth: .palette, kind: kind)
    let coloured = StyleRole.allCases.filter { theme[$0].foreground != nil }
    #expect(coloured.count >= 6, "few roles have a colour: \(coloured)")
    for role in coloured {
      let foreground = try #require(theme[role].foreground)
      let grounds: [Double] = theme[role].background.map { [luminance($0)] } ?? backgrounds
      for ground in grounds {
        let (lighter, darker) = (max(luminance(foreground), ground), min(luminance(foreground), ground))
        let contrast = (lighter + 0.05) / (darker + 0.05)
        #expect(contrast >= (theme[role].background == nil ? least : 3.5), "\(role) on \(ground): \(contrast)")
      }
    }
  }

  @Test("the looks without colour use none on any terminal, and high contrast makes nothing faint", arguments: Theme.Depth.allCases)
  func withoutColour(depth: Theme.Depth) {
    for role in StyleRole.allCases {
      for kind in [Theme.Kind.plain, .highContrast] {
        let style = Theme(depth: depth, kind: kind)[role]
        #expect(style.foreground == nil && style.background == nil, "\(kind) \(role)")
      }
      #expect(!Theme(depth: depth, kind: .highContrast)[role].dim, "\(role)")
    }
    let strong = Theme(depth: depth, kind: .highContrast)
    #expect(Set([StyleRole.plain, .warning, .problem, .focus, .live, .title].map { strong[$0] }).count == 6)
  }

  @Test(
    "the key goes through the looks that differ on a terminal, and comes round",
    arguments: [
      (Theme.Depth.palette, [Theme.Kind.usual, .light, .dark, .highContrast, .plain]), (.eight, [.usual, .highContrast, .plain]),
      (.monochrome, [.usual, .highContrast]),
    ])
  func round(depth: Theme.Depth, kinds: [Theme.Kind]) {
    var theme = Theme(depth: depth)
    for kind in kinds.dropFirst() {
      theme = theme.next
      #expect(theme.kind == kind && theme.depth == depth)
    }
    // Looks that are alike are one step.
    #expect(theme.next[.dim] == Theme(depth: depth)[.dim])
  }

  @Test("no two roles share a letter in pictures")
  func letters() {
    #expect(Set(StyleRole.allCases.map(\.letter)).count == StyleRole.allCases.count)
  }

  @Test("every sign is one column wide in all tables", arguments: [Glyphs.utf8, .lines, .drawnLines, .ascii])
  func signs(glyphs: Glyphs) throws {
    for sign in try glyphs.allSigns() {
      #expect(TextWidth.columns(of: sign) == 1, "\(sign)")
      #expect(SafeText(foreign: sign).removed == 0)
    }
  }

  @Test("the Linux console gets no sign that its fonts lack: lines, a middle dot, and else ASCII")
  func lines() throws {
    for sign in try Glyphs.lines.allSigns() where !sign.utf8.allSatisfy({ $0 < 0x80 }) {
      #expect("─│┌┐└┘├┤┬┴┼·".contains(sign), "\(sign)")
    }
    #expect(Glyphs.lines.tick != Glyphs.lines.cross)
  }

  @Test("the other table is ASCII, and tells yes from no")
  func ascii() throws {
    let glyphs = Glyphs.ascii
    for sign in try glyphs.allSigns() { #expect(sign.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "\(sign)") }
    #expect(glyphs.tick != glyphs.cross)
    #expect(glyphs.box(true) == "[x]" && glyphs.box(false) == "[ ]")
  }

  @Test(
    "a bar is as wide as asked and full only at the end",
    arguments: [(0, "░░░░"), (1, "░░░░"), (5, "██░░"), (9, "███░"), (10, "████"), (99, "████"), (-1, "░░░░")])
  func bar(part: Int, bar: String) {
    #expect(Glyphs.utf8.bar(part, of: 10, columns: 4) == bar)
  }

  @Test("a bar of nothing is empty, and a bar in ASCII has no halves")
  func barEdges() {
    #expect(Glyphs.utf8.bar(1, of: 0, columns: 3) == "░░░")
    #expect(Glyphs.utf8.bar(1, of: 1, columns: 0).isEmpty)
    #expect(Glyphs.ascii.bar(5, of: 10, columns: 3) == "#..")
  }

  /// Relative luminance of an xterm palette colour (WCAG 2).
  private func luminance(_ number: UInt8) -> Double {
    let channels: [Double]
    if number >= 232 {
      channels = Array(repeating: Double(8 + 10 * (Int(number) - 232)), count: 3)
    } else {
      let steps: [Double] = [0, 95, 135, 175, 215, 255]
      let index = Int(number) - 16
      channels = [steps[index / 36], steps[index / 6 % 6], steps[index % 6]]
    }
    let linear = channels.map { (channel: Double) -> Double in
      let part = channel / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return zip([0.2126, 0.7152, 0.0722], linear).reduce(0.0) { $0 + $1.0 * $1.1 }
  }
}
