public import Ordering

/// What the vendors hold for us: one list a vendor, read when it is shown.
public struct HoldingsState: Equatable, Sendable {
  /// Which list is on the screen.
  public enum Part: Hashable, Sendable, CaseIterable {
    case domains
    /// Of the domain under the cursor.
    case mailboxes
    case orders
  }

  public internal(set) var vendor: Vendor = .instantly
  public internal(set) var part: Part = .domains
  /// Whether the filter takes what is typed; else letters are commands.
  public internal(set) var isFiltering = false
  /// What is typed into the filter of each list.
  public internal(set) var filters: [Part: String] = [:]
  /// The cursor of each list, among what the filter leaves.
  public internal(set) var rows: [Part: Int] = [:]
  public internal(set) var readings: [Vendor: Reading] = [:]
  /// ScaledMail's workspaces, once asked for.
  public internal(set) var workspaces: Loaded<[Workspace]>?
  /// The one whose holdings are shown.
  public internal(set) var workspace: Workspace?
  /// Addresses marked to be cancelled (Instantly).
  public internal(set) var marked: Set<String> = []
  /// The change that is being made.
  public internal(set) var changing: PendingChange?
  /// What is typed into the question that stands before a change.
  public internal(set) var word = ""
  /// Rises with every request; an answer with another one than its request is stale.
  var revision = 0
  var workspaceRevision = 0

  /// One vendor's list.
  public struct Reading: Equatable, Sendable {
    public internal(set) var holdings: Holdings?
    public internal(set) var isAsking = false
    /// Why the last reading failed; an earlier list stays beside it.
    public internal(set) var failure: VendorFailure?
    /// Mailboxes asked for one domain, where the list does not bring them.
    public internal(set) var mailboxes: [HeldDomain.ID: Loaded<[HeldMailbox]>] = [:]
    /// Orders asked for with their domains and tag.
    public internal(set) var details: [HeldOrder.ID: Loaded<HeldOrder>] = [:]
    var revision = 0
    /// Whether something was changed since.
    var isOutdated = false
  }

  /// The list of the vendor on the screen.
  public var reading: Reading { readings[vendor] ?? Reading() }
  /// What is typed into the filter on the screen.
  public var filter: String { filters[part] ?? "" }
  /// The cursor of the list on the screen.
  public var row: Int { rows[part] ?? 0 }
}

/// Something that is asked for on demand.
public enum Loaded<Value: Equatable & Sendable>: Equatable, Sendable {
  case asking
  case there(Value)
  case failed(VendorFailure)

  public var value: Value? { if case .there(let value) = self { value } else { nil } }
}

/// A change that was sent and has no answer yet, without the passwords that went with it.
public struct PendingChange: Hashable, Sendable {
  public let vendor: Vendor
  /// What is said of it once it is done.
  let done: String
  let revision: Int
}
