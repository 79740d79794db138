import Ordering
import Testing

@Suite("People as typed")
struct PersonTests {
  @Test("commas, semicolons and lines part people; the first word is the first name")
  func list() {
    #expect(
      Person.list(in: "Ada Lind, Bo  van der\tEk;Cy\r\n\n ,Dee Åberg-Nuñez ") == [
        Person(first: "Ada", last: "Lind"), Person(first: "Bo", last: "van der Ek"), Person(first: "Cy", last: ""),
        Person(first: "Dee", last: "Åberg-Nuñez"),
      ])
  }

  @Test("a person given twice counts once, in the first place")
  func twice() {
    #expect(Person.list(in: "Bo Ek, Ada Lind, Bo   Ek").map(\.first) == ["Bo", "Ada"])
  }

  @Test("nobody is nobody", arguments: ["", "  ", ",;\n", "\t,\u{A0}"])
  func nobody(_ text: String) { #expect(Person.list(in: text).isEmpty) }

  @Test("a person without a last name is not complete")
  func complete() {
    #expect(Person(first: "Ada", last: "Lind").isComplete)
    #expect(!Person(first: "Ada", last: "").isComplete)
    #expect(!Person(first: "", last: "Lind").isComplete)
  }

  @Test("ten times as many people take about ten times as long")
  func many() {
    func read(_ count: Int) -> Double {
      let text = (0..<count).map { "Ada\($0) Lind" }.joined(separator: "\n")
      return seconds { #expect(Person.list(in: text).count == count) }
    }
    let few = read(2_000)
    #expect(read(20_000) < few * 25)
  }
}
