import Ordering
import Terminal
import TestSupport
import Testing

/// Pastes of the very answer, in every form in which one comes, at every question that spends or destroys.
@MainActor
@Suite("Pastes at every question", .timeLimit(.minutes(60)))
struct PasteTests {
  /// How an answer arrives without being typed.
  private enum Form: CaseIterable {
    /// Marked, its line break inside.
    case marked
    /// Marked in pieces, its end coming as a key, at once or late.
    case markedThenEnter
    /// As keys, at once.
    case burst
    /// As keys, in pieces as over a slow link.
    case pieces
    /// Its beginning typed, the rest pasted with its line break.
    case rest
    /// Several times over.
    case again
  }

  /// Milliseconds between two keys of one paste. Our choice: slower ones cannot be told from a person's.
  private static let pauses = [0, 1, 3, 8, 15, 20, 24]
  /// Milliseconds before an Enter that belongs to what came before it.
  private static let lates = [0, 10, 60, 120, 200, 240]

  private static func paste(_ answer: String, _ form: Form, to person: Person, by random: inout Seeded) async {
    func pause(_ of: [Int]) -> Duration { .milliseconds(of.randomElement(using: &random) ?? 0) }
    switch form {
    case .marked: person.screen.paste(answer + "\n")
    case .markedThenEnter:
      let cut = answer.index(answer.startIndex, offsetBy: Int.random(in: 0...answer.count, using: &random))
      person.typist.type(every: pause(lates))
      person.screen.paste(String(answer[..<cut]))
      person.screen.paste(String(answer[cut...]))
      person.screen.press(.enter)
      person.typist.type()
    case .burst: await person.burst(answer + "\n", every: pause(pauses))
    case .pieces:
      let cut = answer.index(answer.startIndex, offsetBy: Int.random(in: 1..<answer.count, using: &random))
      await person.burst(String(answer[..<cut]), every: pause(pauses))
      await person.burst(answer[cut...] + "\n", every: pause(lates))
    case .rest:
      let cut = answer.index(answer.startIndex, offsetBy: Int.random(in: 1..<answer.count, using: &random))
      await person.type(String(answer[..<cut]))
      if Bool.random(using: &random) {
        person.screen.paste(answer[cut...] + "\n")
      } else {
        await person.burst(answer[cut...] + "\n", every: pause(pauses))
      }
    case .again: await person.burst(String(repeating: answer + "\n", count: 3), every: pause(lates))
    }
    await person.rest()
  }

  @Test(
    "whatever a paste says, and however it comes, it confirms nothing; typed by hand, the same does",
    arguments: PasteQuestion.Kind.allCases)
  func everyQuestion(_ kind: PasteQuestion.Kind) async throws {
    let question = try await PasteQuestion.put(kind)
    let person = question.person
    var random = Seeded(seed: UInt64(kind.rawValue.utf8.reduce(7) { $0 * 31 + Int($1) }))
    for round in 0..<(Nightly.isOn ? 1_000 : 40) {
      guard let form = Form.allCases.randomElement(using: &random) else { break }
      await Self.paste(question.answer, form, to: person, by: &random)
      #expect(try await !question.isDone(), "\(kind), paste \(round), \(form): it was confirmed")
      // What is left of it in the field is wiped out, as a person would.
      await person.press(.control("u"))
      if try await question.isDone() { break }
    }
    await person.press(.control("u"))
    await person.type(question.answer)
    await person.press(.enter)
    for _ in 0..<500 where try await !question.isDone() {
      try await Task.sleep(for: .milliseconds(5))
      await person.pass(.milliseconds(200))
    }
    #expect(try await question.isDone(), "\(kind): typed by hand\n\(person.picture)")
    await person.leave()
  }
}
