import Ordering
import Terminal
import Wizard

/// A domain's name with its own provider behind it, where that is another than the order's.
enum DomainMark {
  /// The pieces of a cell: the name loses its middle before the provider goes, and where even that has no room its first letter stands in brackets.
  /// - Parameters:
  ///   - name: the domain; empty where the row has none to show.
  ///   - provider: what is to be said of it; nil where it has no provider of its own.
  ///   - width: of the cell.
  ///   - role: of the name.
  static func cell(_ name: String, _ provider: String?, width: Int, role: StyleRole = .plain, glyphs: Glyphs) -> TableCell {
    guard let provider, !name.isEmpty else { return TableCell(name, role) }
    let least = 10
    let word =
      width - TextWidth.columns(of: provider) - 1 >= min(least, TextWidth.columns(of: name)) ? provider : "(\(provider.prefix(1)))"
    let room = width - TextWidth.columns(of: word) - 1
    let shown =
      TextWidth.columns(of: name) <= room ? name : TextWidth.truncate(name, to: room, losing: .middle, ellipsis: glyphs.ellipsis)
    return TableCell([(shown, role), (" " + word, .accent)])
  }
}
