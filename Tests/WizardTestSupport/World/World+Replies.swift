public import Foundation
public import Ordering
public import Wizard

extension World {
  /// - Parameter estimate: our own lines of the quote, which the vendor confirms.
  /// - Returns: nil for what nobody answers: what is dropped, what a test answers itself, what is kept silent.
  public func reply(to request: VendorRequest, estimate: [Quote.Line], at now: Date) -> Answer? {
    switch request {
    case .checkNames(let vendor, let names, let revision):
      .names(vendor, asked: names, answers(names, by: vendor, at: now), revision: revision)
    case .searchNames(let search, let isBrand, let revision):
      .offered(
        keyword: search.keyword, isBrand: isBrand, offers(search, isBrand: isBrand, at: now).map { ShownList($0, part: part) },
        revision: revision)
    case .suggestNames(let vendor, _, let revision):
      .suggested(
        vendor,
        answers(suggestions[vendor, default: []].compactMap { try? DomainName($0) }, by: vendor, at: now).map {
          ShownList($0, part: part)
        },
        revision: revision)
    case .priceList(let vendor):
      silences.contains(.priceList)
        ? nil
        : .priceList(vendor, priceList(at: now))
    case .confirmQuote(let purchase, let revision):
      silences.contains(.quote) ? nil : .quoteConfirmed(confirmation(of: purchase, estimate, at: now), revision: revision)
    case .mailboxNames(let person, let domain, let count):
      .mailboxNames(domain, .success((1...count).map { "\(person.first.lowercased())\($0)" }))
    case .workspaces: .workspaces(.success(ShownList(workspaces, part: part)))
    case .finalCheck(let request, let revision): .finalCheck(finalCheck(request, at: now), revision: revision)
    case .listDomains(_, let vendor, _, let revision):
      .listed(
        vendor,
        (listFailure ?? failures[vendor]).map { .failure($0) } ?? .success(ShownList(stock(of: vendor, at: now), part: part)),
        revision: revision)
    case .packages: .packages(.success(ShownList(packages(at: now), part: part)))
    case .pendingForms: .pendingForms(.success(ShownList(forms, part: part)))
    case .uploadPicture(let path): .pictureUploaded(path, uploadFailure.map { .failure($0) } ?? .success("4711"))
    case .holdings(let vendor, let workspace, let revision):
      .holdings(vendor, held(by: vendor, workspace, at: now), revision: revision)
    case .holdingWorkspaces(let revision):
      .holdingWorkspaces(result(.scaledmail, ShownList(workspaces, part: part)), revision: revision)
    case .heldMailboxes(let vendor, let domain, _, let revision):
      .heldMailboxes(
        vendor, domain.id, result(vendor, ShownList(aliases.map { .live($0, domain.name) }, part: part)), revision: revision)
    case .orderDetails(let vendor, let id, _, let revision):
      .orderDetails(vendor, id: id, details(of: id, at: vendor), revision: revision)
    case .volumePlan(let request, let revision): .volumePlan(result(.scaledmail, volumePlan(request)), revision: revision)
    case .changeHolding, .dropVolumePlan, .withdrawChange, .dropQuote: nil
    }
  }

  private func confirmation(
    of purchase: Purchase, _ estimate: [Quote.Line], at now: Date
  ) -> Result<ConfirmedQuote, VendorFailure> {
    if let quoteFailure { return .failure(quoteFailure) }
    if let quoteRefusal { return .success(.refused(quoteRefusal)) }
    let lines = estimate.map { line in
      Quote.Line(
        line.subject, provider: line.provider, count: line.count, unit: line.unit.map { $0 * factor },
        renewal: line.renewal.map { $0 * factor }, period: line.period)
    }
    return .success(.quote(Quote(offer: purchase.offer, lines: lines, source: .confirmed, at: now, vendorTotal: total, card: card)))
  }
}
