import Ordering

/// What a book's owner lets be spent, in words.
enum CeilingSentences {
  /// One line, each limit with its sum or off.
  static func list(_ ceilings: Ceilings) -> String {
    let limits = [("order", ceilings.order), ("domain", ceilings.domain), ("day", ceilings.day), ("approval", ceilings.approval)]
    return limits.map { "\($0) \($1.map { "\($0) USD" } ?? "off")" }.joined(separator: ", ")
  }
}
