import Foundation
import OrderStore
import Ordering
import Terminal
import TestSupport
import Testing

/// Every text of every reply, poisoned one after another, through the real clients, the real book and a whole session.
///
/// Source: reliability, bars, escapes.
@MainActor
@Suite("Foreign text in vendors' replies", .serialized)
struct ReplyTests {
  struct Tally {
    var runs = 0
    var frames = 0
    var shown = 0
  }

  private func run(_ walk: Walk, _ poison: PoisonedVendors.Poison, _ tally: inout Tally) async throws -> [String: Set<Place>] {
    let scratch = Scratch()
    let store = try OrderStore(directory: scratch.path, mode: .sandbox)
    let vendors = try PoisonedVendors(poison)
    let desk = Desk(vendors, book: store.book)
    await walk.go(desk)
    #expect(desk.findings.isEmpty, "\(walk) \(poison): \(desk.findings.first ?? "")")
    tally.runs += 1
    tally.frames += desk.frames
    if desk.sightings > 0 { tally.shown += 1 }
    return vendors.seen
  }

  @Test("no text of a reply, nor a member's name, brings a forbidden character into a cell", arguments: Walk.allCases)
  func texts(_ walk: Walk) async throws {
    var tally = Tally()
    let seen = try await run(walk, .nothing, &tally)
    let places = seen.flatMap { question, places in places.map { (question, $0) } }.sorted { $0 < $1 }
    #expect(!places.isEmpty)
    let step = Nightly.isOn ? 1 : places.count / 15 + 1
    for index in stride(from: 0, to: places.count, by: step) {
      let (question, place) = places[index]
      _ = try await run(walk, .text(question: question, place: place, replacing: index.isMultiple(of: 2)), &tally)
      if Nightly.isOn {
        _ = try await run(walk, .text(question: question, place: place, replacing: !index.isMultiple(of: 2)), &tally)
      }
    }
    print("\(walk): \(seen.count) questions, \(places.count) places, \(tally)")
    // Most texts of a reply are names and words the clients know: what is neither is not shown at all.
    #expect(tally.frames > 10 * tally.runs)
  }

  @Test("no vendor's no, and no rubbish in its place, brings one into a cell", arguments: Walk.allCases)
  func refusals(_ walk: Walk) async throws {
    var tally = Tally()
    let questions = try await run(walk, .nothing, &tally).keys.sorted()
    for (index, question) in questions.enumerated() where Nightly.isOn || index.isMultiple(of: 2) {
      for status in Nightly.isOn ? [400, 401, 402, 404, 409, 422, 429, 500] : [400] {
        _ = try await run(walk, .refusal(question: question, status: status), &tally)
      }
      _ = try await run(walk, .rubbish(question: question), &tally)
    }
    print("\(walk): \(questions.count) questions, \(tally)")
    #expect(tally.shown > 0)
  }
}

/// A directory of a test's own, gone with it.
final class Scratch {
  let path: String

  init() {
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    path = "\(memory)/foreigntext-\(UUID().uuidString)"
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
