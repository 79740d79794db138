import CNcurses
import Glibc

/// Sets the C library's character set, on which curses' idea of widths and bytes rests.
enum CharacterSet {
  /// Follows the environment (`LC_ALL`, else `LC_CTYPE`, else `LANG`) and says whether the terminal is written in UTF-8. A UTF-8
  /// locale this machine has not installed, as often sent along by SSH, becomes `C.UTF-8`: the terminal still shows UTF-8.
  static func use(_ environment: [String: String]) -> Bool {
    let name = wanted(environment)
    let isKnown = setlocale(LC_CTYPE, name) != nil
    if namesUTF8(name) ? !isUTF8 : !isKnown {
      let fallback = namesUTF8(name) ? "C.UTF-8" : "C"
      if setlocale(LC_CTYPE, fallback) == nil { setlocale(LC_CTYPE, "C") }
    }
    return isUTF8
  }

  private static var isUTF8: Bool { nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8" }

  /// The locale the environment names; an empty value counts as not set.
  static func wanted(_ environment: [String: String]) -> String {
    for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = environment[variable], !value.isEmpty { return value }
    }
    return "C"
  }

  /// Whether a locale's name says UTF-8: `de_DE.UTF-8`, `en_US.utf8`, `.UTF-8`, or `UTF-8` alone, as a Mac sends it over SSH.
  static func namesUTF8(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let codeset = (parts.count > 1 ? parts[1] : parts[0]).split(separator: "@").first ?? ""
    return ["utf-8", "utf8"].contains(codeset.lowercased())
  }

  /// Columns the C library, and so curses, gives a character; `nil` when it knows none. Ours are Unicode's, and must be the same.
  static func columns(of scalar: Unicode.Scalar) -> Int? {
    let columns = Int(cn_columns(scalar.value))
    return columns < 0 ? nil : columns
  }
}
