import Ordering
import Testing

@Suite("A brand among names")
struct BrandTests {
  @Test(
    "a text that is one brand gives its stem",
    arguments: [
      ("northquay", "northquay"), ("North Quay", "northquay"), ("North Quay!", "northquay"), ("North-Quay", "north-quay"),
      ("Ünïcode", "unicode"), ("Ben & Jerry's", "benjerrys"), ("northquay, trynorthquay.com", "northquay"), ("  Quay  ", "quay"),
      ("Сервис", "servis"), ("Åhléns AB", "ahlensab"),
    ])
  func brand(_ text: String, _ stem: String) { #expect(NameImport(text).brand == stem) }

  @Test(
    "a list, an address or nothing gives no brand",
    arguments: [
      "", "trynorthquay, northquayhq", "trynorthquay\nnorthquayhq", "trynorthquay.com", "a.com b.com", "ada@northquay.com", "🚀",
      "trynorthquay;northquayhq", "alpha\tbeta", "north_quay", "seenorthquay．com", "seenorthquay。com", "see north_quay",
    ])
  func none(_ text: String) { #expect(NameImport(text).brand == nil) }

  @Test("a brand longer than a label is none")
  func tooLong() { #expect(NameImport((1...20).map { "quay\($0)" }.joined(separator: " ")).brand == nil) }
}
