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
      case .scaledmail: NameAnswer(name, isTaken ? .taken : .available, firstYear: isTaken ? nil : namePrice, at: now)
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

  /// Names that are listed are there as long as the list has them.
  func finalCheck(_ request: FinalCheckRequest, at now: Date) -> Result<[NameAnswer], VendorFailure> {
    let vendor = request.offer.vendor
    guard request.kind == .preWarmed else { return answers(request.names, by: vendor, at: now) }
    let listed = Set(listed[vendor, default: []].map(\.name))
    return .success(request.names.map { NameAnswer($0, listed.contains($0) ? .available : .taken, at: now) })
  }
}
