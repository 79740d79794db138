import Foundation
import Ordering
import Terminal
import TestSupport
import Wizard
import WizardTestSupport

extension Scene {
  var heldStory: Story {
    switch self {
    case .heldSaleshandy: Story.held(.saleshandy)
    case .heldScaledMail: Story.held(.scaledmail)
    case .heldMailboxes:
      Story.held(.instantly).then {
        $0.run(.down, .accept, .choose)
        $0.run(.down)
      }
    case .heldOrders:
      Story.held(.scaledmail).then {
        $0.run(.showOrders, .accept)
        $0.serve()
      }
    case .heldFilter:
      Story.held(.saleshandy).then {
        $0.run(.filterHoldings)
        $0.type("app")
      }
    case .heldWorkspaces:
      Story.held(.scaledmail) {
        $0.workspaces = [Workspace(id: "1", name: "North Quay"), Workspace(id: "2", name: "Harbour Light")]
      }
    case .heldAsking: Story().then { $0.run(.showHoldings) }
    case .heldFailed:
      Story.held(.instantly).then {
        $0.world.failures[.instantly] = .timedOut
        $0.run(.refresh)
        $0.serve()
      }
    case .heldUnknownChange:
      Story.held(.saleshandy).then { story in
        story.act(.answer(.changesLookedUp(.saleshandy, [Story.unknownDeletion])))
      }
    case .heldWaitingChange: Story.waitingChange()
    case .heldNoKey: Story.held(.saleshandy) { $0.failures[.saleshandy] = .noKey }
    case .heldNothing: Story.held(.instantly) { ($0.domains, $0.vendorOrders) = ([:], [:]) }
    default: Story.held(.instantly).then { $0.run(.choose, .down) }
    }
  }

  var changeStory: Story {
    switch self {
    case .deletingDomain: Story.held(.saleshandy).then { $0.run(.deleteDomain) }
    case .takingBack: Story.held(.saleshandy).then { $0.run(.down, .down, .revokeDeletion) }
    case .cancellingOrder:
      Self.heldOrders.heldStory.then {
        $0.run(.cancelOrder)
        $0.type("cancel")
      }
    case .changingRedirect: Story.held(.scaledmail).then { $0.run(.changeRedirect) }
    case .changingTag: Self.heldOrders.heldStory.then { $0.run(.changeTag) }
    case .swappingName:
      Story.held(.scaledmail).then {
        $0.run(.swapDomain)
        $0.type("northquaygroup.com")
        $0.run(.accept)
        $0.type("Namecheap")
        $0.run(.accept, .accept)
        $0.type("secret")
        $0.run(.accept, .accept)
        $0.type("joinnorthquay.com")
        $0.run(.accept)
      }
    default: Story.held(.instantly).then { $0.run(.choose, .down, .choose, .cancelMailboxes) }
    }
  }

  var plannerStory: Story {
    switch self {
    case .emptyPlanner: Story().then { $0.run(.showPlanner) }
    case .plannerShares:
      Story.planner().then {
        while $0.state.field != .planner(.google) { $0.run(.nextField) }
        $0.act(.edit(.killAll))
        $0.type("60")
        $0.run(.nextField)
        $0.act(.edit(.killAll))
        $0.type("30")
        $0.serve()
      }
    case .plannerOffers: Story.planner().then { $0.run(.previousField, .down, .down, .down, .down) }
    default: Story.planner()
    }
  }
}

extension Story {
  /// What a vendor holds, read.
  static func held(_ vendor: Vendor, _ change: (inout World) -> Void = { _ in }) -> Story {
    var story = Story()
    change(&story.world)
    story.run(.showHoldings)
    while story.state.holdings.vendor != vendor { story.run(.right) }
    story.serve()
    return story
  }

  /// A cancellation that waits for the vendor's limit.
  static func waitingChange() -> Story {
    var story = Scene.cancellingOrder.changeStory
    story.type(" 2")
    story.run(.accept)
    for case .vendor(.changeHolding(_, let revision)) in story.open {
      story.act(.answer(.changeWaits(until: now.addingTimeInterval(40), revision: revision)))
    }
    return story
  }

  static func planner() -> Story {
    var story = Story()
    story.run(.showPlanner)
    story.type("180000")
    story.serve()
    return story
  }
}

extension Story {
  /// A domain whose deletion was sent, and nobody knows what came of it.
  static var unknownDeletion: ChangeRecord {
    let intent = ChangeIntent(vendor: .saleshandy, kind: .deleteDomain, targets: ["trynorthquay.com"])
    return ChangeRecord(id: ChangeRecord.ID("c1"), intent: intent, startedAt: now).answered(.timedOut)
  }
}
