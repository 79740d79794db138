import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("ScaledMail's workspaces")
struct HoldingWorkspaceTests {
  private let two = [Workspace(id: "1", name: "North Quay"), Workspace(id: "2", name: "Harbour Light")]

  private func asked(_ w: WizardHarness) -> [Workspace?] {
    w.log.compactMap { if case .vendor(.holdings(.scaledmail, let workspace, _)) = $0 { workspace } else { nil } }
  }

  @Test("a single workspace is taken by itself")
  func single() throws {
    try wizard { w in
      w.goToHoldings(.scaledmail)
      #expect(asked(w) == [Workspace(id: "ws1", name: "North Quay")])
    }
  }

  @Test("among several the person chooses; choosing another reads that one's holdings")
  func several() throws {
    try wizard { w in
      w.world.workspaces = two
      w.goToHoldings(.scaledmail)
      #expect(asked(w).isEmpty)
      #expect(w.state.insteadOfHoldings == "ScaledMail has 2 workspaces for this key. Press Enter to choose one.")
      w.press(.accept)
      w.type("harb")
      w.press(.accept)
      w.serve()
      #expect(asked(w) == [two[1]])
      w.press(.list, .accept)
      w.serve()
      #expect(asked(w) == [two[1], two[0]])
      w.press(.list, .accept)
      #expect(w.open.isEmpty, "the same again reads nothing")
    }
  }

  @Test("holdings of the workspace before, which come late, are dropped")
  func late() throws {
    try wizard { w in
      w.world.workspaces = two
      w.goToHoldings(.scaledmail)
      w.press(.accept, .accept)
      let revision = try w.only { if case .vendor(.holdings(_, _, let revision)) = $0 { revision } else { nil } }
      w.press(.list, .down, .accept)
      w.answer(.holdings(.scaledmail, w.world.held(by: .scaledmail, at: w.now), revision: revision))
      #expect(w.state.holdings.reading.holdings == nil)
      w.serve()
      #expect(w.state.heldDomains.count == 3)
    }
  }

  @Test("workspaces that cannot be read say why; F5 refreshes")
  func failure() throws {
    try wizard { w in
      w.world.failures[.scaledmail] = .noKey
      w.goToHoldings(.scaledmail)
      #expect(w.state.insteadOfHoldings?.hasPrefix("There is no key for ScaledMail") == true)
      w.world.failures = [:]
      w.world.workspaces = []
      w.press(.refresh)
      w.serve()
      #expect(w.state.insteadOfHoldings?.hasPrefix("Workspace: ScaledMail lists none for this key.") == true)
      w.world.workspaces = two
      w.press(.refresh, .refresh)
      w.serve()
      #expect(w.state.status(of: .list) == .ready)
    }
  }
}
