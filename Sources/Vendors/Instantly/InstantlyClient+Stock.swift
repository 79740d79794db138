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
  func stock(_ search: StockSearch, _ urgency: CallUrgency) async throws(VendorFailure) -> ShownList<ListedDomain> {
    let reading = try await stockList(search, urgency)
    return try reading.map { reading throws(VendorFailure) in try reading.shown() } ?? []
  }

  /// The same as far as it can be read; nil where nothing is asked.
  private func stockList(
    _ search: StockSearch, _ urgency: CallUrgency
  ) async throws(VendorFailure) -> ListReading<ListedDomain>? {
    let endings = search.endings.filter(InstantlyRules.stockEndings.contains)
    // Endings that the vendor does not stock are none, and not all.
    if !search.endings.isEmpty, endings.isEmpty { return nil }
    let text = search.text.lowercased().filter { !$0.isWhitespace }
    let body = StockBody(extensions: endings.isEmpty ? nil : endings, search: text.isEmpty ? nil : text)
    let reply = try await gateway.whole(try .post(Path.preWarmed, [], body), urgency)
    guard !reply.saysFailure else { throw .refused(gateway.refusal(status: 200, reply)) }
    let (typed, plain) = (reply["domains_with_type"], reply["domains"])
    // Either may be missing, but not both: no list is no empty stock.
    guard typed.array != nil || plain.array != nil, typed.isNull || typed.array != nil, plain.isNull || plain.array != nil else {
      throw .unreadable("no list “domains”")
    }
    let listed =
      typed.list.compactMap { row in
        row["domain"].domainName.map {
          ListedDomain($0, Listing(vendor: .instantly, provider: Provider(instantly: row["account_type"])))
        }
      }
      + plain.list.compactMap(\.domainName).map { ListedDomain($0, Listing(vendor: .instantly, provider: nil)) }
    let unread = max(
      typed.list.count { $0["domain"].domainName == nil }, plain.list.count { $0.domainName == nil })
    let unique = listed.uniqued(by: \.name)
    let format = ListFormat(name: "domains", otherNames: ["domains_with_type"], beside: .anything)
    let figures = try ListFigures(reply, format)
    // Either list may be the one that a figure counts.
    let disagreements = Set([typed.list.count, plain.list.count, unique.count]).map { rows in
      figures.disagreement(rows: rows, pageRows: rows, pagesRead: 1, hasCursor: false)
    }
    return ListReading(
      unique, unread: unread, why: "a domain without a name", disagreements.contains(nil) ? nil : disagreements.first ?? nil)
  }

  /// Names of a purchase that are not in stock now. Should the whole list leave one out, it is searched for by itself before it counts as
  /// gone: whether a long list comes whole is unknown.
  func outOfStock(_ names: [DomainName]) async throws(VendorFailure) -> Set<DomainName> {
    let endings = Set(names.map(\.ending)).sorted()
    let listed = Set(try await stockList(StockSearch(endings: endings), .ordinary)?.rows.map(\.name) ?? [])
    var gone: Set<DomainName> = []
    for name in names where !listed.contains(name) {
      let found = try await stockList(StockSearch(text: name.stem, endings: [name.ending]), .ordinary)?.whole() ?? []
      if !found.contains(where: { $0.name == name }) { gone.insert(name) }
    }
    return gone
  }
}
