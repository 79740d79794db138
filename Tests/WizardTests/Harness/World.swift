import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

/// What the vendors and the order book say in a test, unless the test says it itself.
struct World {
  /// Names that are not free, by vendor; Saleshandy does not offer them.
  var taken: [Vendor: Set<String>] = [:]
  var failures: [Vendor: VendorFailure] = [:]
  var suggestions: [Vendor: [String]] = [:]
  /// Names Saleshandy thinks of for a brand.
  var brandOffers: [String] = []
  /// A ScaledMail name for its first year.
  var namePrice = Money(cents: 1550)
  var plansFailure: VendorFailure?
  var plans: [PriceList.Entry] = World.usualPlans
  /// Instantly's own total; nil confirms our estimate.
  var total: Money?
  var quoteFailure: VendorFailure?
  var quoteRefusal: Refusal?
  var workspaces = [Workspace(id: "ws1", name: "North Quay")]
  /// What the vendors list, for kinds that pick from lists.
  var listed: [Vendor: [ListedDomain]] = [:]
  var listFailure: VendorFailure?
  var packages: [MailboxPackage] = []
  var forms: [WorkspaceForm] = []
  var uploadFailure: VendorFailure?
  var drafts: [Draft] = []
  var orders: [Order] = []
  /// What the vendors hold.
  var domains = World.usualDomains
  var vendorOrders = World.usualOrders
  /// Tags by order.
  var tags: [String: String] = [:]

  static let usualPlans: [PriceList.Entry] = [
    .init(provider: .google, plan: .quarterly, subject: .domain(ending: nil), price: .dollars(13), isRenewal: false),
    .init(provider: .google, plan: .quarterly, subject: .mailbox, price: .dollars(9), isRenewal: false),
  ]

  func answer(_ name: DomainName, by vendor: Vendor, at now: Date) -> NameAnswer {
    let isTaken = taken[vendor, default: []].contains(name.text)
    return switch vendor {
    case .instantly: NameAnswer(name, isTaken ? .taken : .available, at: now)
    case .saleshandy: NameAnswer(name, isTaken ? .notOffered : .offered, at: now)
    case .scaledmail: NameAnswer(name, isTaken ? .taken : .available, firstYear: isTaken ? nil : namePrice, at: now)
    }
  }

  func answers<Names: Sequence<DomainName>>(
    _ names: Names, by vendor: Vendor, at now: Date
  ) -> Result<[NameAnswer], VendorFailure> {
    if let failure = failures[vendor] { return .failure(failure) }
    return .success(names.map { answer($0, by: vendor, at: now) })
  }

  /// What Saleshandy offers for a keyword.
  func offers(_ search: NameSearch, isBrand: Bool, at now: Date) -> Result<[NameAnswer], VendorFailure> {
    let texts = isBrand ? brandOffers : search.endings.map { "\(search.keyword).\($0)" }
    let names = texts.compactMap { try? DomainName($0) }.filter { !taken[.saleshandy, default: []].contains($0.text) }
    return answers(names, by: .saleshandy, at: now)
  }

  func summary(_ draft: Draft) -> DraftSummary {
    DraftSummary(
      id: draft.id, name: draft.name, step: draft.step, offer: draft.offer, domains: draft.chosen.count, changedAt: draft.changedAt)
  }
}

extension WizardHarness {
  /// Answers everything that is asked, as the world has it, until nothing more is asked. Wakes, purchases and what needs no answer stay.
  func serve(at place: SourceLocation = #_sourceLocation) {
    while let answer = open.lazy.compactMap({ self.reply(to: $0) }).first { self.answer(answer, at: place) }
  }

  func reply(to effect: Effect) -> Answer? {
    switch effect {
    case .book(let request): reply(to: request)
    case .vendor(let request): reply(to: request)
    case .purchasing(.priceRemainder(let id)): remainder(of: id)
    case .purchasing, .device: nil
    }
  }

