extension ChangeIntent {
  /// Whether a list is of the place where the change would be seen, and of the account it was sent through.
  func isListed(by holdings: Holdings) -> Bool {
    let isOfAccount = account == nil || holdings.account == nil || account == holdings.account
    return holdings.vendor == vendor && (workspace == nil || workspace?.id == holdings.workspace?.id) && isOfAccount
  }

  /// Whether a vendor's list shows that the change was made; nil where it does not tell. What a list that did not come whole lacks proves
  /// nothing.
  func isShown(in holdings: Holdings) -> Bool? {
    let shown = isShown(asFarAs: holdings)
    guard !holdings.parts.isEmpty, shown == true else { return shown }
    switch kind {
    case .cancelMailboxes: return nil
    case .deleteDomain: return domain(in: holdings) == nil ? nil : true
    case .swapDomain: return nil
    case .revokeDeletion, .cancelOrder, .swapRedirect, .retag: return true
    }
  }

  private func isShown(asFarAs holdings: Holdings) -> Bool? {
    // A list of nothing at all proves nothing of one thing.
    guard !holdings.domains.isEmpty || !holdings.orders.isEmpty else { return nil }
    switch kind {
    case .cancelMailboxes: return mailboxesAreGone(holdings)
    case .deleteDomain: return domain(in: holdings).map { $0.canBeRevoked || $0.stage == .cancelled } ?? true
    case .revokeDeletion: return domain(in: holdings).map { !$0.canBeRevoked && $0.stage != .cancelled }
    case .cancelOrder: return order(in: holdings).map(\.isCancelled)
    case .swapRedirect: return domain(in: holdings).map { ChangeIntent.host($0.redirect) == ChangeIntent.host(to) }
    case .swapDomain:
      let names = Set(holdings.domains.map(\.name.text))
      return to.map { names.contains($0) && names.isDisjoint(with: targets) }
    // The list of orders brings no tags.
    case .retag: return order(in: holdings)?.tag.map { $0 == to }
    }
  }

  /// All of them: some are no proof that the request was taken whole.
  private func mailboxesAreGone(_ holdings: Holdings) -> Bool? {
    let doomed = Set(targets)
    let hosts = Set(targets.compactMap { $0.split(separator: "@").last.map(String.init) })
    let domains = holdings.domains.filter { hosts.contains($0.name.text) }
    guard domains.allSatisfy({ $0.mailboxes != nil }) else { return nil }
    return !domains.flatMap { $0.mailboxes ?? [] }.contains {
      $0.stage != .cancelled && doomed.contains($0.address.lowercased())
    }
  }

  private func domain(in holdings: Holdings) -> HeldDomain? { holdings.domains.first { targets.contains($0.name.text) } }

  private func order(in holdings: Holdings) -> HeldOrder? { holdings.orders.first { targets.contains($0.id) } }

  /// Where a redirect leads, as vendors write it with and without scheme and last slash.
  private static func host(_ redirect: String?) -> String {
    var text = (redirect ?? "").lowercased()
    for scheme in ["https://", "http://", "www."] where text.hasPrefix(scheme) { text.removeFirst(scheme.count) }
    while text.last == "/" { text.removeLast() }
    return text
  }
}

extension HeldOrder {
  /// Source: Vendors/ScaledMail, Orders: `status` is `Active` or `Cancelled`; the cancel answer spells it `canceled`.
  public var isCancelled: Bool { ["cancelled", "canceled"].contains(status.lowercased()) }
}
