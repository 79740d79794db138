import Foundation
import Ordering
import Testing

@Suite("Small values that everything is made of")
struct ValuesTests {
  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }

  @Test("an id is stored as an object with its text, and printed as the text, whatever it belongs to")
  func identifier() throws {
    #expect(try json(Draft.ID("d1")) == #"{"text":"d1"}"#)
    #expect(try json([Order.ID("o1"): Attempt.ID("a1")]) == #"[{"text":"o1"},{"text":"a1"}]"#)
    #expect(try JSONDecoder().decode(Order.ID.self, from: Data(#"{"text":"o1"}"#.utf8)) == Order.ID("o1"))
    #expect("\(Attempt.ID("a1"))" == "a1")
  }

  @Test("a tally keeps the order in which keys were first seen, also of those that were seen without being counted")
  func tally() {
    var tally = OrderedTally(["b", "a", "b", "c", "b"])
    tally.add("e", 0)
    tally.add("a", 4)
    tally.add("e", 2)
    #expect(tally.keys == ["b", "a", "c", "e"])
    #expect(tally.map { "\($0)\($1)" } == ["b3", "a5", "c1", "e2"])
    #expect(tally["c"] == 1 && tally["z"] == 0)
    #expect(!tally.isEmpty && OrderedTally<String>().isEmpty)
  }

  @Test("of several with one key the first counts")
  func first() throws {
    let names = try ["b-quay.com", "a-quay.com"].map { try DomainName($0) }
    let answers = [
      NameAnswer(names[0], .taken, at: .distantPast), NameAnswer(names[1], .available, at: .distantPast),
      NameAnswer(names[0], .available, at: .distantPast),
    ]
    #expect(answers.byName.mapValues(\.status) == [names[0]: .taken, names[1]: .available])
    #expect(answers.keyed(by: \.status).mapValues(\.name) == [.taken: names[0], .available: names[1]])
    #expect(answers.uniqued(by: \.name).map(\.status) == [.taken, .available])
    #expect([3, 1, 3, 2, 1].uniqued() == [3, 1, 2])
  }

  @Test(
    "SHA-256 is the standard's own",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func hash(_ text: String, _ hash: String) {
    let bytes = Data(text.utf8)
    #expect(bytes.sha256 == hash && bytes.sha256Bytes.count == 32 && Data(hex: hash) == bytes.sha256Bytes)
    #expect(Data([0, 9, 16, 255]).hex == "000910ff")
  }
}
