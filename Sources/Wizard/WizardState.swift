public import Foundation
public import Ordering

/// Everything the wizard shows and remembers, as one value: what is focused, what is busy, what was said.
public struct WizardState: Equatable, Sendable {
  public let mode: Mode
  /// Which edition of each vendor's rules holds.
  public let editions: RuleEditions
  /// The most that may be spent.
  public let ceilings: Ceilings
  /// Which screen.
  public internal(set) var place: Place = .home
  /// The draft being filled in; kept while an order's screen or the home screen is shown, until another is opened.
  public internal(set) var draft: Draft?
  public internal(set) var home = HomeState()
  public internal(set) var domains = DomainsState()
  public internal(set) var provider = ProviderState()
  public internal(set) var mailboxes = MailboxesState()
  public internal(set) var details = DetailsState()
  public internal(set) var review = ReviewState()
  public internal(set) var order = OrderState()
  public internal(set) var quote = QuoteState()
  public internal(set) var holdings = HoldingsState()
  public internal(set) var planner = PlannerState()
  /// Saleshandy's plans, once read.
  public internal(set) var priceLists: [Vendor: PriceList] = [:]
  /// Vendors whose price list is being read.
  public internal(set) var readingPrices: Set<Vendor> = []
  /// Orders whose purchases are being made, whatever is on the screen, with the drafts they were made of.
  public internal(set) var placing: [Order.ID: Draft.ID] = [:]
  /// What the message line says.
  public internal(set) var message: Message?
  /// Whether something that was typed is not in the book and cannot be written just now.
  public internal(set) var hasUnsaved = false
  /// What lies over the screen and takes the keys.
  public internal(set) var overlay: Overlay?
  /// The first line of the help that is seen.
  public internal(set) var helpRow = 0
  /// Characters before the caret in the focused text field.
  public internal(set) var caret = 0
  /// The wall clock as last told.
  public internal(set) var now: Date
  /// True once the program should end.
  public internal(set) var isLeaving = false

  public init(mode: Mode, now: Date, editions: RuleEditions = .seeds, ceilings: Ceilings = Ceilings()) {
    self.mode = mode
    self.editions = editions
    self.ceilings = ceilings
    self.now = now
  }

  public enum Place: Hashable, Sendable {
    case home
    case step(Draft.Step)
    case order
    /// What the vendors hold for us.
    case holdings
    /// The volume planner.
    case planner
  }
}

/// A sentence for the person, with its weight.
public struct Message: Hashable, Sendable {
  public enum Tone: Hashable, Sendable {
    case info
    case good
    case warning
    case problem
  }

  public let text: String
  public let tone: Tone

  public init(_ text: String, _ tone: Tone = .info) {
    self.text = text
    self.tone = tone
  }
}

/// What lies over a screen.
public enum Overlay: Hashable, Sendable {
  case help
  case palette(query: String, row: Int)
  /// A question; Esc says no.
  case question(Question)
  /// A list to pick from, narrowed by what is typed.
  case choices(ChoiceList)
  /// The fields of a change at a vendor.
  case form(HoldingForm)
}

public enum Question: Hashable, Sendable {
  case leave
  case deleteDraft(DraftSummary)
  /// Put every order away that is over: how many are ready, and of how many nothing was bought.
  case archiveFinished(ready: Int, unbought: Int)
  /// Go on buying what an order's plan still lacks; what it costs has to be typed.
  case continuePlan(Purchase, PlanRemainder)
  /// A person's word, with a typed reason, that a purchase nobody can find was not made, or only in part, or that a checkout was not paid.
  case reconcile(ResolveQuestion)
  /// A change of what a vendor holds; where something is destroyed, a word has to be typed.
  case change(HoldingQuestion)
}

/// Choices for one field, or for what comes next.
public struct ChoiceList: Hashable, Sendable {
  /// What is done with the choice.
  public enum Purpose: Hashable, Sendable {
    case detail(DetailField)
    /// What a new order is for.
    case kind
    case package
    case form
    /// The workspace whose holdings are shown.
    case workspace
  }

  public struct Choice: Hashable, Sendable {
    /// What the field takes, or the mark of the thing chosen.
    public let value: String
    public let title: String
  }

  public let purpose: Purpose
  public let title: String
  public let all: [Choice]
  public var filter = ""
  public var row = 0

  /// What the filter leaves.
  public var shown: [Choice] {
    guard !filter.isEmpty else { return all }
    let key = filter.lowercased()
    let starts = all.filter { choice in
      let words = choice.title.lowercased().split(whereSeparator: \.isWhitespace)
      return choice.value.lowercased().hasPrefix(key) || words.contains { $0.hasPrefix(key) }
    }
    return starts + all.filter { $0.title.lowercased().contains(key) && !starts.contains($0) }
  }
}

/// The text field that takes what is typed.
public enum TextField: Hashable, Sendable {
  case brand
  case wanted
  case people
  case cell(line: Int, mailbox: Int, MailboxColumn)
  case detail(DetailField)
  case total
  case palette
  case choiceFilter
  /// What is typed into a question: the word that continues a plan, the reason that settles one.
  case continuation
  /// Narrows a list of what a vendor holds.
  case holdingFilter
  /// What is typed into the question before a change at a vendor.
  case holdingWord
  /// A field of the form of such a change.
  case form(HoldingField)
  case planner(PlannerField)
}
