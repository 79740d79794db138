import Ordering
import WizardTestSupport

/// What the vendors hold in the tests of the model.
extension World {
  static var usual: World {
    var world = World()
    world.domains = usualDomains
    world.vendorOrders = usualOrders
    return world
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
