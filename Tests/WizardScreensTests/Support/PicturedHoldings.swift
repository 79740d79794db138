import Foundation
import Ordering
import Wizard
import WizardTestSupport

/// What the vendors of the pictures hold, and their plan for a volume of mail.
extension World {
  static let picturedDomains = Dictionary(uniqueKeysWithValues: Vendor.allCases.map { ($0, domains(of: $0)) })
  static let picturedOrders = Dictionary(uniqueKeysWithValues: Vendor.allCases.map { ($0, orders(of: $0)) })

  @Sendable static func planByProvider(_ request: VolumeRequest) -> VolumePlan {
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
