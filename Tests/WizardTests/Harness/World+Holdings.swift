import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

/// What the vendors hold in a test, and the ways to their lists.
extension World {
  func held(by vendor: Vendor, at now: Date) -> Result<Holdings, VendorFailure> {
    if let failure = failures[vendor] { return .failure(failure) }
    let workspace = vendor == .scaledmail ? workspaces.first : nil
    return .success(
      Holdings(vendor: vendor, workspace: workspace, domains: domains[vendor] ?? [], orders: vendorOrders[vendor] ?? [], at: now))
  }

  func mailboxes(of domain: HeldDomain, at vendor: Vendor) -> Result<[HeldMailbox], VendorFailure> {
    if let failure = failures[vendor] { return .failure(failure) }
    return .success(["ada", "bo"].map { .live($0, domain.name) })
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
  func plan(_ request: VolumeRequest) -> Result<VolumePlan, VendorFailure> {
    if let failure = failures[.scaledmail] { return .failure(failure) }
    let day = request.per == .day ? request.volume : request.volume / 30
    let shares = Provider.allCases.compactMap { provider -> VolumePlan.Share? in
      guard let percent = request.distribution[provider] else { return nil }
      let mailboxes = day * percent / 100 / 15
      return VolumePlan.Share(
        provider: provider, domains: mailboxes / 2, mailboxes: mailboxes, monthly: Money(cents: 350 * mailboxes))
    }
    let mailboxes = shares.reduce(0) { $0 + $1.mailboxes }
    return .success(
      VolumePlan(shares: shares, domains: mailboxes / 2, mailboxes: mailboxes, monthly: Money(cents: 350 * mailboxes)))
  }

  static let usualDomains: [Vendor: [HeldDomain]] = [
    .instantly: [
      held("trynorthquay.com", mailboxes: ["ada.lind", "bo.ek", "ada"]), held("northquayhq.com", mailboxes: ["ada", "bo"]),
    ],
    .saleshandy: [
      held("getnorthquay.com", id: "LZ1", mailboxes: ["ada"]),
      held("usenorthquay.com", id: "LZ2", stage: .cancelled, canBeRevoked: true),
      held("gonorthquay.com", id: "LZ3", stage: .settingUp),
    ],
    .scaledmail: [
      held("joinnorthquay.com", id: "rec1", order: "recPay1", redirect: "https://northquay.com"),
      held("northquaylabs.com", id: "rec2", order: "recPay1"), held("northquayapp.com", isUnused: true),
    ],
  ]

  static let usualOrders: [Vendor: [HeldOrder]] = [
    .scaledmail: [
      HeldOrder(id: "recPay1", description: "SM - Google", amount: .dollars(14), createdAt: WizardHarness.start, status: "Active")
    ]
  ]

  static func held(
    _ name: String, id: String? = nil, stage: OrderProgress.Domain.Stage = .ready, mailboxes: [String]? = nil, order: String? = nil,
    redirect: String? = nil, isUnused: Bool = false, canBeRevoked: Bool = false
  ) -> HeldDomain {
    guard let domain = try? DomainName(name) else { preconditionFailure("\(name) is no domain") }
    return HeldDomain(
      name: domain, vendorID: id, provider: .google, stage: stage, redirect: redirect,
      mailboxes: mailboxes.map { $0.map { HeldMailbox.live($0, domain) } }, mailboxCount: mailboxes?.count ?? 2, order: order,
      isUnused: isUnused, canBeRevoked: canBeRevoked)
  }
}

extension HeldMailbox {
  static func live(_ alias: String, _ domain: DomainName) -> HeldMailbox {
    HeldMailbox(address: "\(alias)@\(domain)", first: "Ada", last: "Lind", stage: .ready)
  }

  func cancelled() -> HeldMailbox { HeldMailbox(address: address, first: first, last: last, stage: .cancelled) }
}

extension WizardHarness {
  /// From the home screen to what a vendor holds.
  func goToHoldings(_ vendor: Vendor, at place: SourceLocation = #_sourceLocation) {
    press(.showHoldings, at: place)
    serve(at: place)
    for _ in Vendor.allCases where state.holdings.vendor != vendor {
      press(.right, at: place)
      serve(at: place)
    }
    #expect(state.screen == .holdings && state.holdings.vendor == vendor, "\(said)", sourceLocation: place)
  }

  /// From the home screen to the planner, with so many mails a month.
  func goToPlanner(_ volume: String, at place: SourceLocation = #_sourceLocation) {
    press(.showPlanner, at: place)
    type(volume, at: place)
    serve(at: place)
    #expect(state.screen == .planner, "\(said)", sourceLocation: place)
  }

  /// The change that is under way.
  func change(at place: SourceLocation = #_sourceLocation) throws -> (HoldingChange, revision: Int) {
    let effect = try only(
      { if case .vendor(.changeHolding(let change, let revision)) = $0 { (change, revision) } else { nil } }, at: place)
    return (effect.0, effect.1)
  }
}
