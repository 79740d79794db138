import Foundation
import Glibc
import Ordering
import Testing

@testable import OrderStore

@Suite("Whether a session lives")
struct LivenessTests {
  private let table = ProcessTable.system

  private func owner(_ process: Int32, startedAt: UInt64? = nil, boot: String? = nil, namespace: String? = nil) -> SessionOwner {
    let here = SessionOwner.current()
    let ticks: UInt64 = if case .found(let ticks, _) = ProcFacts.process(process) { ticks } else { 0 }
    return SessionOwner(
      session: "s", process: process, startedAt: startedAt ?? ticks, boot: boot ?? here.boot, namespace: namespace ?? here.namespace
    )
  }

  @Test("this process lives, and two sessions of it are two")
  func ourselves() {
    let (one, two) = (SessionOwner.current(), SessionOwner.current())
    #expect(table.status(one) == .alive)
    #expect(
      one.session != two.session && one.process == getpid() && one.startedAt > 0 && !one.boot.isEmpty && !one.namespace.isEmpty)
  }

  @Test("a killed process is gone before its parent has looked, and after")
  func killed() throws {
    let child = try Child.sleeping()
    let owner = owner(child.process)
    #expect(table.status(owner) == .alive)
    kill(child.process, SIGKILL)
    child.waitUntilDead()
    #expect(ProcFacts.process(child.process) != .none, "the child was gone already, so this proved nothing")
    #expect(table.status(owner) == .gone)
    child.reap()
    #expect(table.status(owner) == .gone)
  }

  @Test("another process with the number of a dead one is not taken for it")
  func reused() throws {
    let child = try Child.sleeping()
    defer {
      kill(child.process, SIGKILL)
      child.reap()
    }
    let owner = owner(child.process)
    let earlier = self.owner(child.process, startedAt: owner.startedAt - 1)
    #expect(table.status(owner) == .alive)
    #expect(table.status(earlier) == .gone)
  }

  @Test("a session of an earlier run of the machine is gone; one of another container, or of nobody knows where, cannot be seen")
  func elsewhere() {
    #expect(table.status(owner(getpid(), boot: "another")) == .gone)
    #expect(table.status(owner(getpid(), namespace: "pid:[1]")) == .unseen)
    #expect(table.status(owner(getpid(), boot: "")) == .unseen)
    #expect(table.status(owner(getpid(), namespace: "")) == .unseen)
  }

  @Test("the kernel's line is read behind the program's name, whatever that is")
  func parsed() {
    let fields = (4...21).map(String.init).joined(separator: " ")
    #expect(ProcFacts.parse("12 (a b) c) S \(fields) 777 9 9\n") == .found(startedAt: 777, isDead: false))
    #expect(ProcFacts.parse("12 (x) Z \(fields) 777 9") == .found(startedAt: 777, isDead: true))
    #expect(ProcFacts.parse("12 (x) S 1 2") == nil)
    #expect(ProcFacts.parse("") == nil)
  }

  @Test("a draft of a killed program is offered to the next by the kernel's word alone")
  func endToEnd() async throws {
    let scratch = Scratch()
    let child = try Child.sleeping()
    let owner = owner(child.process)
    let (ada, ben) = (Operator(account: "ada"), Operator(account: "ben"))
    let first = try SQLiteOrderBook(directory: scratch.path, mode: .sandbox, owner: owner, who: ada)
    let draft = try Sample.draft(names: ["a.com"])
    try await first.saveDraft(draft)
    let second = try SQLiteOrderBook(directory: scratch.path, mode: .sandbox, who: ben)
    await #expect {
      try await second.claimDraft(draft.id)
    } throws: { error in
      guard case .draftHeld(draft.id, let holder)? = error as? BookFailure else { return false }
      return holder.who == ada
    }
    kill(child.process, SIGKILL)
    child.reap()
    #expect(try await second.claimDraft(draft.id).takenFrom?.who == ada)
  }
}

/// A process that does nothing.
struct Child {
  let process: Int32

  static func sleeping() throws -> Child {
    Child(process: try #require(Hammer.spawn(["sleep", "600"])))
  }

  /// Waits until it has died and its parent could look.
  func waitUntilDead() {
    var facts = siginfo_t()
    waitid(P_PID, id_t(process), &facts, WEXITED | WNOWAIT)
  }

  func reap() {
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }
}
