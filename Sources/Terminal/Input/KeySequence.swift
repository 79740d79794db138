/// Reads one key from the front of some bytes. Knows the grammar of sequences (ECMA-48 and the terminals that break it); which key
/// a sequence means stands in `KeyTable`.
enum KeySequence {
  /// What stands at the front.
  enum Reading: Equatable {
    /// More bytes are needed to tell.
    case incomplete
    /// That many bytes are a key, or nothing we know.
    case taken(Int, Key?)
    /// That many bytes tell of the mouse, or of something it does that means nothing here.
    case mouse(Int, Mouse?)
    /// That many bytes announce a paste.
    case pasteBegins(Int)
    /// That many bytes are the end of a paste that nobody saw begin.
    case pasteEnds(Int)
  }

  static let escape: UInt8 = 0x1B

  /// Reads from the front; `bytes` is not empty.
  static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    let bytes = Bytes(bytes)
    switch bytes[0] {
    case escape: return readEscape(bytes)
    case 0x20...0x7E: return .taken(1, .character(Character(Unicode.Scalar(bytes[0]))))
    case 0x80...: return readUTF8(bytes, from: 0)
    default: return .taken(1, KeyTable.control(bytes[0]))
    }
  }

  /// What incomplete bytes are when no more follow: Escape itself, Alt with the character that might have begun a sequence, else
  /// nothing.
  static func giveUp(_ bytes: ArraySlice<UInt8>) -> (length: Int, key: Key?) {
    let bytes = Bytes(bytes)
    guard bytes[0] == escape else { return (bytes.count, nil) }
    if bytes.count == 1 || bytes[1] == escape { return (1, .escape) }
    guard bytes.count == 2, (0x20...0x7E).contains(bytes[1]) else { return (bytes.count, nil) }
    return (2, .alt(Character(Unicode.Scalar(bytes[1]))))
  }

  /// How long an Escape that came alone waits where it may be a person's who gives up waiting for an end, of a paste or of an answer. Our choice:
  /// twice what a lone Escape waits elsewhere, as it may begin the end.
  static let loneEscapePatience = Duration.milliseconds(200)

  /// Whether a byte behind an escape begins a string: an answer of the terminal.
  static func isString(_ byte: UInt8) -> Bool { strings.contains(byte) }

  private static let strings = Set("]PX^_".utf8)

  /// The bytes of a burst with their escapes, where it comes behind an Escape that was given up and is the rest of its sequence; nil where it is
  /// typed. Our choice: a bracket always; what begins names and words only with what no hand types behind it in the same burst: behind the letter
  /// O a key's letter and then nothing but other keys, behind what begins a string its end, or the number and semicolon of an OSC.
  static func withEscape(_ tail: [UInt8]) -> [UInt8]? {
    switch tail.first {
    case UInt8(ascii: "["): [escape] + tail
    case UInt8(ascii: "O"): shiftedKeys(tail)
    case let first? where isString(first): isAnswer(tail) ? [escape] + tail : nil
    default: nil
    }
  }

  private static func shiftedKeys(_ tail: [UInt8]) -> [UInt8]? {
    var (keys, index) = ([UInt8](), 0)
    while index + 1 < tail.count, tail[index] == UInt8(ascii: "O"), "ABCDFHMPQRS".utf8.contains(tail[index + 1]) {
      keys += [escape, tail[index], tail[index + 1]]
      index += 2
    }
    guard index > 0, index == tail.count || tail[index] == escape else { return nil }
    return keys + tail[index...]
  }

  private static func isAnswer(_ tail: [UInt8]) -> Bool {
    let isCommand = tail[0] == UInt8(ascii: "]")
    if isCommand {
      let number = tail.dropFirst().prefix { (0x30...0x39).contains($0) }
      if !number.isEmpty, number.endIndex < tail.count, tail[number.endIndex] == UInt8(ascii: ";") { return true }
    }
    guard let end = tail.firstIndex(where: { $0 < 0x20 }) else { return false }
    if tail[end] == 0x07 { return isCommand }
    return tail[end] == escape && end + 1 < tail.count && tail[end + 1] == UInt8(ascii: "\\")
  }

  private static func readEscape(_ bytes: Bytes) -> Reading {
    guard bytes.count > 1 else { return .incomplete }
    switch bytes[1] {
    case UInt8(ascii: "["): return readControl(bytes)
    case UInt8(ascii: "O"): return readShift(bytes)
    case _ where isString(bytes[1]): return readString(bytes, from: 2)
    case escape: return readDoubleEscape(bytes)
    // Shift-Tab of the Linux console: `kcbt` of its terminfo entry.
    case 0x09: return .taken(2, .backTab)
    case 0x20...0x7E: return .taken(2, .alt(Character(Unicode.Scalar(bytes[1]))))
    case 0x80...:
      let reading = readUTF8(bytes, from: 1)
      guard case .taken(let length, .character(let character)) = reading else { return reading }
      return .taken(length, .alt(character))
    default: return .taken(2, nil)
    }
  }

  /// Two escapes: Alt with an arrow (rxvt) when a sequence follows, else the first one is the Escape key.
  private static func readDoubleEscape(_ bytes: Bytes) -> Reading {
    guard bytes.count > 2 else { return .incomplete }
    guard bytes[2] == UInt8(ascii: "[") || bytes[2] == UInt8(ascii: "O") else { return .taken(1, .escape) }
    switch readEscape(bytes.dropFirst()) {
    case .incomplete: return .incomplete
    case .taken(let length, let key): return .taken(length + 1, key)
    case .mouse(let length, let mouse): return .mouse(length + 1, mouse)
    case .pasteBegins(let length): return .pasteBegins(length + 1)
    case .pasteEnds(let length): return .pasteEnds(length + 1)
    }
  }

  /// `ESC [`: parameters, intermediates, a final byte. Three terminals differ: the Linux console sends `ESC [ [ A`, old mouse
  /// reports carry three bytes after `ESC [ M`, and rxvt ends shifted keys, which have one number, with `$`. In the report of a mode
  /// it stands before the last byte, behind two numbers. (Source: xterm control sequences, DECRPM.)
  private static func readControl(_ bytes: Bytes) -> Reading {
    guard bytes.count > 2 else { return .incomplete }
    if bytes[2] == UInt8(ascii: "[") {
      return bytes.count > 3 ? .taken(4, KeyTable.linuxConsole(bytes[3])) : .incomplete
    }
    if bytes[2] == UInt8(ascii: "M") {
      return bytes.count > 5 ? .taken(6, nil) : .incomplete
    }
    var index = 2
    while index < bytes.count, (0x30...0x3F).contains(bytes[index]) { index += 1 }
    let parameters = bytes.text(2..<index)
    let isNumber = !parameters.isEmpty && parameters.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, index < bytes.count, bytes[index] == UInt8(ascii: "$") {
      return .taken(index + 1, KeyTable.control(parameters, final: bytes[index]))
    }
    let isPlain = index < bytes.count && bytes[index] >= 0x40
    while index < bytes.count, (0x20...0x2F).contains(bytes[index]) { index += 1 }
    guard index < bytes.count else { return .incomplete }
    guard (0x40...0x7E).contains(bytes[index]) else { return .taken(index, nil) }
    if parameters == "200", bytes[index] == UInt8(ascii: "~") { return .pasteBegins(index + 1) }
    if parameters == "201", bytes[index] == UInt8(ascii: "~") { return .pasteEnds(index + 1) }
    if parameters.first == "<", bytes[index] == UInt8(ascii: "M") || bytes[index] == UInt8(ascii: "m") {
      return .mouse(index + 1, bytes[index] == UInt8(ascii: "M") ? mouse(parameters.dropFirst()) : nil)
    }
    return .taken(index + 1, isPlain ? KeyTable.control(parameters, final: bytes[index]) : nil)
  }

  /// `button;column;row`, counted from 1. Source: xterm control sequences, mouse mode 1006: 4, 8 and 16 are Shift, Alt and Ctrl.
  private static func mouse(_ parameters: Substring) -> Mouse? {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard numbers.count == 3, numbers[0] >= 0, (1...0xFFFF).contains(numbers[1]), (1...0xFFFF).contains(numbers[2]) else {
      return nil
    }
    return switch numbers[0] & ~0b11100 {
    case 0: .press(Position(column: numbers[1] - 1, row: numbers[2] - 1))
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }

  /// `ESC O`: perhaps parameters, then a final byte.
  private static func readShift(_ bytes: Bytes) -> Reading {
    var index = 2
    while index < bytes.count, (0x30...0x3B).contains(bytes[index]) { index += 1 }
    guard index < bytes.count else { return .incomplete }
    guard (0x40...0x7E).contains(bytes[index]) else { return .taken(index, nil) }
    return .taken(index + 1, KeyTable.shift(bytes[index]))
  }

  /// Strings (OSC, DCS, SOS, PM, APC) up to BEL or `ESC \`: answers of a terminal nobody asked, swallowed.
  private static func readString(_ bytes: Bytes, from start: Int) -> Reading {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x07, 0x18, 0x1A: return .taken(index + 1, nil)
      case escape:
        guard index + 1 < bytes.count else { return .incomplete }
        return .taken(bytes[index + 1] == UInt8(ascii: "\\") ? index + 2 : index, nil)
      default: index += 1
      }
    }
    return .incomplete
  }

  /// How many bytes from inside a string belong to it; nil while its end has not come.
  static func restOfString(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard case .taken(let length, _) = readString(Bytes(bytes), from: 0) else { return nil }
    return length
  }

  /// One character of UTF-8. A byte that belongs to none is dropped, and so is a character that must not reach a terminal.
  private static func readUTF8(_ bytes: Bytes, from start: Int) -> Reading {
    let length: Int
    switch bytes[start] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .taken(start + 1, nil)
    }
    for index in (start + 1)..<(start + length) {
      guard index < bytes.count else { return .incomplete }
      guard (0x80...0xBF).contains(bytes[index]) else { return .taken(start + 1, nil) }
    }
    let end = start + length
    guard let scalar = bytes.scalar(start..<end) else { return .taken(start + 1, nil) }
    return .taken(end, ScalarClass(scalar) == .forbidden ? nil : .character(Character(scalar)))
  }
}

/// Some bytes counted from zero.
private struct Bytes {
  private let slice: ArraySlice<UInt8>

  init(_ slice: ArraySlice<UInt8>) {
    self.slice = slice
  }

  var count: Int { slice.count }

  subscript(index: Int) -> UInt8 { slice[slice.startIndex + index] }

  func dropFirst() -> Bytes { Bytes(slice.dropFirst()) }

  func text(_ range: Range<Int>) -> String {
    String(decoding: part(range), as: UTF8.self)
  }

  /// The scalar these bytes encode; `nil` when they encode none.
  func scalar(_ range: Range<Int>) -> Unicode.Scalar? {
    String(validating: part(range), as: UTF8.self)?.unicodeScalars.first
  }

  private func part(_ range: Range<Int>) -> ArraySlice<UInt8> {
    slice[(slice.startIndex + range.lowerBound)..<(slice.startIndex + range.upperBound)]
  }
}
