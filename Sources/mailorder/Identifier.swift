/// New marks for drafts, orders and attempts.
enum Identifier {
  /// Crockford's alphabet of base 32, in lower case: no letter is mistaken for a digit.
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// Ten characters, 50 bits from the system's generator.
  static let make: @Sendable () -> String = {
    var generator = SystemRandomNumberGenerator()
    return String((0..<10).compactMap { _ in alphabet.randomElement(using: &generator) })
  }
}
