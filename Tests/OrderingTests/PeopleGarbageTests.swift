import Ordering
import TestSupport
import Testing

@Suite("People out of anything")
struct PeopleGarbageTests {
  private static let pieces = [
    "-", "–", "Quill", "\u{1}", "\u{7}", " ", " ", ", ", "; ", "\n", "Ada", "'", ".", "3", "J.", "(x)", "Dr.", "de", "ö", "\"",
  ]

  @Test("whoever is read of any text has a name of letters, and is read again from it", arguments: 1...8 as ClosedRange<UInt64>)
  func again(seed: UInt64) {
    var random = Seeded(seed: seed)
    for _ in 0..<400 {
      let text = (0..<8).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
      let found = PeopleReading(text)
      let nameless = found.people.filter { person in
        [person.first, person.last].contains { part in !part.isEmpty && !part.contains { $0.isLetter } }
      }
      #expect(nameless.isEmpty, "\(text.debugDescription)")
      let again = PeopleReading(found.text).people
      #expect(again == found.people, "\(text.debugDescription) as \(found.text.debugDescription)")
    }
  }
}
