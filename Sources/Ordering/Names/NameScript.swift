/// In which letters a name is written, as far as its reading hangs on it.
enum NameScript {
  /// Whether a name stands in Chinese, Japanese or Korean letters alone, where the family name comes first.
  static func isEastAsian(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { isHan($0) || isHangul($0) || isKana($0) }
  }

  /// Whether the sound of a name can be told from its letters: not from Chinese ones, which have several readings; not from Korean ones, whose
  /// family names people spell in their own way; not where vowels are not written, as in Hebrew and Arabic; and not in scripts for which nobody
  /// keeps a table of how their people write themselves.
  static func isReadable(_ name: String) -> Bool {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return true }
    return name.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case ..<0x0370, 0x1E00...0x1EFF: return true
      case 0x0370...0x03FF, 0x1F00...0x1FFF: return true
      case 0x0400...0x045F, 0x0490...0x0491: return true
      default: break
      }
      if isKana(scalar) { return true }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark: break
      default: return true
      }
      // Full-width and mathematical letters are Latin ones.
      return scalar.properties.name?.contains("LATIN") == true || scalar.properties.name?.hasPrefix("MATHEMATICAL") == true
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic || scalar == "々" }
  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(scalar.value) }
  private static func isKana(_ scalar: Unicode.Scalar) -> Bool { (0x3041...0x30FF).contains(scalar.value) }
}
