import Foundation
import Ordering
import Wizard
import WizardTestSupport

// The steps of an order, as a person fills them in.

extension Scene {
  var importStory: Story {
    let opened = Story().then { story in
      story.run(.newOrder, .openFile)
      story.type("~/orders.csv")
    }
    guard self != .openingFile else { return opened }
    let imported = opened.then { $0.readFile(Story.orderFile) }
    return self == .importing ? imported : imported.then { $0.run(.readRefused) }
  }

  var homeStory: Story {
    switch self {
    case .emptyHome: Story()
    case .deleting: Story.home().then { $0.run(.down, .down, .deleteDraft) }
    default: Story.home()
    }
  }

  var domainsStory: Story {
    switch self {
    case .brand: Story().then { $0.run(.newOrder) }
    case .endings: Story.chosen().then { $0.run(.nextField, .nextField) }
    case .chosen: Story.chosen()
    case .limited: Story.limited()
    case .lookAlikes: Story.lookAlikes()
    case .strangeName:
      Story().then { story in
        story.run(.newOrder)
        story.type("n\u{43E}rthquay.com")
        story.run(.accept)
        story.serve()
      }
    case .live: Story(mode: .live).then { $0.run(.newOrder) }
    default: Story.domains()
    }
  }

  var providerStory: Story {
    switch self {
    case .wanted: Story.provider().then { $0.run(.previousField) }
    case .unfit: Story.unfit()
    default: Story.provider()
    }
  }

  var mailboxesStory: Story {
    switch self {
    case .people: Story.emptyMailboxes()
    case .strangePerson:
      Story.emptyMailboxes().then { story in
        story.type("\u{410}da Lind")
        story.run(.accept)
        story.serve()
        story.run(.down, .right)
      }
    case .spelling:
      Story.emptyMailboxes().then { story in
        story.type("山田 太郎")
        story.run(.accept)
        story.serve()
      }
    case .leftOut:
      Story.emptyMailboxes().then { story in
        story.act(.paste("First Name,Last Name,Title,Email\nMary,Quill,CEO,mary@acme.example\nDr. Ada,Lind,CTO,ada@acme.example"))
        story.serve()
        story.run(.list)
      }
    case .patterns: Story.mailboxes().then { $0.run(.previousField, .right) }
    case .gridProblem:
      Story.mailboxes().then {
        $0.run(.down)
        $0.act(.edit(.killAll))
      }
    case .quoteAsking: Story.asking()
    case .quoteRefused:
      Story.asking().then { story in
        let refusal = Refusal(code: "unavailable_domains", message: "", names: ["trynorthquay.com"])
        story.act(.answer(.quoteConfirmed(.success(.refused(refusal)), revision: story.state.quote.revision ?? -1)))
      }
    default: Story.mailboxes()
    }
  }

  var detailsStory: Story {
    switch self {
    case .detailsSaleshandy: Story.details(Self.saleshandy)
    case .detailsProblem:
      Story.details(Self.saleshandy).then {
        $0.type("northquay.com/demo")
        $0.run(.down, .down, .up)
        $0.type("Ada")
        $0.run(.up)
      }
    case .workspace:
      Story.details(Self.scaledmail).then { story in
        while story.state.focusedDetail != .workspace { story.run(.down) }
      }
    case .choices:
      Story.details(Self.saleshandy).then { story in
        while story.state.focusedDetail != .country { story.run(.down) }
        story.run(.list)
        story.type("sw")
      }
    default: Story.details()
    }
  }

