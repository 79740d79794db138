/// How sure it has to be that a person meant a command, and not a text that was pasted into a terminal that does not say so. The session's
/// gate for keys decides by it. Each asks for more than the one before it.
public enum Care: Hashable, Comparable, Sendable {
  /// It does no harm, however its key came.
  case none
  /// Changes what was entered: its key may be held down, but did not come together with others.
  case typed
  /// Puts something away: its key came by itself.
  case alone
  /// Spends, destroys, or answers a question: its key came by itself, a moment after the question was on the screen, and after a moment without
  /// any other.
  case confirmed
}
