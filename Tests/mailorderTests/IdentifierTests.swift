import Testing

@testable import mailorder

@Suite("Marks")
struct IdentifierTests {
  @Test("a mark is ten characters none of which is mistaken for another")
  func shape() {
    for _ in 0..<200 {
      let mark = Identifier.make()
      #expect(mark.count == 10)
      #expect(mark.allSatisfy { !"ilou".contains($0) && ($0.isNumber || $0.isLowercase) })
    }
  }
}
