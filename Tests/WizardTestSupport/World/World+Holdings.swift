public import Foundation
public import Ordering

/// What the vendors hold, and the plan ScaledMail makes for a volume.
extension World {
  public func held(by vendor: Vendor, _ workspace: Workspace? = nil, at now: Date) -> Result<Holdings, VendorFailure> {
    let workspace = workspace ?? (vendor == .scaledmail ? workspaces.first : nil)
    return result(
      vendor,
      Holdings(vendor: vendor, workspace: workspace, domains: domains[vendor] ?? [], orders: vendorOrders[vendor] ?? [], at: now))
  }

  func details(of id: String, at vendor: Vendor) -> Result<HeldOrder, VendorFailure> {
    if let failure = failures[vendor] { return .failure(failure) }
    guard let order = vendorOrders[vendor]?.first(where: { $0.id == id }) else {
      return .failure(.refused(Refusal(code: "400", message: "Order not found")))
    }
    let names = (domains[vendor] ?? []).filter { $0.order == id }.map(\.name)
    return .success(
      HeldOrder(
        id: id, description: order.description, amount: order.amount, createdAt: order.createdAt, status: order.status,
        tag: tags[id] ?? "nq-aug", names: names))
  }

  /// Fifteen mails a mailbox a day, two mailboxes a domain, 3.50 each.
  public static let usualPlan: @Sendable (VolumeRequest) -> VolumePlan = { request in
    let day = request.per == .day ? request.volume : request.volume / 30
    let shares = Provider.allCases.compactMap { provider -> VolumePlan.Share? in
      guard let percent = request.distribution[provider] else { return nil }
      let mailboxes = day * percent / 100 / 15
      return VolumePlan.Share(
        provider: provider, domains: mailboxes / 2, mailboxes: mailboxes, monthly: Money(cents: 350 * mailboxes))
    }
    let mailboxes = shares.reduce(0) { $0 + $1.mailboxes }
    return VolumePlan(shares: shares, domains: mailboxes / 2, mailboxes: mailboxes, monthly: Money(cents: 350 * mailboxes))
  }
}

extension HeldMailbox {
  public static func live(_ alias: String, _ domain: DomainName) -> HeldMailbox {
    let isBo = alias.hasPrefix("bo")
    return HeldMailbox(address: "\(alias)@\(domain)", first: isBo ? "Bo" : "Ada", last: isBo ? "Ek" : "Lind", stage: .ready)
  }

  public func cancelled() -> HeldMailbox { HeldMailbox(address: address, first: first, last: last, stage: .cancelled) }
}
