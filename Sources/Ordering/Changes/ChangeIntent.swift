/// What a change of a vendor's holdings is about, as it is journaled: names and addresses, and no password.
public struct ChangeIntent: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
    case cancelMailboxes, deleteDomain, revokeDeletion, cancelOrder, swapRedirect, swapDomain, retag
  }

  public let vendor: Vendor
  public let kind: Kind
  /// What is changed: addresses, a domain, or an order's id.
  public let targets: [String]
  /// What it becomes: a redirect, a name, a tag; nil where it ends.
  public let to: String?
  /// ScaledMail's workspace, by which it is listed again.
  public let workspace: Workspace?
  /// Through which account it is sent; nil for a client of none, and for what earlier versions journaled.
  public var account: VendorAccount?

  public init(
    vendor: Vendor, kind: Kind, targets: [String], to: String? = nil, workspace: Workspace? = nil, account: VendorAccount? = nil
  ) {
    self.vendor = vendor
    self.kind = kind
    self.targets = targets
    self.to = to
    self.workspace = workspace
    self.account = account
  }

  public init(_ change: HoldingChange) {
    switch change {
    case .cancelMailboxes(let addresses):
      self.init(vendor: .instantly, kind: .cancelMailboxes, targets: addresses.map { $0.lowercased() }.uniqued())
    case .deleteDomain(let domain): self.init(vendor: .saleshandy, kind: .deleteDomain, targets: [domain.name.text])
    case .revokeDeletion(let domain): self.init(vendor: .saleshandy, kind: .revokeDeletion, targets: [domain.name.text])
    case .cancelOrder(let order, let workspace):
      self.init(vendor: .scaledmail, kind: .cancelOrder, targets: [order.id], workspace: workspace)
    case .swapRedirect(let name, let redirect, let workspace):
      self.init(vendor: .scaledmail, kind: .swapRedirect, targets: [name.text], to: redirect, workspace: workspace)
    case .swapDomain(let name, let new, _, let workspace):
      self.init(vendor: .scaledmail, kind: .swapDomain, targets: [name.text], to: new.text, workspace: workspace)
    case .retag(let order, let tag, let workspace):
      self.init(vendor: .scaledmail, kind: .retag, targets: [order.id], to: tag, workspace: workspace)
    }
  }

  /// Whether both are about the same thing, so that the one must be known before the other is sent. Our choice: through whatever account,
  /// since a key may have been replaced by another of the same account.
  public func touches(_ other: ChangeIntent) -> Bool { vendor == other.vendor && !Set(targets).isDisjoint(with: other.targets) }
}
