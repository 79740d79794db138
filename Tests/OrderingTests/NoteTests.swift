import Foundation
import Testing

@testable import Ordering

/// What the order book keeps of why something happened: codes with their facts, and the words of others.
@Suite("Notes as codes")
struct NoteTests {
  private static let attemptNotes: [AttemptNote] =
    [
      .nothing, .sending, .confirmed, .awaitingPayment, .ownerGone, .found, .foundPart(3), .words("400: no"),
      .words("not on the card statement"), .words("#sending"), .words("# 12 was cancelled"), .words("#words"),
    ] + Withdrawal.allCases.map(AttemptNote.withdrawn)

  private static let checkNotes: [CheckNote] = [
    .nothing, .words("it did not answer in time."), .failure(.notOffered), .failure(.noKey), .failure(.keyRefused("401")),
    .failure(.keyRefused("")), .failure(.limited(until: nil)),
    .failure(.limited(until: Date(timeIntervalSince1970: 1_800_000_000.5))),
    .failure(.refused(Refusal(code: "bad names", message: "first line\nsecond", names: ["a.com", "b.com"]))),
    .failure(.refused(Refusal(code: "400", message: ""))), .failure(.server(503)), .failure(.unreachable("no route # here")),
    .failure(.timedOut), .failure(.unreadable("at 3:\n{")), .failure(.server(503, "down until noon")), .failure(.cutOff("reset")),
    .failure(.unexplained(Unexplained(.order, id: "recPay2", names: ["a.com", "b.com"]))),
    .failure(.unexplained(Unexplained(.manyOrders))), .vendorSays("expired, pendingPayment"),
  ]

  @Test("a note of an attempt is read as it was written, in the book and in JSON", arguments: attemptNotes)
  func attempt(_ note: AttemptNote) throws {
    #expect(AttemptNote(rawValue: note.rawValue) == note)
    #expect(try JSONDecoder().decode([AttemptNote].self, from: JSONEncoder().encode([note])) == [note])
  }

  @Test("a note of a check is read as it was written, in the book and in JSON", arguments: checkNotes)
  func check(_ note: CheckNote) throws {
    #expect(CheckNote(rawValue: note.rawValue) == note)
    #expect(try JSONDecoder().decode([CheckNote].self, from: JSONEncoder().encode([note])) == [note])
  }

  @Test(
    "what an earlier version wrote as a sentence is read as words",
    arguments: [
      "sending", "the program that sent it is gone", "only 2 found in the vendor's lists", "it failed with status 503.",
      "#7 in the list is it", "#withdrawn elsewhere", "#server room", "#", "#unexplained", "#unexplained order",
    ])
  func earlier(_ text: String) {
    #expect(AttemptNote(rawValue: text) == .words(text))
    #expect(CheckNote(rawValue: text) == .words(text))
  }

  @Test("the codes in the book never change")
  func codes() {
    #expect(
      NoteTests.attemptNotes.map(\.rawValue) == [
        "", "#sending", "#confirmed", "#awaiting-payment", "#owner-gone", "#found", "#found-part 3", "400: no",
        "not on the card statement", "#words #sending", "#words # 12 was cancelled", "#words #words", "#withdrawn left",
        "#withdrawn quote-old", "#withdrawn book-failed",
      ])
    #expect(
      NoteTests.checkNotes.map(\.rawValue) == [
        "", "it did not answer in time.", "#not-offered", "#no-key", "#key-refused 401", "#key-refused", "#limited",
        "#limited 1800000000.5", "#refused bad names\na.com b.com\nfirst line\nsecond", "#refused 400\n\n", "#server 503",
        "#unreachable no route # here", "#timed-out", "#unreadable at 3:\n{", "#server 503 down until noon", "#cut-off reset",
        "#unexplained order\nrecPay2\na.com b.com", "#unexplained many-orders\n\n", "#vendor-says expired, pendingPayment",
      ])
  }

  @Test("a filter sees the words of others and no code")
  func filtered() {
    for note in NoteTests.attemptNotes {
      if case .words = note {
        #expect(note.filtered { _ in "cut" } == .words("cut"))
      } else {
        #expect(note.filtered { _ in "cut" } == note)
      }
    }
    #expect(CheckNote.failure(.unreachable("secret")).filtered { _ in "cut" } == .failure(.unreachable("cut")))
    #expect(CheckNote.failure(.keyRefused("secret")).filtered { _ in "cut" } == .failure(.keyRefused("cut")))
    #expect(CheckNote.failure(.unreadable("secret")).filtered { _ in "cut" } == .failure(.unreadable("cut")))
    #expect(
      CheckNote.failure(.refused(Refusal(code: "secret", message: "secret", names: ["secret"]))).filtered { _ in "cut" }
        == .failure(.refused(Refusal(code: "cut", message: "cut", names: ["cut"]))))
    #expect(CheckNote.words("secret").filtered { _ in "cut" } == .words("cut"))
    #expect(CheckNote.failure(.server(503, "secret")).filtered { _ in "cut" } == .failure(.server(503, "cut")))
    #expect(CheckNote.failure(.cutOff("secret")).filtered { _ in "cut" } == .failure(.cutOff("cut")))
    #expect(CheckNote.vendorSays("secret").filtered { _ in "cut" } == .vendorSays("cut"))
    #expect(CheckNote.failure(.server(503)).filtered { _ in "cut" } == .failure(.server(503)))
  }

  @Test("that a vendor wants to be asked later is no news, however much later; another failure is")
  func news() throws {
    func check(_ note: CheckNote) -> ReconciliationCheck {
      ReconciliationCheck(at: Date(timeIntervalSince1970: 0), finding: .failed, note: note)
    }
    let later = CheckNote.failure(.limited(until: Date(timeIntervalSince1970: 60)))
    #expect(check(later).saysTheSame(as: check(.failure(.limited(until: nil)))))
    #expect(!check(later).saysTheSame(as: check(.failure(.timedOut))))
  }
}
