/// How a list changed: some entries in their places, and new ones at its end; or all of it.
struct ListChange<Element: Codable & Equatable & Sendable>: Codable, Sendable {
  private struct Entry: Codable, Sendable {
    let index: Int
    let element: Element
  }

  private var whole: [Element]?
  private var changed: [Entry]?
  private var added: [Element]?

  /// - Returns: nil when nothing changed.
  init?(from old: [Element], to new: [Element]) {
    guard old != new else { return nil }
    guard new.count >= old.count else {
      whole = new
      return
    }
    let entries = old.indices.filter { old[$0] != new[$0] }.map { Entry(index: $0, element: new[$0]) }
    changed = entries.isEmpty ? nil : entries
    added = new.count > old.count ? Array(new[old.count...]) : nil
  }

  func apply(to list: inout [Element]) {
    if let whole { list = whole }
    for entry in changed ?? [] where list.indices.contains(entry.index) { list[entry.index] = entry.element }
    list += added ?? []
  }
}
