import Foundation
import Ordering
import Terminal
import Testing
import Wizard
import WizardTestSupport

/// Every screen in every focus, as a person gets there.
enum Scene: String, CaseIterable, CustomTestStringConvertible {
  case emptyHome, home, homeOpenChange, homeWaitingChange, homeOver, homeArchived, archivingFinished
  case brand, domains, endings, chosen, limited, live, lookAlikes, strangeName, strangePerson
  case provider, wanted, unfit
  case people, patterns, grid, gridProblem, spelling, leftOut, quoteAsking, quoteRefused
  case edited, spread, leftOver, selected, replacing, renaming, undone
  case kinds, stock, extraMailboxes, package, ownDomains, hosting, mixedProviders, unusualPrice
  case detailsInstantly, detailsSaleshandy, detailsProblem, workspace
  case reviewInstantly, reviewSaleshandy, reviewScaledMail, reviewTyped, reviewMixed, reviewLost, reviewLeftOver, orderedMixed
  case ordered, orderedInTwoSteps, unpaid, unknown, refused, halfBought, looked, part, lacking, homeWithOpenEnd, reconciling
  case otherAccount, entriesGone, contradicted, foundAfterClosing, saidNo
  case help, helpWhileTyping, palette, choices, leaving, deleting, continuing
  case heldInstantly, heldSaleshandy, heldScaledMail, heldMailboxes, heldOrders, heldFilter, heldWorkspaces
  case heldAsking, heldFailed, heldNoKey, heldNothing, heldUnknownChange, heldWaitingChange
  case cancellingMailboxes, deletingDomain, takingBack, cancellingOrder, changingRedirect, changingTag, swappingName
  case emptyPlanner, planner, plannerShares, plannerOffers
  case forWhom, filledIn, knownNames, passedOver, again, noClients, clients, clientForm, clientProblem, removingClient
  case openingFile, importing, importRefused
  case orderMailboxes, vendorNamedMailboxes, exporting, exportPath, copying, copyingAddress, oneLine, oneLineFault, helpWithLine
  case splitting, splitByPercent, splitOrders, basketOrders, basketPart, usedBefore, planningForClient, keepingAsClient, terms
  case homeFound, homeReady, homeNothing, homeStuck, naming, totals, totalsByClient

  var testDescription: String { rawValue }

  static let saleshandy = Offer(.saleshandy, .google, plan: .quarterly)
  static let scaledmail = Offer(.scaledmail, .google)

  /// The story that leads here; told once, since many tests ask for it.
  var story: Story { Self.told[self] ?? Story() }

