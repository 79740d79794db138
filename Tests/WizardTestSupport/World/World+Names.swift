public import Foundation
public import Ordering

/// What the vendors say of names.
extension World {
  public func answer(_ name: DomainName, by vendor: Vendor, at now: Date) -> NameAnswer {
    let isTaken = taken[vendor, default: []].contains(name.text)
    let usual =
      switch vendor {
      case .instantly: NameAnswer(name, isTaken ? .taken : .available, at: now)
      case .saleshandy: NameAnswer(name, isTaken ? .notOffered : .offered, at: now)
      case .scaledmail:
        NameAnswer(
          name, isTaken ? .taken : .available, firstYear: isTaken ? nil : namePrice, renewal: isTaken ? nil : namePrice, at: now)
      }
    return amendment(usual, vendor)
  }

  public func answers<Names: Sequence<DomainName>>(
    _ names: Names, by vendor: Vendor, at now: Date
  ) -> Result<[NameAnswer], VendorFailure> {
    result(vendor, names.map { answer($0, by: vendor, at: now) })
  }

  /// What Saleshandy offers for a keyword.
  func offers(_ search: NameSearch, isBrand: Bool, at now: Date) -> Result<[NameAnswer], VendorFailure> {
    let endings = search.endings.filter { offeredEndings?.contains($0) ?? true }
    let texts = isBrand ? brandOffers : endings.map { "\(search.keyword).\($0)" }
    let names = texts.compactMap { try? DomainName($0) }.filter { !taken[.saleshandy, default: []].contains($0.text) }
    return answers(names, by: .saleshandy, at: now)
  }

  /// Names that are listed are there as long as the list has them; prices are those of now.
  func finalCheck(_ request: FinalCheckRequest, at now: Date) -> Result<FinalCheckAnswer, VendorFailure> {
    let vendor = request.offer.vendor
    var answer = FinalCheckAnswer(package: packages(at: now).first { $0.id == request.package }, spent: spent, earlier: earlier)
    answer.approval = approval
    if vendor == .saleshandy { answer.plans = priceList(at: now) }
    if request.kind == .preWarmed {
      answer.stock = stock(of: vendor, at: now).filter { request.names.contains($0.name) }
      let listed = Set(answer.stock.map(\.name))
      answer.names = request.names.map { NameAnswer($0, listed.contains($0) ? .available : .taken, at: now) }
      return .success(answer)
    }
    return answers(request.names, by: vendor, at: now).map { names in
      answer.names = names
      return answer
    }
  }

  /// What a check finds where its names were answered so.
  public func checked(_ names: [NameAnswer], at vendor: Vendor, _ now: Date) -> FinalCheckAnswer {
    FinalCheckAnswer(names: names, plans: vendor == .saleshandy ? priceList(at: now) : nil, spent: spent, earlier: earlier)
  }

  func priceList(at now: Date) -> Result<PriceList, VendorFailure> {
    plansFailure.map { .failure($0) } ?? .success(PriceList(vendor: .saleshandy, entries: plans, at: now, part: part))
  }

  /// The bundles, as read now.
  func packages(at now: Date) -> [MailboxPackage] {
    packages.map {
      MailboxPackage(
        id: $0.id, name: $0.name, tier: $0.tier, monthly: $0.monthly, domains: $0.domains, mailboxes: $0.mailboxes,
        domainsOfProvider: $0.domainsOfProvider, at: now)
    }
  }

  /// What a vendor lists, as read now.
  func stock(of vendor: Vendor, at now: Date) -> [ListedDomain] {
    listed[vendor, default: []].map { domain in
      let listing = domain.listing
      return ListedDomain(
        domain.name,
        Listing(
          vendor: listing.vendor, provider: listing.provider, id: listing.id, mailboxes: listing.mailboxes,
          mailboxCount: listing.mailboxCount, months: listing.months, setUp: listing.setUp, monthly: listing.monthly,
          at: listing.setUp == nil && listing.monthly == nil ? nil : now))
    }
  }
}
