import Ordering
import Terminal
import Wizard
import WizardTestSupport

extension Scene {
  var clientStory: Story {
    switch self {
    case .forWhom: Story.withClients().then { $0.act(.command(.newOrder)) }
    case .filledIn: Story.forAcme(nil)
    case .knownNames:
      Story.forAcme(nil).then { story in
        story.act(.paste("northquay.io\ngetnorthquay.com\nusednorthquay.com\ntrynorthquay.com"))
        story.serve()
        story.run(.top, .down)
      }
    case .passedOver:
      Story.forAcme(Offer(.instantly, .google)).then { story in
        story.act(.paste("trynorthquay.com\njoinnorthquay.com"))
        story.serve()
        story.run(.chooseAvailable, .next)
        story.serve()
      }
    case .again:
      Story.home().then { story in
        story.run(.bottom, .orderAgain)
        story.serve()
      }
    case .noClients: Story().then { $0.run(.showClients) }
    case .clientForm: Story.clientForm()
    case .clientProblem:
      Story.clientForm().then { story in
        story.run(.down, .down)
        story.type(", north quay")
        story.run(.down, .up)
      }
    case .removingClient: Self.clients.clientStory.then { $0.run(.removeClient) }
    default: Story.withClients().then { $0.run(.showClients, .down) }
    }
  }
}

extension Story {
  /// A book with two clients.
  static func withClients(_ offer: Offer? = Offer(.instantly, .google)) -> Story {
    var other = Client(id: Client.ID("HARBOUR"), name: "Harbour Light")
    other.brand = "harbourlight"
    return Story(clients: [.acme(offer), other])
  }

  /// A new order for the first of them, as far as its first step.
  static func forAcme(_ offer: Offer?) -> Story {
    withClients(offer).then { story in
      story.act(.command(.newOrder))
      story.run(.down, .accept, .accept)
      story.serve()
    }
  }

  static func clientForm() -> Story {
    withClients().then { story in
      story.run(.showClients, .accept)
      story.serve()
    }
  }
}
