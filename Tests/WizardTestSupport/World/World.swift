import Foundation
public import Ordering
import Wizard

/// What the vendors and the order book say in a test, unless the test says it itself. The one world of the wizard's tests: those of the
/// model change what they are about, those of the screens begin with one made for pictures.
public struct World: Sendable {
  /// Names that are not free, by vendor; Saleshandy does not offer them.
  public var taken: [Vendor: Set<String>] = [:]
  public var failures: [Vendor: VendorFailure] = [:]
  public var suggestions: [Vendor: [String]] = [:]
  /// Names Saleshandy thinks of for a brand.
  public var brandOffers: [String] = []
  /// What Saleshandy offers of the endings it is asked for; nil for all.
  public var offeredEndings: Set<String>?
  /// A ScaledMail name for its first year.
  public var namePrice = Money(cents: 1550)
  /// What a test makes of the usual answer to a name.
  public var amendment: @Sendable (NameAnswer, Vendor) -> NameAnswer = { answer, _ in answer }

  public var plansFailure: VendorFailure?
  public var plans: [PriceList.Entry] = World.usualPlans
  /// Instantly's own total; nil confirms our estimate.
  public var total: Money?
  /// How many times our estimate the vendor asks.
  public var factor = 1
  public var card: Quote.Card?
  /// What the book says was spent in the day before.
  public var spent = Money.zero
  /// What the orders came to whose missing names a draft buys.
  public var earlier = Money.zero
  /// What was staged of the draft for a second person.
  public var approval: Approval?
  public var quoteFailure: VendorFailure?
  public var quoteRefusal: Refusal?
  /// What nobody answers.
  public var silences: Set<Silence> = []

  public var workspaces = [Workspace(id: "ws1", name: "North Quay")]
  /// What the vendors list, for kinds that pick from lists.
  public var listed: [Vendor: [ListedDomain]] = [:]
  public var listFailure: VendorFailure?
  /// What is missing of every list that is shown.
  public var part: ListPart?
  public var packages: [MailboxPackage] = []
  public var forms: [WorkspaceForm] = []
  public var uploadFailure: VendorFailure?
  public var drafts: [Draft] = []
  public var orders: [Order] = []

  /// Of drafts that were staged, whether a second person approved them.
  public var staged: [Draft.ID: Bool] = [:]
  /// Changes of which nobody knows what came.
  public var changes: [ChangeRecord] = []
  /// The clients in the book.
  public var clients: [Client] = []

  /// What the vendors hold.
  public var domains: [Vendor: [HeldDomain]] = [:]
  public var vendorOrders: [Vendor: [HeldOrder]] = [:]
  /// The mailboxes of a domain whose mailboxes are asked for.
  public var aliases = ["ada", "bo"]
  /// Tags by order.
  public var tags: [String: String] = [:]
  public var volumePlan: @Sendable (VolumeRequest) -> VolumePlan = World.usualPlan

  /// A question that stays open.
  public enum Silence: Hashable, Sendable { case priceList, quote }

  public init() {}

  public static let usualPlans: [PriceList.Entry] = [
    .init(provider: .google, plan: .quarterly, subject: .domain(ending: nil), price: .dollars(13), isRenewal: false),
    .init(provider: .google, plan: .quarterly, subject: .mailbox, price: .dollars(9), isRenewal: false),
  ]

  public func summary(_ draft: Draft) -> DraftSummary {
    DraftSummary(
      id: draft.id, name: draft.name, step: draft.step, offer: draft.offer, domains: draft.chosen.count, changedAt: draft.changedAt,
      isApproved: staged[draft.id])
  }

  /// What a vendor answers, or why not.
  func result<Value>(_ vendor: Vendor, _ value: @autoclosure () -> Value) -> Result<Value, VendorFailure> {
    failures[vendor].map(Result.failure) ?? .success(value())
  }
}
