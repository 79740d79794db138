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
    if let coded = coded(parameters, final: final) { return coded }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard parameters.isEmpty || (numbers.count <= 2 && !numbers.contains(nil)) else { return nil }
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

  /// `ESC [ code ; modifiers u` and `ESC [ 27 ; modifiers ; code ~`: a key by the number of its character, as terminals send it that were told
  /// to by somebody else (xterm's modifyOtherKeys and CSI u, kitty's keyboard protocol). `nil` for other sequences. With Alt, only a character
  /// is a key: Alt with Enter is nothing, as elsewhere. A key that is let go is none.
  ///
  /// Sources: xterm's control sequences, modifyOtherKeys and formatOtherKeys; kitty's comprehensive keyboard handling.
  private static func coded(_ parameters: String, final: UInt8) -> Key?? {
    var fields = parameters.split(separator: ";", omittingEmptySubsequences: false)
    if final == UInt8(ascii: "~"), fields.count == 3, fields[0] == "27" {
      fields = [fields[2], fields[1]]
    } else if final != UInt8(ascii: "u") {
      return nil
    }
    let modifiers = fields.count > 1 ? fields[1].split(separator: ":").map { Int($0) } : []
    guard fields.count <= 3, let code = fields.first.flatMap({ Int($0.split(separator: ":").first ?? "") }),
      modifiers.count < 2 || modifiers[1] == 1
    else { return .some(nil) }
    let held = (modifiers.first.flatMap(\.self) ?? 1) - 1
    return .some(key(code: code, shift: held & 1 != 0, alt: held & 2 != 0, control: held & 4 != 0))
  }

  private static func key(code: Int, shift: Bool, alt: Bool, control isControl: Bool) -> Key? {
    switch code {
    case 9, 13, 27, 127, 8, 57_414:
      guard !alt else { return nil }
      if code == 57_414 { return .enter }
      if code == 9 { return shift ? .backTab : .tab }
      return code == 27 ? .escape : control(UInt8(code))
    // The number block of kitty's protocol.
    case 57_399...57_408: return .character(Character(Unicode.Scalar(UInt8(0x30 + code - 57_399))))
    case 0x20...0x7E where isControl:
      let letter = UInt8(code) | 0x20
      return alt || !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) ? nil : control(letter & 0x1F)
    case 0x20...:
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init), ScalarClass(scalar) != .forbidden else { return nil }
      let character = shift ? Character(scalar).uppercased().first ?? Character(scalar) : Character(scalar)
      return alt ? .alt(character) : .character(character)
    default: return nil
    }
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