  private static let told: [Scene: Story] = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.tell()) })

  private func tell() -> Story {
    switch self {
    case .emptyHome, .home, .deleting: homeStory
    case .homeOpenChange: Story(drafts: Story.drafts, changes: [Story.unknownDeletion]).then { $0.run(.down) }
    case .homeWaitingChange: Story.waitingChange().then { $0.run(.back, .back, .down) }
    case .homeOver: Story.over().then { $0.run(.bottom, .up) }
    case .homeArchived: Story.archive()
    case .archivingFinished: Story.over().then { $0.run(.archiveFinished) }
    case .brand, .domains, .endings, .chosen, .limited, .live, .lookAlikes, .strangeName: domainsStory
    case .provider, .wanted, .unfit: providerStory
    case .people, .patterns, .grid, .gridProblem, .spelling, .leftOut, .quoteAsking, .quoteRefused, .strangePerson: mailboxesStory
    case .kinds, .stock, .extraMailboxes, .package, .ownDomains, .hosting, .mixedProviders, .unusualPrice: kindStory
    case .detailsInstantly, .detailsSaleshandy, .detailsProblem, .workspace, .choices: detailsStory
    case .reviewInstantly: Story.review()
    case .reviewSaleshandy: Story.review(Self.saleshandy)
    case .reviewScaledMail: Story.review(Self.scaledmail)
    case .reviewTyped: Story.review().then { $0.type("90") }
    case .reviewMixed, .reviewLost, .reviewLeftOver, .orderedMixed: mixedStory
    case .edited, .spread, .leftOver, .selected, .replacing, .renaming, .undone: sheetStory
    case .ordered, .orderedInTwoSteps, .unpaid, .unknown, .refused, .halfBought, .continuing: orderStory
    case .looked, .part, .lacking, .homeWithOpenEnd, .reconciling, .otherAccount, .entriesGone, .contradicted, .foundAfterClosing:
      reconcilingStory
    case .saidNo:
      Story.order(Self.scaledmail, outcome: .refused(Refusal(code: "400", message: "Subscription created but unable to charge")))
    case .help: Story.chosen().then { $0.run(.help) }
    case .helpWhileTyping: Story.mailboxes().then { $0.run(.help) }
    case .palette: Story.provider().then { $0.run(.palette) }
    case .leaving: Story.chosen().then { $0.run(.leave) }
    case .heldInstantly, .heldSaleshandy, .heldScaledMail, .heldMailboxes, .heldOrders, .heldFilter, .heldWorkspaces, .heldAsking,
      .heldFailed, .heldNoKey, .heldNothing, .heldUnknownChange, .heldWaitingChange:
      heldStory
    case .cancellingMailboxes, .deletingDomain, .takingBack, .cancellingOrder, .changingRedirect, .changingTag, .swappingName:
      changeStory
    case .emptyPlanner, .planner, .plannerShares, .plannerOffers: plannerStory
    case .forWhom, .filledIn, .knownNames, .passedOver, .again, .noClients, .clients, .clientForm, .clientProblem, .removingClient:
      clientStory
    case .openingFile, .importing, .importRefused: importStory
    case .orderMailboxes, .vendorNamedMailboxes, .exporting, .exportPath, .copying, .copyingAddress: handOverStory
    case .oneLine, .oneLineFault, .helpWithLine: oneLineStory
    case .splitting, .splitByPercent, .splitOrders, .basketOrders, .basketPart, .usedBefore, .planningForClient, .keepingAsClient,
      .terms:
      basketStory
    case .homeFound, .homeReady, .homeNothing, .homeStuck, .naming, .totals, .totalsByClient: boardStory
    }
  }

  private var importStory: Story {
    let opened = Story().then { story in
      story.run(.newOrder, .openFile)
      story.type("~/orders.csv")
    }
    guard self != .openingFile else { return opened }
    let imported = opened.then { $0.readFile(Story.orderFile) }
    return self == .importing ? imported : imported.then { $0.run(.readRefused) }
  }

  private var homeStory: Story {
    switch self {
    case .emptyHome: Story()
    case .deleting: Story.home().then { $0.run(.down, .down, .deleteDraft) }
    default: Story.home()
    }
  }

  private var domainsStory: Story {
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

  private var providerStory: Story {
    switch self {
    case .wanted: Story.provider().then { $0.run(.previousField) }
    case .unfit: Story.unfit()
    default: Story.provider()
    }
  }

  private var mailboxesStory: Story {
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

  private var detailsStory: Story {
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

  private var kindStory: Story {
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

  private var orderStory: Story {
    switch self {
    case .orderedInTwoSteps: Story.order(Self.scaledmail)
    case .unpaid: Story.order(Self.saleshandy, outcome: .awaitingPayment(vendorOrder: "4kXwANQP8z", checkout: Self.checkout))
    case .unknown: Story.order(outcome: .unknown("the connection broke while waiting for the answer"))
    case .refused: Story.order(outcome: Self.refusal)
    case .halfBought: Story.order(Self.scaledmail, second: .rejected(Refusal(code: "402", message: "card declined")))
    case .continuing:
      Story.order(Self.scaledmail, second: .rejected(Refusal(code: "402", message: "card declined"))).then { story in
        story.run(.continuePlan)
        story.serve()
      }
    default: Story.order()
    }
  }

  /// What is open, as looks at the vendor's lists go on.
  private var reconcilingStory: Story {
    switch self {
    case .part: Story.open { [ReconciliationCheck(at: $0 + 5, finding: .some, names: $1)] }
    case .lacking:
      Story.open { [ReconciliationCheck(at: $0 + 5, finding: .some, names: $1)] }.then {
        $0.closeOpen(.confirmedPart(reason: "seen in the dashboard"))
      }
    case .homeWithOpenEnd: Story.looked().then { $0.run(.back, .bottom) }
    case .reconciling: Story.looked().then { $0.run(.resolve) }
    case .otherAccount:
      Story.open { sent, _ in
        let needed = VendorAccount(address: "https://api.instantly.ai", fingerprint: "3f9c21aa3f9c21aa")
        return [ReconciliationCheck(at: sent + 5, finding: .failed, note: .failure(.otherAccount(needed: needed)))]
      }
    case .entriesGone:
      Story.open { sent, _ in
        (1...3).map { ReconciliationCheck(at: sent + 10 * Double($0), finding: .incomplete, missing: 1, lost: ["oldquay.com"]) }
      }
    case .contradicted:
      Story.open { sent, _ in (1...3).map { ReconciliationCheck(at: sent + 10 * Double($0), finding: .nothing, witness: .sold) } }
    case .foundAfterClosing:
      Story.looked().then {
        $0.closeOpen(.confirmedAbsent(reason: "not on the card statement"))
        $0.noteAfterClosing(ReconciliationCheck(at: Story.now + 300, finding: .all))
      }
    default: Story.looked()
    }
  }

  static let refusal = PurchaseOutcome.rejected(Refusal(code: "payment_failed", message: "generic_decline"))
  /// Longer than a row.
  static let checkout =
    "https://checkout.example/pay/4kXwANQP8z?session=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
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
