/// What a vendor lets one do with what it holds for us: read by the screen that shows it and by whoever changes it.
public struct HoldingRules: Sendable {
  /// A change that a vendor may offer.
  public enum Operation: Hashable, Sendable, CaseIterable {
    case cancelMailboxes
    case deleteDomain
    /// Undoes a deletion, as long as the domain is not gone.
    case revokeDeletion
    case cancelOrder
    case changeTag
    case changeRedirect
    /// Gives a domain's place to another name.
    case swapDomain
  }

  public let operations: Set<Operation>
  /// Whether orders are listed; else only the domains that were ordered, one by one.
  public let listsOrders: Bool
  /// Whether one order can be asked for, with the domains it is for.
  public let givesOrderDetails: Bool
  /// Whether what is held is parted by workspaces.
  public let hasWorkspaces: Bool
  public let source: String

  public func allows(_ operation: Operation) -> Bool { operations.contains(operation) }

  /// Whether orders have a tag; one that is there can be changed.
  public var hasTags: Bool { allows(.changeTag) }
}

extension Vendor {
  public var holdingRules: HoldingRules {
    switch self {
    case .instantly: InstantlyRules.holdings
    case .saleshandy: SaleshandyRules.holdings
    case .scaledmail: ScaledMailRules.holdings
    }
  }
}
