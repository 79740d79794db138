import Ordering
import Testing
import Wizard

@Suite("What is said of an empty field")
struct MissingSentenceTests {
  @Test("one sentence, with one full stop at its end", arguments: DetailField.allCases, Vendor.allCases)
  func missing(_ field: DetailField, _ vendor: Vendor) {
    guard let said = DetailsSentences.missing(Problem(.detail(field), .missing), vendor: vendor) else { return }
    #expect(said.hasSuffix(".") && !said.contains(".."), "\(said)")
  }
}
