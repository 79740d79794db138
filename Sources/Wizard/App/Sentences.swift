/// Every sentence a person reads, one file a screen. A refusal names the field, the rule and the way out.
public enum Sentences {}

extension Sentences {
  /// `1 domain`, `3 domains`.
  public static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  /// Where a list of mailboxes has no more room.
  public static func furtherMailboxes(_ number: Int) -> String { "and \(count(number, "further mailbox", "further mailboxes"))" }

  /// `a, b and 3 more`, so that a sentence stays a line.
  public static func list(_ names: [String], shown: Int = 3) -> String {
    guard names.count > shown else {
      guard names.count > 1, let last = names.last else { return names.first ?? "" }
      return names.dropLast().joined(separator: ", ") + " and " + last
    }
    return names.prefix(shown).joined(separator: ", ") + " and \(names.count - shown) more"
  }

  /// - Parameter name: as the configuration calls it.
  static func theme(_ name: String) -> String {
    "Colours: \(name). To begin with them, write ‘theme: \(name)’ in the configuration."
  }
}
