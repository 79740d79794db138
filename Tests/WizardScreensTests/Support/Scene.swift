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
}
