import Foundation
import Ordering
import Purchasing
import TestSupport
import Testing
import Wizard

@testable import Session

/// How a session has orders archived in the book.
@MainActor
@Suite struct ArchivingTests {
  /// A book that takes its time over the first call.
  private actor SlowBook {
    private(set) var calls: [Bool] = []

    func put(_ isArchived: Bool) async {
      if calls.isEmpty { try? await Task.sleep(for: .milliseconds(50)) }
      calls.append(isArchived)
    }
  }

  private let slow = SlowBook()

  private func runner(_ failure: BookFailure? = nil) async -> EffectRunner {
    let book = RecordingBook()
    await book.whenArchiving { [slow] isArchived throws(BookFailure) in
      await slow.put(isArchived)
      if let failure { throw failure }
    }
    let ports = Ports(
      vendors: [:], book: book, now: { Date(timeIntervalSince1970: 0) }, sleep: { _ in }, makeID: { "id" })
    return EffectRunner(ports: ports, reconciler: Reconciler(ports: ports), quotePause: .zero, busy: BusyCount())
  }

  @Test("what is archived and restored at once is written in that order, also when the session ends right after")
  func inOrder() async {
    let runner = await runner()
    for isArchived in [true, false, true] { runner.run(.book(.archive([Order.ID("o1")], isArchived: isArchived))) }
    await runner.finishPurchases()
    #expect(await slow.calls == [true, false, true])
  }

  @Test("a book that cannot be written says so of these orders")
  func failure() async {
    let runner = await runner(.missing)
    var answers: [Answer] = []
    runner.deliver = { answers.append($0) }
    runner.run(.book(.archive([Order.ID("o1")], isArchived: true)))
    await runner.finishPurchases()
    #expect(answers == [.archived([Order.ID("o1")], isArchived: true, .failure(.missing))])
  }
}
