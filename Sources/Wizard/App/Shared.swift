public import Foundation
public import Ordering

/// What screens share: the settings of the session, the clock as last told, and what no single screen or order owns.
public struct Shared: Equatable, Sendable {
  public let mode: Mode
  /// Which edition of each vendor's rules holds.
  public let editions: RuleEditions
  /// The most that may be spent, by the configuration.
  private let configured: Ceilings
  /// What may be done in the order book, and what its owner lets be spent.
  public internal(set) var terms = BookTerms.own
  /// The wall clock as last told.
  public internal(set) var now: Date
  /// Orders whose purchases are being made, whatever is on the screen, with the drafts they were made of.
  public internal(set) var placing: [Order.ID: Draft.ID] = [:]
  /// Orders of which an answer is in no book yet, and what it says: it is shown until it is written down.
  public internal(set) var unrecorded: [Order.ID: PlanStop] = [:]
  /// Why the order book cannot be written; nil while it can.
  public internal(set) var bookTrouble: StorageError?
  /// Vendors' price lists: Saleshandy's plans.
  public internal(set) var prices: [Vendor: Refreshed<PriceList>] = [:]
  /// When calls are welcome again at vendors that asked to wait.
  public internal(set) var limits: [Vendor: Date] = [:]
  /// How many look-ups each vendor still takes, where it has a limit.
  public internal(set) var allowances: [Vendor: CallAllowance] = [:]
  /// The clients of the book, by name.
  public internal(set) var clients: [ClientSummary] = []
  /// Where files are read and written.
  public internal(set) var files = FilePlace.anywhere
  /// What is handed over just now.
  var exporting = Exporting()
  /// The draft that a line began; nil where none did.
  var lineDraft: Draft.ID?
  /// The line that began a draft for a client that is being read.
  var begunByLine: BegunByLine?
  /// What is being read to be ordered again, until the person goes to another screen.
  var repeating: OrderedBefore?
  /// The field for which the book is asked what it had before.
  var usedAsked: UsedAsked?
  /// The slip that is being written.
  var slip: SlipWriting?
  private var lastRevision = 0

  init(mode: Mode, editions: RuleEditions, ceilings: Ceilings, now: Date) {
    self.mode = mode
    self.editions = editions
    configured = ceilings
    self.now = now
  }

  /// The most that may be spent: by the configuration and by the book's owner.
  public var ceilings: Ceilings { configured.tightened(by: terms.ceilings) }

  /// The price list in use.
  public func priceList(of vendor: Vendor) -> PriceList? { prices[vendor]?.last }

  /// A number that no question had before, so that stale answers are told apart, also those for a draft that is gone.
  mutating func nextRevision() -> Int {
    lastRevision += 1
    return lastRevision
  }
}
