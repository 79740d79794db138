import Foundation
import Ordering
import Purchasing
import Session
import TestSupport
import Testing
import Wizard

@testable import mailorder

@MainActor
@Suite("Commands and the wizard agree")
struct AgreementTests {
  private static let ceilings = Ceilings(order: .dollars(400))

  /// What the simulated vendors have, as the domain step reads it.
  private func stock() async throws -> RandomDrafts.Stock {
    var stock = RandomDrafts.Stock()
    let ports = try Twins.ports(RecordingBook())
    for kind in [OrderKind.preWarmed, .extraMailboxes, .boughtDomains] {
      let wizard = HeadlessWizard(ports: ports, model: WizardModel(mode: .sandbox, now: Twins.date, makeID: { "mark000001" }))
      await wizard.act(.resume(Draft(id: Draft.ID("d"), kind: kind, at: Twins.date)))
      stock.lines[kind] = wizard.state.draft?.lines.map { line in DraftLine(line.name, origin: line.origin, listing: line.listing) }
    }
    let scaledmail = try #require(ports.vendors[.scaledmail])
    stock.packages = try await scaledmail.packages(nil).rows
    stock.workspaces = try await scaledmail.workspaces().rows
    for workspace in stock.workspaces {
      stock.forms += try await scaledmail.pendingForms(workspace).rows.map { WorkspaceForm($0, in: workspace) }
    }
    return stock
  }

  /// Fills everything in rightly, so that enough of them have a price and nothing holds them.
  private func makeWhole(_ draft: inout Draft, _ number: Int, _ stock: RandomDrafts.Stock) throws {
    (draft.people, draft.patterns, draft.allowsNumbers) = ("Ada Lind, Bo Ek, Cy Dahl", AliasPattern.usual, true)
    (draft.brand, draft.wanted, draft.details, draft.vendorNamed) = ("", 3, .ready, [])
    draft.details.workspace = draft.form == nil ? stock.workspaces.first : draft.details.workspace
    guard draft.kind == .newDomains else { return }
    draft.lines = try (0...number % 3).map { DraftLine(try DomainName("getquay\(number)x\($0).com"), isChosen: true) }
  }

  /// All thousand take a minute and a half: a usual run takes a quarter of them, in turn by the day, and `MAILORDER_NIGHTLY=1` all.
  @Test("drafts of all vendors and kinds have the same price to the cent and the same refusal by a command as by keys")
  func agree() async throws {
    let stock = try await stock()
    var drafts = RandomDrafts(seed: 14, at: Twins.date)
    var (priced, refused): ([Vendor: Int], Set<String>) = ([:], [])
    var kinds: Set<OrderKind> = []
    let quarter = Nightly.isOn ? nil : Int(Date().timeIntervalSince1970 / 86_400) % 4
    for number in 0..<1_000 {
      var draft = try drafts.order(id: "d\(number)", of: stock)
      // Pairs stay together: every second one is made whole.
      if let quarter, number / 2 % 4 != quarter { continue }
      if number % 2 == 0 { try makeWhole(&draft, number, stock) }
      let byCommand = try await Twins.byCommand(draft.slip, ceilings: Self.ceilings)
      let byKeys = try await Twins.byKeys(draft, ceilings: Self.ceilings)
      try #require(byCommand == byKeys, "draft \(number), \(draft.kind) \(draft.offer?.title ?? "")\n\(draft.slip)")
      if let vendor = draft.offer?.vendor, byCommand.quote != nil, byCommand.refusal == nil {
        priced[vendor, default: 0] += 1
        kinds.insert(draft.kind)
      }
      if let refusal = byCommand.refusal { refused.insert(String(refusal.prefix(24))) }
    }
    // Nothing agrees by being nothing.
    #expect(Vendor.allCases.allSatisfy { priced[$0, default: 0] >= 3 }, "\(priced)")
    #expect(kinds.count >= 3 && refused.count >= 8, "\(kinds) \(refused)")
  }
}
