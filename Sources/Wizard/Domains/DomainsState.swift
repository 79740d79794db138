public import Foundation
public import Ordering

/// The domain step beside the draft: focus, cursor, and how far each vendor's look-up is.
public struct DomainsState: Equatable, Sendable {
  public enum Focus: Hashable, Sendable, CaseIterable {
    case brand
    case endings
    case names
  }

  /// Endings offered as boxes; others come with typed names. The first two are all that Instantly sells.
  public static let endings = ["com", "org", "net", "co", "io"]

  public internal(set) var focus: Focus = .brand
  public internal(set) var endingCursor = 0
  public internal(set) var row = 0
  public internal(set) var lookUps: [Vendor: LookUp] = [:]
  /// Changes with every search and draft; an answer that carries another one is stale.
  public internal(set) var revision = 0
  /// How many look-ups each vendor still takes, where it has a limit.
  public internal(set) var allowances: [Vendor: CallAllowance] = [:]
  /// Vendors whose list is being read.
  public internal(set) var reading: Set<Vendor> = []
  /// Why a list could not be read.
  public internal(set) var listFailures: [Vendor: VendorFailure] = [:]
  /// Rises with every reading of the lists; an answer with another one is stale.
  public internal(set) var listRevision = 0
  /// ScaledMail's bundles and its paid orders without domains, once read.
  public internal(set) var packages: [MailboxPackage] = []
  public internal(set) var forms: [WorkspaceForm] = []

  /// One vendor's look-up, worked off a batch at a time.
  public struct LookUp: Equatable, Sendable {
    /// Names (Instantly, ScaledMail) or stems (Saleshandy) still to be asked.
    public internal(set) var queue: [String] = []
    /// What the request under way asks for.
    public internal(set) var asking: [String] = []
    /// Keywords among them that are the brand (Saleshandy): what is offered for these joins the list. A failed one stays, to be asked again.
    var brands: [String] = []
    /// Endings the keyword under way is asked with (Saleshandy).
    var askedEndings: Set<String> = []
    public internal(set) var done = 0
    /// The last failure; cleared by the next good answer.
    public internal(set) var failure: VendorFailure?
    /// When calls are welcome again.
    public internal(set) var limitedUntil: Date?

    public var total: Int { done + asking.count + queue.count }
    public var isBusy: Bool { !asking.isEmpty || !queue.isEmpty }
  }
}

/// What the table shows for a name at a vendor.
public enum NameCell: Hashable, Sendable {
  /// Free, with its price a year.
  case price(Money)
  case free
  case offered
  case notOffered
  case notAsked
  case asking
  case waiting
  case taken
  case restricted
  case notSold
  case failed
  case other(String)
}
