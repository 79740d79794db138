import Ordering
import Terminal
import Wizard
import WizardTestSupport

extension Scene {
  var basketStory: Story {
    switch self {
    case .splitting: Story.splitting()
    case .splitByPercent: Story.splitByPercent()
    case .splitOrders: Story.splitByPercent().then { $0.run(.nextField, .down) }
    case .basketPart:
      Self.basketOrders.basketStory.then { story in
        story.run(.accept)
        story.serve()
      }
    case .usedBefore:
      Story.withClients().then { story in
        story.run(.showClients, .down, .accept)
        story.serve()
        while story.state.field != .client(ClientField.redirect) { story.run(.down) }
        story.run(.usedBefore)
        story.serve()
      }
    case .planningForClient:
      Story.withClients().then { story in
        story.run(.showPlanner)
        story.type("18000")
        story.run(.list, .down, .accept)
        story.serve()
      }
    case .keepingAsClient: Story.mailboxes().then { $0.run(.keepForClient) }
    case .terms: Story.review(Self.scaledmail).then { $0.run(.list) }
    default:
      Story.splitByPercent().then { story in
        story.run(.accept)
        story.serve()
      }
    }
  }
}

extension Story {
  static func splitting() -> Story {
    Story.provider().then { story in
      story.run(.splitBasket)
      story.serve()
    }
  }

  /// A half at Instantly, the rest at ScaledMail's two providers.
  static func splitByPercent() -> Story {
    Story.splitting().then { story in
      story.run(.previousField, .choose, .nextField)
      story.type("50")
      story.run(.bottom)
      story.type("20")
      story.run(.up, .up)
      story.type("30")
    }
  }
}
