import Foundation
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// What is typed while a team's book is away stands in a file here, and comes into the book whoever brings it.
@Suite("Drafts while the team's book is away")
struct DraftSpoolTests {
  private let desk: Desk
  private let proxy: PostgresProxy

  init() throws {
    (desk, proxy) = try Desk.overProxy()
  }

  private func open(_ name: String) throws -> PostgresOrderBook { try desk.open(name, over: proxy) }

  private func files() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.scratch.path)
    guard let directory = names.first(where: { $0.hasSuffix(".drafts") }) else { return [] }
    let path = "\(desk.scratch.path)/\(directory)"
    return try FileManager.default.contentsOfDirectory(atPath: path).map { "\(path)/\($0)" }
  }

  /// A draft that is in the book and was changed while the book was away.
  private func typed(by name: String, _ brand: String = "typed meanwhile") async throws -> (store: PostgresOrderBook, draft: Draft)
  {
    let store = try open(name)
    var draft = try Sample.draft(names: ["a.com"])
    try await store.saveDraft(draft)
    proxy.cut()
    draft.brand = brand
    let changed = draft
    await #expect(throws: BookFailure.self) { try await store.saveDraft(changed) }
    return (store, draft)
  }

  @Test("it stands in a file of its owner's alone, the newest of it, and is gone once the book has it")
  func same() async throws {
    var (store, draft) = try await typed(by: "ada")
    draft.brand = "typed still later"
    let changed = draft
    await #expect(throws: BookFailure.self) { try await store.saveDraft(changed) }
    let file = try #require(files().first)
    #expect(try files().count == 1 && Scratch.permissions(file) == 0o600)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("typed still later"))
    proxy.mend()
    try await store.saveDraft(changed)
    #expect(try files().isEmpty)
    #expect(try await desk.open().draft(draft.id)?.brand == "typed still later")
  }

  @Test("after the host ended, its next start brings it in: drafts of before and new ones")
  func crash() async throws {
    let (store, draft) = try await typed(by: "ada")
    await #expect(throws: BookFailure.self) { try await store.saveDraft(Sample.draft("new", names: ["b.com"])) }
    proxy.mend()
    let next = try open("ben")
    #expect(await next.health() == .sound)
    #expect(try await next.draft(draft.id)?.brand == "", "who typed it still lives, and writes it itself")
    #expect(try files().count == 2)
    desk.sessions.set("ada", .gone)
    #expect(await next.health() == .sound)
    #expect(try await next.draft(draft.id) == draft)
    #expect(try await next.draft(Draft.ID("new"))?.lines.map(\.name.text) == ["b.com"])
    #expect(try files().isEmpty)
    #expect(try await next.audit.verify().isSound)
  }

  @Test("where another host has gone on with the draft meanwhile, both stand; one that was deleted or ordered does not come back")
  func meanwhile() async throws {
    let (_, draft) = try await typed(by: "ada")
    desk.sessions.set("ada", .gone)
    let other = try desk.open("other host", on: Scratch())
    var theirs = try await other.claimDraft(draft.id).draft
    theirs.brand = "theirs"
    try await other.saveDraft(theirs)
    proxy.mend()
    let next = try open("ben")
    #expect(await next.health() == .sound)
    #expect(try await next.draft(draft.id)?.brand == "theirs")
    let names = try await next.drafts().map(\.name)
    #expect(names.contains { $0.hasSuffix("(typed while the book was away)") } && names.count == 2)
    #expect(await next.health() == .sound)
    #expect(try await next.drafts().count == 2 && files().isEmpty)
  }

  @Test("one that was deleted meanwhile does not come back")
  func deleted() async throws {
    let (_, draft) = try await typed(by: "ada")
    desk.sessions.set("ada", .gone)
    try await desk.open("other host", on: Scratch()).deleteDraft(draft.id)
    proxy.mend()
    let next = try open("ben")
    #expect(await next.health() == .sound)
    #expect(try await next.drafts().isEmpty && files().isEmpty)
  }
}
