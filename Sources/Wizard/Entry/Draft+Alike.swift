import Foundation
public import Ordering

extension Draft {
  /// Whether two states of a draft are the same work of a person: what was typed and chosen, not what vendors say of the names, where the cursor was, or
  /// when it was written. Passwords are in no book, and so they do not count.
  public func isAlike(_ other: Draft) -> Bool {
    work == other.work && LineSplice(lines, other.lines).isEmpty
  }

  private var work: Draft {
    // A book keeps times less exactly.
    var work = entered.renumbered(id, begunAt: .distantPast)
    (work.changedAt, work.editions) = (.distantPast, .seeds)
    for field in DetailField.allCases where field.isSecret { work.details[field] = "" }
    return work
  }
}
