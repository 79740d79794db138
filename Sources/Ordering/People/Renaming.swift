/// Somebody among the people whose name was changed.
public struct Renaming: Hashable, Sendable {
  public let old: Person
  public let new: Person

  public init(old: Person, new: Person) {
    self.old = old
    self.new = new
  }

  /// Whose names were changed between two lists of people: those between the people both lists begin and end with, where they are as many.
  public static func between(_ before: [Person], _ after: [Person]) -> [Renaming] {
    guard before.count == after.count else { return [] }
    let kept = Set(before).intersection(after)
    return zip(before, after).compactMap { old, new in
      old == new || kept.contains(old) || kept.contains(new) ? nil : Renaming(old: old, new: new)
    }
  }

  /// A mailbox under the new name: its alias as well, where a pattern made it or it has the old name in it.
  public func applied(to mailbox: Mailbox) -> Mailbox {
    var renamed = mailbox
    (renamed.first, renamed.last) = (new.first, new.last)
    renamed.alias = alias(mailbox.alias)
    return renamed
  }

  private func alias(_ alias: String) -> String {
    if let pattern = AliasPattern.allCases.first(where: { $0.alias(for: old) == alias }) { return pattern.alias(for: new) }
    let (before, after) = (AliasPattern.letters(of: old), AliasPattern.letters(of: new))
    var renamed = alias
    for (old, new) in [(before.last, after.last), (before.first, after.first)] where old != new && old.count > 1 && !new.isEmpty {
      renamed = renamed.replacing(old, with: new, maxReplacements: 1)
    }
    return AliasPattern.cut(renamed)
  }
}
