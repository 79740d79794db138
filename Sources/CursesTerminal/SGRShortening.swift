/// Leaves out what curses writes for safety and this program never needs. After coloured text curses sends "default colour", "ASCII
/// letters" and "all attributes off"; the last does the work of all three, since line-drawing letters are never switched on here.
enum SGRShortening {
  private static let asciiLetters = Array("\u{1B}(B".utf8)
  private static let allOff = ["\u{1B}[m", "\u{1B}[0m", "\u{1B}[0;"].map { Array($0.utf8) }
  private static let defaultColours = ["\u{1B}[39m", "\u{1B}[49m", "\u{1B}[39;49m"].map { Array($0.utf8) }

  /// The same output in fewer bytes. Not for a first paint, which should also set right what an earlier program left behind.
  static func shortened(_ bytes: [UInt8]) -> [UInt8] {
    var short: [UInt8] = []
    short.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x1B {
        let rest = bytes[index...]
        if rest.starts(with: asciiLetters) {
          index += asciiLetters.count
          continue
        }
        if allOff.contains(where: rest.starts) { removeColourReset(&short) }
      }
      short.append(bytes[index])
      index += 1
    }
    return short
  }

  private static func removeColourReset(_ bytes: inout [UInt8]) {
    while let reset = defaultColours.first(where: { bytes.suffix($0.count) == $0[...] }) { bytes.removeLast(reset.count) }
  }
}
