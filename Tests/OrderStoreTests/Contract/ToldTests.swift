import Foundation
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// What one session changes, and another is to see soon.
@Suite("A change that others are told of")
struct ToldTests {
  @Test("a change by one is told to the others within two seconds, and not to who made it; signs of life tell nobody")
  func told() async throws {
    let desk = try Keeper.postgresql.desk()
    let (ada, ben) = (try desk.open("ada"), try desk.open("ben"))
    try await ada.saveDraft(Sample.draft("d1", names: []))
    try await ben.saveDraft(Sample.draft("d2", names: []))
    _ = try await (ada.drafts(), ben.drafts())
    // On a machine with nothing to spare once may take longer.
    var took: [Duration] = []
    for number in 0..<3 {
      let heard = Task { await ben.nextChange() }
      try await Task.sleep(for: .milliseconds(300))
      let watch = Stopwatch()
      try await ada.saveDraft(Sample.draft("d3-\(number)", names: ["a.com"]))
      #expect(await heard.value)
      took.append(watch.time)
    }
    #expect(took.contains { $0 < .seconds(2) }, "\(took)")
    // What was told before is taken, then nothing is left to tell.
    while await within(.seconds(2), { await ben.nextChange() }) == true {}
    try await ben.saveDraft(Sample.draft("d4", names: ["b.com"]))
    try await ada.heartbeat()
    #expect(await within(.seconds(3)) { await ben.nextChange() } != true)
  }

  @Test("what a list shows of a draft is told; each further key that is typed into it is not")
  func typing() async throws {
    let desk = try Keeper.postgresql.desk()
    let (ada, ben) = (try desk.open("ada"), try desk.open("ben"))
    var draft = try Sample.draft("d1", names: ["a.com", "b.com"])
    try await ada.saveDraft(draft)
    _ = try await ben.drafts()
    func quiet() async { while await within(.seconds(2), { await ben.nextChange() }) == true {} }
    await quiet()
    let heard = Task { await within(.seconds(3)) { await ben.nextChange() } }
    for key in 0..<4 {
      draft.brand += "x"
      draft.lines[0].mailboxes[0].first = "Ada \(key)"
      try await ada.saveDraft(draft)
    }
    #expect(await heard.value != true)
    let shown: [@Sendable (inout Draft) -> Void] = [
      { $0.lines[1].isChosen = false }, { $0.name = "spring" }, { $0.offer = Offer(.scaledmail, .google) },
      { $0.client = DraftClient(ClientSummary(id: Client.ID("ACME"), name: "Acme")) }, { $0.lines.removeLast() },
      // Two seconds on.
      { $0.changedAt += 2 },
    ]
    for (number, change) in shown.enumerated() {
      change(&draft)
      let told = Task { await within(.seconds(20)) { await ben.nextChange() } }
      try await ada.saveDraft(draft)
      #expect(await told.value == true, "change \(number) is shown")
      await quiet()
    }
  }

  @Test("what happened while the line was broken is a change too")
  func broken() async throws {
    let desk = try Keeper.postgresql.desk()
    let proxy = try PostgresProxy(to: PostgresServer.shared.get().directory)
    let session = desk.sessions.session("ada")
    let store = try PostgresOrderBook(
      PostgresPlace(proxy.address(desk.database)), mode: .sandbox, directory: desk.scratch.path, owner: session.owner,
      who: session.who, processes: .team, clock: nil)
    _ = try await store.drafts()
    let heard = Task { await store.nextChange() }
    proxy.cut()
    try await Task.sleep(for: .milliseconds(2_500))
    proxy.mend()
    #expect(await heard.value)
  }

  /// - Returns: nil where it took longer.
  private func within(_ time: Duration, _ work: @escaping @Sendable () async -> Bool) async -> Bool? {
    await withTaskGroup(of: Bool?.self) { group in
      group.addTask { await work() }
      group.addTask {
        try? await Task.sleep(for: time)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
  }
}
