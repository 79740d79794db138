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

  @Test("every palette colour reads on black and on white, or on its own background")
  func contrast() throws {
    let theme = Theme(depth: .palette)
    let coloured = StyleRole.allCases.filter { theme[$0].foreground != nil }
    #expect(coloured.count >= 6, "few roles have a colour: \(coloured)")
    for role in coloured {
      let foreground = try #require(theme[role].foreground)
      let grounds: [Double] = theme[role].background.map { [luminance($0)] } ?? [0, 1]
      for ground in grounds {
        let (lighter, darker) = (max(luminance(foreground), ground), min(luminance(foreground), ground))
        #expect((lighter + 0.05) / (darker + 0.05) >= 3.5, "\(role) on \(ground)")
      }
    }
  }

  @Test("no two roles share a letter in pictures")
  func letters() {
    #expect(Set(StyleRole.allCases.map(\.letter)).count == StyleRole.allCases.count)
  }

  @Test("every sign is one column wide in all tables", arguments: [Glyphs.utf8, .lines, .ascii])
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
    arguments: [(0, "░░░░"), (1, "▍░░░"), (5, "██░░"), (9, "███▌"), (10, "████"), (99, "████"), (-1, "░░░░")])
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
    let linear = channels.map { $0 / 255 }.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
