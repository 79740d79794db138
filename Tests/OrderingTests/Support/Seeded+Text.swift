import TestSupport

extension Seeded {
  /// A text of up to `length` characters taken from an alphabet.
  mutating func text(of alphabet: [Character], upTo length: Int) -> String {
    let count = Int.random(in: 0...length, using: &self)
    return String((0..<count).compactMap { _ in alphabet.randomElement(using: &self) })
  }
}
