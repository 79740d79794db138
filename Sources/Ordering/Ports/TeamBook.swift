/// An order book that a team shares.
public enum TeamBook {
  /// Whether a text is meant as the address of a database, right or not.
  public static func isAddress(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.hasPrefix("postgresql:") || text.hasPrefix("postgres:")
  }
}
