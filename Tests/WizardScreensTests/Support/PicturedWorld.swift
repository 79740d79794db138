import Ordering
import Wizard
import WizardTestSupport

/// The world the pictures are taken in.
extension World {
  static let pictured: World = {
    var world = World()
    for vendor in [Vendor.instantly, .scaledmail] { world.taken[vendor] = ["northquay.com", "usenorthquay.com"] }
    world.amendment = amended
    world.offeredEndings = ["com"]
    world.plans = quarterlyAndYearly
    world.card = Quote.Card(brand: "Visa", lastFour: "4242")
    world.workspaces = [Workspace(id: "rec1", name: "North Quay")]
    world.listed = listed()
    world.packages = [
      MailboxPackage(
        id: "price_1", name: "SM - Google", tier: "low-sending", monthly: .dollars(140), domains: 2, mailboxes: [.google: 4])
    ]
    world.domains = picturedDomains
    world.vendorOrders = picturedOrders
    world.aliases = ["ada.lind", "bo.ek"]
    world.tags = ["recPay0": "", "recPay2": ""]
    world.volumePlan = planByProvider
    return world
  }()

  /// Instantly keeps names with `labs` back; ScaledMail has sold those on `hq` and asks more for `.org`.
  @Sendable private static func amended(_ answer: NameAnswer, _ vendor: Vendor) -> NameAnswer {
    guard answer.status == .available else { return answer }
    switch vendor {
    case .instantly: return answer.name.stem.contains("labs") ? NameAnswer(answer.name, .restricted("labs"), at: answer.at) : answer
    case .saleshandy: return answer
    case .scaledmail:
      if answer.name.stem.hasSuffix("hq") { return NameAnswer(answer.name, .taken, at: answer.at) }
      let isOrg = answer.name.ending == "org"
      return NameAnswer(
        answer.name, .available, firstYear: Money(cents: isOrg ? 1631 : 1550), renewal: Money(cents: isOrg ? 1631 : 1700),
        at: answer.at)
    }
  }

  private static func listed() -> [Vendor: [ListedDomain]] {
    let stock = Listing(
      vendor: .scaledmail, provider: .google, id: "recGa1", mailboxes: mailboxesOfAda, mailboxCount: 2, months: 1,
      setUp: .dollars(23), monthly: .dollars(8))
    return [
      .instantly: domain("quaystone.co", Listing(vendor: .instantly, provider: .google)),
      .scaledmail: domain("quaystonehq.com", stock),
    ]
  }

  /// Instantly's domains that take more mailboxes.
  static let extendable = domain(
    "northquayreach.com", Listing(vendor: .instantly, provider: .google, mailboxes: mailboxesOfAda, mailboxCount: 2))

  private static let mailboxesOfAda = [
    Mailbox(first: "Ada", last: "Lind", alias: "ada.lind"), Mailbox(first: "Ada", last: "Lind", alias: "ada"),
  ]

  private static func domain(_ name: String, _ listing: Listing) -> [ListedDomain] {
    (try? DomainName(name)).map { [ListedDomain($0, listing)] } ?? []
  }

  private static let quarterlyAndYearly: [PriceList.Entry] =
    Offer.all.filter { $0.vendor == .saleshandy }.flatMap { offer -> [PriceList.Entry] in
      guard let plan = offer.plan else { return [] }
      let mailbox = Money.dollars(plan == .quarterly ? 9 : 30)
      return [
        PriceList.Entry(provider: offer.provider, plan: plan, subject: .domain(ending: nil), price: .dollars(13), isRenewal: false),
        PriceList.Entry(provider: offer.provider, plan: plan, subject: .mailbox, price: mailbox, isRenewal: false),
      ]
    }
}