  private func reply(to request: BookRequest) -> Answer? {
    switch request {
    case .loadHome: return .home(drafts: world.drafts.map(world.summary), orders: world.orders)
    case .openDraft(let id): return world.drafts.first { $0.id == id }.map(Answer.draft) ?? .bookFailed(.missing)
    case .deleteDraft(let id):
      world.drafts.removeAll { $0.id == id }
      return .draftDeleted
    case .archive(let ids, let isArchived):
      for index in world.orders.indices where ids.contains(world.orders[index].id) {
        if !isArchived || world.orders[index].archiveBlocker(at: now) == nil {
          world.orders[index].archivedAt = isArchived ? now : nil
        }
      }
      return .archived(ids, isArchived: isArchived, .success(world.orders.filter { ids.contains($0.id) }))
    case .saveDraft, .openOrder: return nil
    }
  }

  private func remainder(of id: Order.ID) -> Answer? {
    guard let order = state.order.order, order.id == id,
      let rest = order.rest(order.namesToBuy.map { NameAnswer($0, .available, firstYear: .dollars(15), at: now) }, at: now)
    else { return nil }
    return .remainderPriced(id, .success(rest))
  }

  private func reply(to request: VendorRequest) -> Answer? {
    switch request {
    case .checkNames(let vendor, let names, let revision):
      return .names(vendor, asked: names, world.answers(names, by: vendor, at: now), revision: revision)
    case .searchNames(let search, let isBrand, let revision):
      return .offered(
        keyword: search.keyword, isBrand: isBrand, world.offers(search, isBrand: isBrand, at: now), revision: revision)
    case .suggestNames(let vendor, _, let revision):
      let names = world.suggestions[vendor, default: []].compactMap { try? DomainName($0) }
      return .suggested(vendor, world.answers(names, by: vendor, at: now), revision: revision)
    case .priceList(let vendor):
      if let failure = world.plansFailure { return .priceList(vendor, .failure(failure)) }
      return .priceList(vendor, .success(PriceList(vendor: vendor, entries: world.plans, at: now)))
    case .confirmQuote(let basket, let revision): return .quoteConfirmed(confirmation(of: basket), revision: revision)
    case .mailboxNames(let person, let domain, let count):
      let aliases = (1...count).map { "\(person.first.lowercased())\($0)" }
      return .mailboxNames(domain, .success(aliases))
    case .workspaces: return .workspaces(.success(world.workspaces))
    case .finalCheck(let request, let revision):
      let (vendor, names) = (request.offer.vendor, request.names)
      guard request.kind == .preWarmed else { return .finalCheck(world.answers(names, by: vendor, at: now), revision: revision) }
      let listed = Set(world.listed[vendor, default: []].map(\.name))
      return .finalCheck(
        .success(names.map { NameAnswer($0, listed.contains($0) ? .available : .taken, at: now) }), revision: revision)
    case .listDomains(_, let vendor, _, let revision):
      return .listed(
        vendor, world.listFailure.map { .failure($0) } ?? .success(world.listed[vendor, default: []]), revision: revision)
    case .packages: return .packages(.success(world.packages))
    case .pendingForms: return .pendingForms(.success(world.forms))
    case .uploadPicture(let path):
      return .pictureUploaded(path, world.uploadFailure.map { .failure($0) } ?? .success("4711"))
    case .holdings(let vendor, _, let revision):
      return .holdings(vendor, world.held(by: vendor, at: now), revision: revision)
    case .holdingWorkspaces(let revision):
      if let failure = world.failures[.scaledmail] { return .holdingWorkspaces(.failure(failure), revision: revision) }
      return .holdingWorkspaces(.success(world.workspaces), revision: revision)
    case .heldMailboxes(let vendor, let domain, _, let revision):
      return .heldMailboxes(vendor, domain.id, world.mailboxes(of: domain, at: vendor), revision: revision)
    case .orderDetails(let vendor, let id, _, let revision):
      return .orderDetails(vendor, id: id, world.details(of: id, at: vendor), revision: revision)
    case .volumePlan(let request, let revision): return .volumePlan(world.plan(request), revision: revision)
    case .changeHolding, .dropVolumePlan, .dropQuote: return nil
    }
  }

  private func confirmation(of basket: Purchase) -> Result<ConfirmedQuote, VendorFailure> {
    if let failure = world.quoteFailure { return .failure(failure) }
    if let refusal = world.quoteRefusal { return .success(.refused(refusal)) }
    let lines = state.quote.quote?.lines ?? []
    return .success(.quote(Quote(offer: basket.offer, lines: lines, source: .confirmed, at: now, vendorTotal: world.total)))
  }
}
