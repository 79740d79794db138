import Foundation
import Ordering

extension InstantlyClient {
  private struct StockBody: Encodable {
    let extensions: [String]?
    let search: String?
  }

  /// Pre-warmed domains that can be ordered. How many mailboxes are on one, their names and prices are not in the answer; the simulation
  /// knows.
  ///
  /// Source: Vendors/Instantly, Pre-warmed list: `domains_with_type` came later than `domains`; neither is marked as always there.
  func stock(_ search: StockSearch, _ urgency: CallUrgency) async throws(VendorFailure) -> [ListedDomain] {
    let endings = search.endings.filter(InstantlyRules.stockEndings.contains)
    // Endings that the vendor does not stock are none, and not all.
    if !search.endings.isEmpty, endings.isEmpty { return [] }
    let text = search.text.lowercased().filter { !$0.isWhitespace }
    let body = StockBody(extensions: endings.isEmpty ? nil : endings, search: text.isEmpty ? nil : text)
    let reply = try await gateway.read(try .post(Path.preWarmed, [], body), as: .other, urgency)
    guard case .object = reply else { throw .unreadable("no list of domains") }
    let typed = reply["domains_with_type"].list.compactMap { row in
      row["domain"].domainName.map {
        ListedDomain($0, Listing(vendor: .instantly, provider: Provider(instantly: row["account_type"])))
      }
    }
    let plain = reply["domains"].list.compactMap(\.domainName).map { ListedDomain($0, Listing(vendor: .instantly, provider: nil)) }
    return (typed + plain).uniqued(by: \.name)
  }

  /// Names of a purchase that are not in stock now. Should the whole list leave one out, it is searched for by itself before it counts as
  /// gone: whether a long list comes whole is unknown.
  func outOfStock(_ names: [DomainName]) async throws(VendorFailure) -> Set<DomainName> {
    let listed = Set(try await stock(StockSearch(endings: Set(names.map(\.ending)).sorted()), .ordinary).map(\.name))
    var gone: Set<DomainName> = []
    for name in names where !listed.contains(name) {
      let found = try await stock(StockSearch(text: name.stem, endings: [name.ending]), .ordinary)
      if !found.contains(where: { $0.name == name }) { gone.insert(name) }
    }
    return gone
  }
}
