import Foundation
import Ordering
import Wizard
import WizardTestSupport

/// What the made-up vendors hold, and their plan for a volume of mail.
struct HeldCatalogue: Sendable {
  var failures: [Vendor: VendorFailure] = [:]
  var workspaces = [Workspace(id: "rec1", name: "North Quay")]
  var isEmpty = false

  func answers(to request: VendorRequest, at now: Date) -> [Answer] {
    switch request {
    case .holdings(let vendor, let workspace, let revision):
      [.holdings(vendor, result(vendor) { held(by: vendor, workspace, now) }, revision: revision)]
    case .holdingWorkspaces(let revision): [.holdingWorkspaces(result(.scaledmail) { workspaces }, revision: revision)]
    case .heldMailboxes(let vendor, let domain, _, let revision):
      [
        .heldMailboxes(
          vendor, domain.id, result(vendor) { Self.mailboxes(["ada.lind", "bo.ek"], domain.name) }, revision: revision)
      ]
    case .orderDetails(let vendor, let id, _, let revision):
      [.orderDetails(vendor, id: id, result(vendor) { details(of: id) }, revision: revision)]
    case .volumePlan(let request, let revision): [.volumePlan(result(.scaledmail) { Self.plan(request) }, revision: revision)]
    default: []
    }
  }

  private func result<Value>(_ vendor: Vendor, _ value: () -> Value) -> Result<Value, VendorFailure> {
    failures[vendor].map(Result.failure) ?? .success(value())
  }

  private func held(by vendor: Vendor, _ workspace: Workspace?, _ now: Date) -> Holdings {
    Holdings(
      vendor: vendor, workspace: workspace, domains: isEmpty ? [] : Self.domains(of: vendor),
      orders: isEmpty ? [] : Self.orders(of: vendor),
      at: now)
  }

  private func details(of id: String) -> HeldOrder {
    let order = Self.orders(of: .scaledmail).first { $0.id == id }
    let names = Self.domains(of: .scaledmail).filter { $0.order == id }.map(\.name)
    return HeldOrder(
      id: id, description: order?.description ?? "", amount: order?.amount, createdAt: order?.createdAt,
      status: order?.status ?? "",
      tag: id == "recPay1" ? "nq-aug" : "", names: names)
  }

  static func plan(_ request: VolumeRequest) -> VolumePlan {
    let day = request.per == .day ? request.volume : request.volume / 30
    let shares = Provider.allCases.compactMap { provider -> VolumePlan.Share? in
      guard let percent = request.distribution[provider] else { return nil }
      let (mails, each, price): (Int, Int, Int) =
        switch provider {
        case .outlook: (10, 25, 200)
        case .smtp: (10, 4, 94)
        default: (25, 2, 350)
        }
      let domains = max(1, day * percent / 100 / mails / each)
      return VolumePlan.Share(
        provider: provider, domains: domains, mailboxes: domains * each, monthly: Money(cents: price * domains * each))
    }
    return VolumePlan(
      shares: shares, domains: shares.reduce(0) { $0 + $1.domains }, mailboxes: shares.reduce(0) { $0 + $1.mailboxes },
      monthly: shares.compactMap(\.monthly).sum())
  }

  private static func day(_ day: Int) -> Date { Date(timeIntervalSince1970: 1_785_715_200 + Double(day) * 86_400) }

  private static func mailboxes(_ aliases: [String], _ name: DomainName) -> [HeldMailbox] {
    aliases.enumerated().map { index, alias in
      HeldMailbox(
        address: "\(alias)@\(name)", first: alias.hasPrefix("bo") ? "Bo" : "Ada", last: alias.hasPrefix("bo") ? "Ek" : "Lind",
        stage: index == 3 ? .cancelled : .ready)
    }
  }

  private static func domain(
    _ text: String, _ provider: Provider?, _ stage: OrderProgress.Domain.Stage, aliases: [String]? = nil, count: Int? = nil,
    redirect: String? = nil, order: String? = nil, since: Int? = 0, until: Int? = nil, isPreWarmed: Bool = false,
    isUnused: Bool = false, canBeRevoked: Bool = false
  ) -> [HeldDomain] {
    guard let name = try? DomainName(text) else { return [] }
    return [
      HeldDomain(
        name: name, vendorID: order.map { "\($0)-\(text)" }, provider: provider, stage: stage, redirect: redirect,
        mailboxes: aliases.map { mailboxes($0, name) }, mailboxCount: aliases?.count ?? count, order: order,
        createdAt: since.map(day), endsAt: until.map(day), isPreWarmed: isPreWarmed, isUnused: isUnused, canBeRevoked: canBeRevoked)
    ]
  }

  private static func domains(of vendor: Vendor) -> [HeldDomain] {
    switch vendor {
    case .instantly:
      domain("trynorthquay.com", .google, .ready, aliases: ["ada.lind", "bo.ek", "ada"])
        + domain("getnorthquay.org", .airmail, .ready, aliases: ["ada.lind", "ada", "bo", "bo.ek"])
        + domain("harbourlight-partners-northern-europe.com", .google, .ready, aliases: ["ada", "bo"], isPreWarmed: true)
        + domain("usenorthquay.com", .outlook, .settingUp, aliases: [], since: 17)
    case .saleshandy:
      domain(
        "northquayhq.com", .google, .ready, aliases: ["ada.lind", "bo.ek"], redirect: "northquay.com", order: "4kXwANQP8z",
        until: 365)
        + domain("northquayapp.com", .outlook, .settingUp, aliases: ["ada"], redirect: "northquay.com", order: "4kXwANQP8z")
        + domain("gonorthquay.com", .google, .cancelled, aliases: ["ada"], order: "7tBq1", until: 90, canBeRevoked: true)
        + domain("northquayflow.com", .azure, .failed, count: 0, order: "7tBq1")
        + domain("mynorthquay.com", .google, .other("expired"))
    case .scaledmail:
      domain("joinnorthquay.com", .google, .ready, count: 2, redirect: "https://northquay.com/demo", order: "recPay1", until: 365)
        + domain("northquaylabs.com", .smtp, .settingUp, count: 4, order: "recPay2")
        + domain("northquayteam.com", .google, .ready, count: 2, redirect: "https://northquay.com", order: "recPay1", until: 365)
        + domain("northquaycloud.com", nil, .ready, count: 0, since: 10, until: 375, isUnused: true)
    }
  }

  private static func orders(of vendor: Vendor) -> [HeldOrder] {
    switch vendor {
    case .instantly: []
    case .saleshandy:
      [HeldOrder(id: "4kXwANQP8z", description: "Google quarterly", amount: nil, createdAt: day(0), status: "active")]
    case .scaledmail:
      [
        HeldOrder(id: "recPay1", description: "SM - Google", amount: .dollars(14), createdAt: day(0), status: "Active"),
        HeldOrder(id: "recPay2", description: "SM - SMTP", amount: Money(cents: 375), createdAt: day(9), status: "Active"),
        HeldOrder(id: "recPay0", description: "SM - Outlook", amount: .dollars(50), createdAt: day(-60), status: "Cancelled"),
      ]
    }
  }
}
