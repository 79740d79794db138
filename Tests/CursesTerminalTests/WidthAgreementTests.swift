import Terminal
import Testing

@testable import CursesTerminal

extension CursesTerminalTests {
  @Test("our widths are those of the C library, for every character that can reach a cell")
  func widths() {
    #expect(CharacterSet.use(["LC_ALL": "C.UTF-8"]))
    var differing: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), SafeText(foreign: "a\(scalar)").removed == 0 else { continue }
      // Characters newer than the C library are unknown to it; they are shown as question marks.
      guard let known = CharacterSet.columns(of: scalar) else { continue }
      if known != TextWidth.columns(of: String(scalar)) { differing.append(String(value, radix: 16)) }
    }
    // Unicode itself now and then changes its mind about a rare script; common ones agree.
    #expect(differing.count <= 8 && !differing.contains { $0.utf8.count <= 4 }, "\(differing)")
  }
}
