import Ordering
import Terminal
import Wizard
import WizardTestSupport

/// The grid as a sheet, and domains with providers of their own on their way to the order.
extension Scene {
  var sheetStory: Story {
    switch self {
    case .edited: Story.edited()
    case .spread: Story.five().then { $0.run(.previousField, .changeSpread) }
    case .leftOver:
      Story.five().then { story in
        story.run(.changeSpread, .top, .accept)
        story.serve()
      }
    case .selected: Story.edited().then { $0.run(.selectRows, .down, .down) }
    case .replacing:
      Story.edited().then { story in
        story.run(.selectRows, .down, .down, .replaceText)
        story.type("lind")
        story.run(.nextField)
        story.type("quay")
      }
    case .renaming:
      Story.edited().then { story in
        story.run(.top, .goToPerson)
        story.act(.edit(.killWord))
        story.type("Lund")
        story.run(.accept)
      }
    default: Story.edited().then { $0.run(.undo) }
    }
  }

  var mixedStory: Story {
    switch self {
    case .reviewLeftOver:
      Scene.leftOver.sheetStory.then { story in
        story.run(.next)
        story.type("northquay.com")
        story.run(.accept)
        story.serve()
      }
    case .reviewMixed: Story.mixed()
    case .orderedMixed: Story.mixed().then { $0.placeWithTotal() }
    default:
      Story.review().then { story in
        story.run(.refresh)
        let names = (story.state.draft?.chosenNames ?? []).enumerated().map { index, name in
          NameAnswer(name, index == 1 ? .taken : .available, firstYear: .dollars(15), renewal: .dollars(15), at: Story.now)
        }
        story.act(.answer(.finalCheck(.success(FinalCheckAnswer(names: names)), revision: story.state.finalCheckRevision)))
        story.open = []
      }
    }
  }
}

extension Story {
  /// An alias and a last name are typed over.
  fileprivate static func edited() -> Story {
    mailboxes().then { story in
      story.act(.edit(.killAll))
      story.type("a.lind")
      story.run(.down, .nextField, .nextField)
      story.act(.edit(.killAll))
      story.type("Eck")
      story.serve()
    }
  }

  /// Five people on three domains of three mailboxes.
  fileprivate static func five() -> Story {
    emptyMailboxes().then { story in
      story.type("Ada Lind, Bo Ek, Cy Fall, Di Gren, Eva Holm")
      story.run(.accept)
      story.serve()
    }
  }

  /// One domain of three is ordered with another provider.
  fileprivate static func mixed() -> Story {
    mailboxes(Scene.scaledmail).then { story in
      story.run(.changeProvider, .changeProvider, .next)
      story.serve()
      for word in ["https://northquay.com/demo", "aug", "NQ10", "", "", ""] {
        story.type(word)
        story.run(.accept)
        story.serve()
      }
    }
  }
}
