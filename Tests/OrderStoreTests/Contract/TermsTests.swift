import Foundation
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// What a role may do in a team's book, what it is told where it may not, and the ceilings that only the book's owner sets.
@Suite("Terms of a team's book")
struct TermsTests {
  private let desk: Desk
  private let server: PostgresServer

  init() throws {
    (desk, server) = try Desk.withRoles()
  }

  private func owner(as role: String = "owner") throws -> PostgresBookOwner {
    PostgresBookOwner(try PostgresPlace(server.address(desk.database, as: role)), mode: .sandbox)
  }

  private func words(_ work: () async throws -> Void) async -> String {
    do {
      try await work()
      return ""
    } catch BookFailure.storage(let trouble) {
      return trouble.kind == .notAllowed ? trouble.words : "\(trouble.kind): \(trouble.words)"
    } catch let failure as StoreFailure {
      return failure.trouble.kind == .notAllowed ? failure.words : "\(failure.trouble.kind): \(failure.words)"
    } catch {
      return "\(error)"
    }
  }

  @Test("a session knows what its role may do")
  func rights() async throws {
    #expect(try await desk.open("ruth", as: "ruth").terms() == BookTerms(.read, role: "ruth"))
    #expect(try await desk.open("anna", as: "anna").terms() == BookTerms(.order, role: "anna"))
    #expect(try await desk.open("ben", as: "ben").terms() == BookTerms(.approve, role: "ben"))
    #expect(try await Keeper.sqlite.desk().open().terms() == .own)
  }

  @Test("what a role may not do is said in words of ours: which role, what, and who can let it")
  func refusals() async throws {
    let ruth = try desk.open("ruth", as: "ruth")
    let reads =
      "ruth reads this order book and changes nothing in it; its owner lets ruth order with GRANT mailorder_operator TO ruth"
    _ = try await ruth.terms()
    #expect(await words { try await ruth.saveDraft(Sample.draft(names: ["a.com"])) } == reads)
    #expect(await ruth.health() == .sound, "the book is as it should be")
    let anna = try desk.open("anna", as: "anna")
    _ = try await anna.terms()
    let ben = try desk.open("ben", as: "ben")
    _ = try await ben.stage(Draft.ID("d1"), digest: "ab", total: nil)
    #expect(
      await words { _ = try await anna.approve(Draft.ID("d1"), digest: "ab", total: nil) }
        == "anna orders and approves nothing; its owner lets anna approve with GRANT mailorder_approver TO anna")
    var draft = try Sample.draft("d2", names: ["b.com"])
    draft.details.registrant.last = "Okoye"
    try await anna.saveDraft(draft)
    let attempt = try await anna.begin("o1", .instantlyDFY, ["c.com"])
    try await anna.take(.sending, .outcome(.placed(vendorOrder: "v", warning: nil)), by: attempt)
    let person = try #require(try await anna.people.list().first { !$0.attempts.isEmpty })
    #expect(await words { _ = try await anna.people.erase(person.id) }.contains("only the book's owner erases people"))
    try server.run("CREATE ROLE \(desk.database)_stranger LOGIN", database: desk.database)
    let stranger = "\(desk.database)_stranger"
    #expect(
      await words { _ = try desk.open("x", as: stranger) }.contains(
        "does not let \(stranger) into its order book; its owner does with GRANT"))
    #expect(await words { _ = try owner(as: "anna").make() }.contains("only the owner of"))
    #expect(await words { _ = try owner(as: "anna").migrate() }.contains("only the owner of"))
    #expect(await words { _ = try owner(as: "anna").set(Ceilings()) }.contains("only the owner of"))
  }

  @Test("a right that the owner gives holds with the next look")
  func granted() async throws {
    let ruth = try desk.open("ruth", as: "ruth")
    #expect(try await !ruth.terms().mayOrder)
    await #expect(throws: BookFailure.self) { try await ruth.saveDraft(Sample.draft(names: [])) }
    try server.grant("GRANT mailorder_operator TO ruth", database: desk.database)
    #expect(try await ruth.terms().mayOrder)
    try await ruth.saveDraft(Sample.draft(names: []))
    try server.run("REVOKE mailorder_operator FROM ruth", database: desk.database)
  }

  @Test("the owner's ceilings are read by all, and the day's holds where attempts are journaled, whatever a program asks for")
  func ceilings() async throws {
    let set = Ceilings(order: .dollars(100), domain: nil, day: .dollars(30), approval: .zero)
    #expect(try owner().set(set) == set && owner().ceilings() == set)
    let anna = try desk.open("anna", as: "anna")
    #expect(try await anna.terms().ceilings == set)
    func buy(_ id: String) async throws {
      var purchase = try Sample.purchase(.instantlyDFY, names: ["\(id).com"])
      purchase.due = .dollars(20)
      let order = try Sample.order(id, [purchase])
      try await anna.openOrder(order)
      try await anna.insertAttempt(Sample.attempt("\(id)-a", of: order), under: nil)
    }
    try await buy("o1")
    await #expect(throws: BookFailure.aboveDayCeiling(.dollars(20), spent: .dollars(20), .dollars(30))) { try await buy("o2") }
    _ = try owner().set(Ceilings())
    try await buy("o3")
  }
}
