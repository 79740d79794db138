public import Ordering

/// What the domain step remembers beside the draft: focus, cursor, and the vendors' lists an order begins with.
public struct DomainsState: ScreenState {
  public enum Focus: Hashable, Sendable, CaseIterable {
    case brand
    case endings
    /// What a shown name has in it.
    case filter
    /// How many are chosen from the top.
    case first
    case names
  }

  /// Endings offered with a box each; others come with typed names. The first two are all that Instantly sells.
  public static let endings = ["com", "org", "net", "co", "io"]

  public internal(set) var focus: Focus = .brand
  public internal(set) var endingCursor = 0
  /// The name under the cursor, by its place in the draft's list, shown or not.
  public internal(set) var row = 0
  /// Which names are shown.
  public internal(set) var view = NameView()
  /// The names as they came, while the list is in another order.
  var found: [DomainName] = []
  /// Where a range of names began that is being selected.
  public internal(set) var anchor: Int?
  /// How many names are chosen from the top, as typed.
  public internal(set) var number = ""
  /// Each vendor's list of domains, for the kinds that pick from one; what it found is in the draft.
  public internal(set) var lists: [Vendor: Asked<ShownList<ListedDomain>>] = [:]
  /// ScaledMail's bundles.
  public internal(set) var packages = Refreshed<ShownList<MailboxPackage>>()
  /// ScaledMail's paid orders without domains.
  public internal(set) var forms = Refreshed<ShownList<WorkspaceForm>>()

  /// What was refused of the last list or file, with the reasons.
  public internal(set) var refusals: Refusals?

  public init() {}
}

extension DomainsState: FormWithList {}