  var kindStory: Story {
    switch self {
    case .kinds: Story().then { $0.act(.command(.newOrder)) }
    case .stock: Story.kind(.preWarmed).then { $0.run(.bottom, .choose) }
    case .extraMailboxes:
      Story.kind(.extraMailboxes).then { story in
        story.run(.choose, .next)
        story.type("Ada Lind, Bo Ek")
        story.run(.accept)
        story.serve()
      }
    case .package: Story.kind(.package)
    case .ownDomains: Story.ownDomains()
    case .hosting:
      Story.ownDomains().then { story in
        story.run(.next, .accept)
        story.type("Ada Lind")
        story.run(.next)
        story.serve()
        story.type("Namecheap")
        story.run(.down, .down)
        story.type("password")
      }
    case .mixedProviders: Story.mailboxes(Self.scaledmail).then { $0.run(.changeProvider, .changeProvider) }
    default:
      Story.chosen().then { story in
        story.world.factor = 3
        story.run(.next)
        story.serve()
        story.run(.top, .accept)
        story.type("Ada Lind, Bo Ek")
        story.run(.next)
        story.serve()
        story.run(.next)
        story.serve()
      }
    }
  }
}

extension Story {
  /// The story after a few more steps.
  func then(_ steps: (inout Story) -> Void) -> Story {
    var story = self
    steps(&story)
    return story
  }

  /// Names that read like the brand and like each other, and one in punycode.
  static func lookAlikes() -> Story {
    var story = Story()
    story.run(.newOrder)
    story.type("modern")
    story.run(.accept)
    story.serve()
    story.act(.paste("trymodern.com tryrnodern.com rnodern.com xn--mdern-jua.com"))
    story.serve()
    story.run(.chooseAvailable)
    story.serve()
    for _ in 0..<60 where story.state.draft?.lines[story.state.domains.row].name.text != "tryrnodern.com" { story.run(.down) }
    return story
  }

  /// ScaledMail asks to wait, Instantly is under way, Saleshandy has failed.
  static func limited() -> Story {
    var story = Story()
    story.run(.newOrder)
    story.type("northquay")
    story.run(.accept)
    let open = story.open
    story.open = []
    for effect in open {
      switch effect {
      case .vendor(.checkNames(.scaledmail, let names, let revision)):
        let until = now.addingTimeInterval(60)
        story.act(.answer(.names(.scaledmail, asked: names, .failure(.limited(until: until)), revision: revision)))
      case .vendor(.searchNames(let search, let isBrand, let revision)):
        story.act(.answer(.offered(keyword: search.keyword, isBrand: isBrand, .failure(.timedOut), revision: revision)))
      default: break
      }
    }
    return story
  }

  /// The grid is full, and Instantly has not priced it yet.
  static func asking() -> Story {
    emptyMailboxes().then { story in
      story.world.silences = [.quote]
      story.type("Ada Lind, Bo Ek")
      story.run(.accept)
      story.serve()
    }
  }

  /// One chosen name is taken at ScaledMail.
  static func unfit() -> Story {
    var story = chosen()
    story.run(.top)
    while story.state.draft?.lines[story.state.domains.row].name.text != "northquayhq.com" { story.run(.down) }
    story.run(.choose)
    story.serve()
    story.run(.next)
    story.serve()
    story.run(.bottom)
    return story
  }

  /// A draft of many domains, five mailboxes each, at its mailbox step.
  static func large(domains: Int) throws -> Story {
    var draft = Draft(id: Draft.ID("L1"), at: now)
    draft.name = "large"
    draft.brand = "northquay"
    draft.offer = Offer(.instantly, .google)
    draft.wanted = 5
    draft.people = "Ada Lind, Bo Ek, Cy Fall, Di Gren, Eva Holm"
    draft.step = .mailboxes
    for number in 0..<domains {
      let name = try DomainName("northquay\(number)x.com")
      draft.lines.append(DraftLine(name, isChosen: true, answers: [.instantly: NameAnswer(name, .available, at: now)]))
    }
    var story = Story()
    let summary = DraftSummary(
      id: draft.id, name: draft.name, step: draft.step, offer: draft.offer, domains: domains, changedAt: draft.changedAt)
    story.act(.answer(.home(drafts: [summary], orders: [])))
    story.run(.down, .accept)
    story.act(.answer(.draft(draft)))
    story.open = []
    return story
  }
}
