import Foundation
import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

/// Changes at the vendors of which nobody knows what came, at home.
@Suite("A change nobody knows the outcome of, at home")
struct OpenChangeTests {
  private static let account = VendorAccount(address: "https://api.instantly.ai", fingerprint: "0a1b2c3d4e5f6071")

  private func change(_ vendor: Vendor, _ kind: ChangeIntent.Kind, workspace: Workspace? = nil) -> ChangeRecord {
    ChangeRecord(
      id: ChangeRecord.ID("c1"),
      intent: ChangeIntent(vendor: vendor, kind: kind, targets: ["trynorthquay.com"], workspace: workspace),
      startedAt: Date(timeIntervalSince1970: 1_800_000_000)
    ).answered(.timedOut)
  }

  @Test("it stands as a line that needs attention, and Enter opens the vendor's list, which is read")
  func line() throws {
    try wizard { w in
      let workspace = Workspace(id: "ws1", name: "North Quay")
      let change = change(.scaledmail, .cancelOrder, workspace: workspace)
      w.world.changes = [change]
      w.start()
      #expect(w.state.home.items.prefix(2) == [.newOrder, .change(change)])
      #expect(HomeSentences.heading(of: .change(change)) == HomeSentences.needsAttention)
      w.press(.down, .accept)
      #expect(w.state.screen == .holdings)
      #expect(w.open.contains { if case .vendor(.holdings(.scaledmail, workspace, _)) = $0 { true } else { false } })
      w.serve()
    }
  }

  @Test("it goes once the list shows what came of it")
  func known() throws {
    try wizard { w in
      let change = change(.saleshandy, .deleteDomain)
      w.world.changes = [change]
      w.start()
      w.answerLate(.changesLookedUp(.instantly, []))
      #expect(w.state.home.items.contains(.change(change)), "another vendor's list says nothing of it")
      w.answerLate(.changesLookedUp(.saleshandy, [change.answered(nil)]))
      #expect(!w.state.home.items.contains { if case .change = $0 { true } else { false } })
    }
  }

  @Test("one of another account names the account that has to be set up again")
  func otherAccount() {
    let words = HoldingChangeSentences.open(change(.instantly, .cancelMailboxes).needing(Self.account), way: "Enter")
    #expect(words.contains(Self.account.title) && words.contains("is not known"))
  }
}
