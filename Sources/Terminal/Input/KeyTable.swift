/// Which key a control character or a sequence means. Sources: xterm's control sequences, console_codes(4), and the key tables in
/// the terminfo entries of rxvt, linux, putty, screen and tmux.
enum KeyTable {
  /// A control character. Ctrl-H is Backspace on many terminals; Ctrl-Z is no key, since there is no shell to go back to.
  static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1A: nil
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  /// `ESC [ parameters final`. The second parameter (Shift, Alt, Ctrl) tells words from characters for Left and Right; otherwise it is left
  /// aside: a modified key is the plain key.
  static func control(_ parameters: String, final: UInt8) -> Key? {
    let fields = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) } }
    if let coded = coded(fields, final: final) { return coded }
    let numbers = fields.map { $0[0] }
    guard parameters.isEmpty || (numbers.count <= 2 && !numbers.contains(nil)) else { return nil }
    guard fields[0].count == 1, isPress(fields) else { return nil }
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      return numbers.first.flatMap { $0 }.flatMap(numbered)
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return arrow(final - 0x20)
    case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "H"), UInt8(ascii: "P")...UInt8(ascii: "S"):
      // `ESC [ 24 ; 80 R` is a report of the cursor's place, not F3; in the first row it looks like F3 with a modifier.
      guard parameters.isEmpty || (numbers[0] == 1 && final != UInt8(ascii: "R")) else { return nil }
      if let held = numbers.dropFirst().first.flatMap(\.self), (held - 1) & 6 != 0, let word = word(final) { return word }
      return arrow(final) ?? (final >= UInt8(ascii: "P") ? .function(Int(final - UInt8(ascii: "P")) + 1) : nil)
    default: return nil
    }
  }

  /// Whether a key went down: what happened to it stands behind the modifiers. One that is held down is pressed over and over; one that is let go
  /// is none. (Source: https://sw.kovidgoyal.net/kitty/keyboard-protocol, event types.)
  private static func isPress(_ fields: [[Int?]]) -> Bool {
    guard fields.count > 1, fields[1].count > 1 else { return true }
    return fields[1].count == 2 && [1, 2].contains(fields[1][1] ?? 1)
  }

  /// What is held together with a key, as the number behind it says, less one.
  /// (Source: https://sw.kovidgoyal.net/kitty/keyboard-protocol, modifiers.)
  private struct Modifiers: OptionSet {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
    /// Super, Hyper and Meta, with which nobody types.
    static let foreign = Modifiers(rawValue: 8 | 16 | 32)
    static let capsLock = Modifiers(rawValue: 64)
  }

  /// `ESC [ code ; modifiers u` and `ESC [ 27 ; modifiers ; code ~`: a key by the number of its character, as terminals send it that were told
  /// to by somebody else (xterm's modifyOtherKeys and CSI u, kitty's keyboard protocol). `nil` for other sequences. With Alt, only a character
  /// is a key: Alt with Enter is nothing, as elsewhere. Behind the code may stand the one with Shift, and in a third field the text.
  ///
  /// Sources: xterm's control sequences, modifyOtherKeys and formatOtherKeys; kitty's comprehensive keyboard handling.
  private static func coded(_ fields: [[Int?]], final: UInt8) -> Key?? {
    var fields = fields
    if final == UInt8(ascii: "~"), fields.count == 3, fields[0] == [27] {
      fields = [fields[2], fields[1]]
    } else if final != UInt8(ascii: "u") {
      return nil
    }
    guard fields.count <= 3, let code = fields[0][0], isPress(fields) else { return .some(nil) }
    let held = Modifiers(rawValue: max(0, (fields.count > 1 ? fields[1][0] ?? 1 : 1) - 1))
    guard held.isDisjoint(with: .foreign) else { return .some(nil) }
    if let key = blockArrow(code, held) { return key }
    let shifted = fields[0].count > 1 ? fields[0][1] : nil
    // A key is one character: a text of several is left to whoever sends it as text.
    let text = fields.count > 2 && fields[2].count == 1 ? fields[2][0] : nil
    return .some(key(code: blockSign(code) ?? code, shifted: shifted, text: text, held))
  }

  private static func key(code: Int, shifted: Int?, text: Int?, _ held: Modifiers) -> Key? {
    let isAlt = held.contains(.alt)
    switch code {
    case 9, 13, 27, 127, 8:
      guard !isAlt else { return nil }
      if code == 9 { return held.contains(.shift) ? .backTab : .tab }
      return code == 27 ? .escape : control(UInt8(code))
    case _ where held.contains(.control):
      guard !isAlt, (0x40...0x7A).contains(code), case let letter = UInt8(code) | 0x20, letter >= UInt8(ascii: "a"),
        letter <= UInt8(ascii: "z")
      else { return nil }
      return control(letter & 0x1F)
    default:
      let isLarge = held.contains(.shift) || held.contains(.capsLock) && !isAlt
      let typed = text.flatMap(scalar) ?? (held.contains(.shift) ? shifted.flatMap(scalar) : nil)
      guard let typed = typed ?? scalar(code).map({ isLarge ? large($0) : $0 }) else { return nil }
      return isAlt ? .alt(Character(typed)) : .character(Character(typed))
    }
  }

  /// What can be typed by a code; nil for what cannot.
  private static func scalar(_ code: Int) -> Unicode.Scalar? {
    guard code >= 0x20, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init), ScalarClass(scalar) != .forbidden else {
      return nil
    }
    return scalar
  }

  /// The capital of a letter; the letter itself where it has none of one character, as ß.
  private static func large(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let capital = scalar.properties.uppercaseMapping.unicodeScalars
    return capital.count == 1 ? capital.first ?? scalar : scalar
  }

  /// The character of a key of the number block. (Source: https://sw.kovidgoyal.net/kitty/keyboard-protocol, functional key definitions.)
  private static func blockSign(_ code: Int) -> Int? {
    let signs = Array("0123456789./*-+\r=,".utf8)
    return signs.indices.contains(code - 57_399) ? Int(signs[code - 57_399]) : nil
  }

  /// A key of the number block that moves. (Source: https://sw.kovidgoyal.net/kitty/keyboard-protocol, functional key definitions.)
  private static func blockArrow(_ code: Int, _ held: Modifiers) -> Key? {
    let keys: [Key] = [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete]
    guard keys.indices.contains(code - 57_417) else { return nil }
    let key = keys[code - 57_417]
    guard !held.isDisjoint(with: [.alt, .control]) else { return key }
    return key == .left ? .wordLeft : key == .right ? .wordRight : key
  }

  /// `ESC O final`: application cursor keys, F1 to F4, and the number block. PuTTY's VT100+ keyboard goes on to F12 with T to `[`.
  static func shift(_ final: UInt8) -> Key? {
    switch final {
    // With Ctrl, on rxvt.
    case UInt8(ascii: "a")...UInt8(ascii: "d"): word(final - 0x20) ?? arrow(final - 0x20)
    case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "H"): arrow(final)
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "P")...UInt8(ascii: "["): .function(Int(final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(final - 0x40)))
    default: nil
    }
  }

  /// `ESC [ [ A` to `E`: F1 to F5 of the Linux console.
  static func linuxConsole(_ final: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) ? .function(Int(final - UInt8(ascii: "A")) + 1) : nil
  }

  /// An arrow to a side with Ctrl or Alt.
  private static func word(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "C"): .wordRight
    case UInt8(ascii: "D"): .wordLeft
    default: nil
    }
  }

  private static func arrow(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    default: nil
    }
  }

  /// `ESC [ number ~`: the keys of the VT220 keyboard. 11 to 15 are F1 to F5 on PuTTY and rxvt; the gaps are in the original
  /// keyboard.
  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }
}
