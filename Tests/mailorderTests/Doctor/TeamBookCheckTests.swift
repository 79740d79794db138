import ArgumentParser
import Foundation
import OrderStore
import Ordering
import TestSupport
import Testing

@testable import mailorder

@Suite("Doctor and a team's book")
struct TeamBookCheckTests {
  private func findings(_ address: String, _ home: Home) throws -> [Finding] {
    BookCheck.team(CommandContext(try PathOptions.parse([]), ["HOME": home.path], Configuration(book: address)))
  }

  @Test("the ceilings of the book's owner are named, in words and in JSON by its schema")
  func ceilings() throws {
    let server = try PostgresServer.shared.get()
    let database = try server.makeDatabase()
    let owner = PostgresBookOwner(try PostgresPlace(server.address(database)), mode: .live)
    _ = try owner.make()
    let home = try Home()
    let none = try findings(server.address(database), home)
    #expect(none.first { $0.check == "team's live ceilings" }?.says == "order off, domain off, day off, approval off")
    _ = try owner.set(Ceilings(order: .dollars(500), domain: nil, day: Money(cents: 200_050), approval: .zero))
    let found = try findings(server.address(database), home)
    let said = try #require(found.first { $0.check == "team's live ceilings" })
    #expect(said.level == .ok && said.says == "order 500.00 USD, domain off, day 2,000.50 USD, approval 0.00 USD")
    #expect(found.map(\.check) == ["team's sandbox book", "team's live book", "team's live ceilings"])
    let json = DoctorReport.json(found)
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../Sources/mailorder/Schemas")
    let schema = try JSONSchema(Data(contentsOf: place.appendingPathComponent("doctor.schema.json")))
    #expect(schema.faults(in: json) == [])
    let told = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(
      told.compactMap { $0["ceilings"] as? [String: Int] } == [["order_cents": 50_000, "day_cents": 200_050, "approval_cents": 0]])
  }
}
