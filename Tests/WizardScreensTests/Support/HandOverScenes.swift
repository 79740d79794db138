import Foundation
import Ordering
import Wizard
import WizardTestSupport

// Orders that are handed over, and orders in one line.

extension Scene {
  var handOverStory: Story {
    switch self {
    case .orderMailboxes: Story.order().then { $0.run(.down, .showMailboxes) }
    case .vendorNamedMailboxes: Story.vendorNamed().then { $0.run(.showMailboxes) }
    case .exporting: Story.order().then { $0.run(.export) }
    case .exportPath: Story.order().then { $0.run(.export, .accept, .accept) }
    case .copying: Story.order().then { $0.run(.export, .accept, .down, .accept) }
    default:
      Story.order(
        Self.saleshandy, outcome: .awaitingPayment(vendorOrder: "4kXw", checkout: "https://checkout.stripe.com/c/pay/4kXw")
      ).then { $0.run(.copyAddress) }
    }
  }

  var oneLineStory: Story {
    switch self {
    case .oneLine: Story.details().then { $0.run(.oneLine) }
    case .oneLineFault:
      Story().then { story in
        story.run(.oneLine)
        story.type("instantly gogle trynorthquay.com 3 \"Ada Lind\" > northquay.com")
        story.run(.accept)
      }
    default: Story.details().then { $0.run(.help) }
    }
  }
}

extension Story {
  /// An order at ScaledMail that makes the aliases itself.
  static func vendorNamed() -> Story {
    var story = mailboxes(Scene.scaledmail)
    story.run(.vendorNaming)
    story.serve()
    story.run(.next)
    story.serve()
    for word in ["https://northquay.com/demo", "aug", "", "", "", ""] {
      story.type(word)
      story.run(.accept)
      story.serve()
    }
    story.placeWithTotal()
    return story
  }
}
