public import Foundation

/// The encodings in which files of text come.
public enum FileEncoding: String, CaseIterable, Sendable, Hashable {
  case utf8, utf16LittleEndian, utf16BigEndian
  case windows1252, windows1250, windows1251, windows1253, windows1254, shiftJIS, macRoman

  /// What it is called, with whom it is used by.
  public var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252 (Western)"
    case .windows1250: "Windows-1250 (Central European)"
    case .windows1251: "Windows-1251 (Cyrillic)"
    case .windows1253: "Windows-1253 (Greek)"
    case .windows1254: "Windows-1254 (Turkish)"
    case .shiftJIS: "Shift JIS (Japanese)"
    case .macRoman: "Mac Roman"
    }
  }

  fileprivate var foundation: String.Encoding {
    switch self {
    case .utf8: .utf8
    case .utf16LittleEndian: .utf16LittleEndian
    case .utf16BigEndian: .utf16BigEndian
    case .windows1252: .windowsCP1252
    case .windows1250: .windowsCP1250
    case .windows1251: .windowsCP1251
    case .windows1253: .windowsCP1253
    case .windows1254: .windowsCP1254
    case .shiftJIS: .shiftJIS
    case .macRoman: .macOSRoman
    }
  }
}

/// The text of a file, and the encoding it was read by.
public struct FileText: Equatable, Sendable {
  public let text: String
  public let encoding: FileEncoding

  /// Why bytes are no text.
  public enum Fault: Error, Hashable, Sendable {
    case empty
    /// A workbook of a spreadsheet program, which holds its cells in a form of its own.
    case workbook
    case binary
    /// It is text, but not in the encoding that was asked for.
    case notIn(FileEncoding)
  }

  /// Reads bytes by their mark, as UTF-8, as plain UTF-16 without a mark, else by the code page of Windows that its letters speak for.
  ///
  /// Our choice: among the code pages 1252 unless signs stand inside words (1250), most letters beyond ASCII stand three and more together
  /// (1251) or capitals and signs stand inside words (Mac Roman), since that is how the others look when read as 1252. Whoever knows better says so.
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - encoding: the encoding that a person asked for; nil to find it out.
  /// - Throws: `Fault` where it is no text.
  public init(_ bytes: Data, as encoding: FileEncoding? = nil) throws(Fault) {
    guard !bytes.isEmpty else { throw .empty }
    guard !FileText.isWorkbook(bytes) else { throw .workbook }
    let (found, mark) = FileText.encoding(of: bytes)
    self.encoding = encoding ?? found
    let body = self.encoding == found ? bytes.dropFirst(mark) : bytes
    guard let text = FileText.text(of: body, as: self.encoding) else {
      throw encoding == nil ? .binary : .notIn(self.encoding)
    }
    guard !FileText.isBinary(text) else { throw encoding == nil ? .binary : .notIn(self.encoding) }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
    self.text = text
  }

  private static func text(of bytes: Data, as encoding: FileEncoding) -> String? {
    switch encoding {
    case .utf8: String(validating: bytes, as: UTF8.self)
    case .utf16LittleEndian, .utf16BigEndian:
      bytes.count.isMultiple(of: 2) ? String(data: bytes, encoding: encoding.foundation) : nil
    case .macRoman: MacRoman.text(of: bytes)
    default: String(data: bytes, encoding: encoding.foundation)
    }
  }

  /// - Returns: the encoding, and the length of the mark that says so.
  private static func encoding(of bytes: Data) -> (FileEncoding, mark: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let plain = plainUTF16(bytes) { return (plain, 0) }
    if String(validating: bytes, as: UTF8.self) != nil { return (.utf8, 0) }
    return (codePage(of: bytes), 0)
  }

  /// UTF-16 without a mark: blanks, line ends and Latin letters have a zero in every second byte, and nothing else is zero.
  private static func plainUTF16(_ bytes: Data) -> FileEncoding? {
    guard bytes.count.isMultiple(of: 2), bytes.contains(0) else { return nil }
    let head = [UInt8](bytes.prefix(4096))
    let isEven = head.indices.filter { head[$0] == 0 }.map { $0.isMultiple(of: 2) }
    guard let first = isEven.first, isEven.allSatisfy({ $0 == first }) else { return nil }
    let encoding = first ? FileEncoding.utf16BigEndian : .utf16LittleEndian
    // Bytes of anything else make letters that do not exist.
    guard let text = String(data: Data(head), encoding: encoding.foundation) else { return nil }
    return text.unicodeScalars.dropLast().allSatisfy(isOfText) ? encoding : nil
  }

  private static func isOfText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate: false
    case .control: scalar == "\r" || scalar == "\n" || scalar == "\t"
    default: true
    }
  }

  private static func codePage(of bytes: Data) -> FileEncoding {
    let bytes = [UInt8](bytes)
    /// Signs of 1252 that are letters of 1250: Ł ł Ą ą Ż ľ Ľ.
    let signs: Set<UInt8> = [0xA3, 0xA5, 0xAF, 0xB3, 0xB9, 0xBC, 0xBE]
    var (isInWord, high, together) = (false, 0, 0)
    var run = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if signs.contains(byte) {
        let neighbours = [index > 0 ? bytes[index - 1] : 0, index + 1 < bytes.count ? bytes[index + 1] : 0]
        if neighbours.contains(where: isLetter) { isInWord = true }
      }
      // The end of `Šarić`, which no word of 1252 has: iæ.
      if byte == 0xE6, index > 0, bytes[index - 1] == 0x69, index + 1 == bytes.count || !isLetter(bytes[index + 1]) {
        isInWord = true
      }
      if byte >= 0xC0 {
        high += 1
        run += 1
      } else {
        if run >= 3 { together += run }
        run = 0
      }
    }
    if run >= 3 { together += run }
    if MacRoman.isLikely(bytes, high: high) { return .macRoman }
    if together * 2 > high { return .windows1251 }
    return isInWord ? .windows1250 : .windows1252
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

  /// A zipped or an old workbook, by the signatures of ZIP and of the Compound File Binary Format.
  private static func isWorkbook(_ bytes: Data) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Text has line ends and tabs, and hardly any other control character: one in a hundred is a slip of somebody's program.
  private static func isBinary(_ text: String) -> Bool {
    var (controls, all) = (0, 0)
    for scalar in text.unicodeScalars {
      all += 1
      if scalar == "\0" { return true }
      if scalar.value < 0x20, scalar != "\n", scalar != "\r", scalar != "\t" { controls += 1 }
    }
    return controls * 100 > all
  }
}
