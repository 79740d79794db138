/// A change of what a vendor holds for us. Nothing is bought by it; some of it destroys.
public enum HoldingChange: Hashable, Sendable {
  /// Instantly: full addresses. Their mail and conversations are deleted for good; a domain without mailboxes ends as well.
  case cancelMailboxes([String])
  /// Saleshandy: an active domain.
  case deleteDomain(HeldDomain)
  /// Saleshandy: takes a deletion back, as long as the domain is not gone.
  case revokeDeletion(HeldDomain)
  /// ScaledMail: the whole order with its subscription.
  case cancelOrder(HeldOrder, Workspace)
  /// ScaledMail: an empty redirect removes it.
  case swapRedirect(DomainName, to: String, Workspace)
  /// ScaledMail: the new name is one bought there and unused, or stands at an outside registrar.
  case swapDomain(DomainName, to: DomainName, Hosting?, Workspace)
  /// ScaledMail: at most 320 characters.
  case retag(HeldOrder, to: String, Workspace)

  public var vendor: Vendor {
    switch self {
    case .cancelMailboxes: .instantly
    case .deleteDomain, .revokeDeletion: .saleshandy
    case .cancelOrder, .swapRedirect, .swapDomain, .retag: .scaledmail
    }
  }

  /// Whether something is lost by it that cannot be had back, or only by buying it again.
  public var destroys: Bool {
    switch self {
    case .cancelMailboxes, .deleteDomain, .cancelOrder, .swapDomain: true
    case .revokeDeletion, .swapRedirect, .retag: false
    }
  }
}
